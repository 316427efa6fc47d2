/** The picture as a file. */
import type { Corpus } from '#corpus/corpus.ts';
import type { Locale } from '#i18n/format.ts';
import { sheetPng, sheetSvg } from '#ui/sheet.ts';
import { textMeasure } from '#ui/textMeasure.ts';
import { readTheme } from '#ui/theme.ts';
import type { SheetLook } from './sheetLook.ts';
import { type SheetWords, type TimelineState, timelineSheet } from './timelineSheet.ts';

/** Theme, families and widths of texts as they are inside `element`. @throws where the browser has no canvas */
export function readLook(element: HTMLElement, locale: Locale): SheetLook {
  const ctx = document.createElement('canvas').getContext('2d');
  if (ctx === null) throw new Error('no canvas to measure texts on');
  const serif = getComputedStyle(element).getPropertyValue('--serif').replaceAll(/\s+/g, ' ').trim();
  return { theme: readTheme(element), serif, locale, measure: textMeasure(ctx) };
}

/** @throws where the picture is too large for the browser */
export async function pictureFile(
  corpus: Corpus,
  state: TimelineState,
  words: SheetWords,
  look: SheetLook,
  format: 'svg' | 'png',
): Promise<Blob> {
  const sheet = timelineSheet(corpus, state, words, look);
  const file = format === 'svg' ? new Blob([sheetSvg(sheet)], { type: 'image/svg+xml' }) : await sheetPng(sheet);
  if (file === null) throw new Error('no picture');
  return file;
}
