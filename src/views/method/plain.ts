import type { CodingAgreement } from '#corpus/packed.ts';
import type { Locale } from '#i18n/format.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { agreementRows, figureRows, type Mark } from './figures.ts';
import { type Block, type Figure, PROSE, type Prose, SECTIONS } from './prose.ts';
import { wordsOf } from './runs.ts';

/** The method page as lines of plain text, for readers without JavaScript: title, lead, then each section. */
export function plainMethod(agreement: CodingAgreement | null, locale: Locale): string[] {
  const prose = PROSE[locale];
  const linesOf = (block: Block): readonly string[] => {
    if (typeof block === 'string') return [wordsOf(block)];
    if ('list' in block) return block.list.map((entry) => `• ${wordsOf(entry)}`);
    return figureLines(block.figure, prose, agreement, locale);
  };
  return [
    prose.title,
    prose.lead,
    ...SECTIONS.flatMap((id) => [prose.sections[id].heading, ...prose.sections[id].body.flatMap(linesOf)]),
  ];
}

const signOf = (mark: Mark): string => (typeof mark === 'string' ? mark : mark.sign);

function figureLines(figure: Figure, prose: Prose, agreement: CodingAgreement | null, locale: Locale): string[] {
  const line = (name: string, words: string) => (locale === 'zh' ? `${name}：${words}` : `${name}: ${words}`);
  if (figure === 'agreement') {
    const rows = agreementRows(agreement, prose, locale);
    return rows === null ? [prose.agreement.none] : rows.map(([name, value]) => line(name, value));
  }
  return figureRows(figure, prose, MESSAGES[locale]).map(({ marks, name, words }) =>
    line([...marks.map(signOf), name].join(' '), words),
  );
}
