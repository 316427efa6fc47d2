import { useRef } from 'react';
import { writeDay } from '#base/day.ts';
import { NO_STANCE } from '#corpus/stance.ts';
import { formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { readTheme } from '#ui/theme.ts';
import { longTable, type Shown, shownJson, wideTable } from './exportCells.ts';
import styles from './Matrix.module.css';
import { paintPicture, placePicture, svgOf } from './picture.ts';

const FORMATS = ['long', 'wide', 'json', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** What the matrix shows, to take away as a file. Picking a format downloads it. */
export function ExportMenu({ shown }: { readonly shown: Shown }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const selection = useSelection((s) => s);
  const href = useHref();
  const root = useRef<HTMLDetailsElement>(null);
  const address = () => new URL(href(selection), window.location.href).href;

  const picture = (element: HTMLElement) =>
    placePicture(
      {
        title: `${corpus.title[locale]} · ${words.asOf} ${formatDay(shown.asOf, locale)}`,
        foot: `${address()} · ${corpus.release.id} · ${corpus.license}`,
        columns: shown.columns.map(({ issue }) => inLocale(issue.proposition, locale)),
        rows: shown.rows.map((row) => ({
          name: inLocale(row.actor.name, locale),
          isHeading: row.actor.kind === 'state',
          stances: shown.cellsOf(row).map((cell) => cell.stance ?? NO_STANCE),
        })),
      },
      readTheme(element),
    );
  const fileOf = async (format: Format, element: HTMLElement): Promise<Blob | null> => {
    switch (format) {
      case 'long':
        return new Blob([longTable(corpus, shown)], { type: 'text/csv' });
      case 'wide':
        return new Blob([wideTable(shown)], { type: 'text/csv' });
      case 'json':
        return new Blob([shownJson(corpus, shown, address())], { type: 'application/json' });
      case 'svg':
        return new Blob([svgOf(picture(element))], { type: 'image/svg+xml' });
      case 'png': {
        const drawn = picture(element);
        const canvas = document.createElement('canvas');
        // Browsers refuse canvases beyond about 16,000 px a side.
        const scale = Math.min(2, 16_000 / drawn.height, 16_000 / drawn.width);
        canvas.width = Math.floor(drawn.width * scale);
        canvas.height = Math.floor(drawn.height * scale);
        const ctx = canvas.getContext('2d');
        if (ctx === null) return null;
        ctx.scale(scale, scale);
        paintPicture(ctx, drawn);
        return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
      }
      default:
        return format satisfies never;
    }
  };
  const download = async (format: Format) => {
    if (root.current === null) return;
    const file = await fileOf(format, root.current);
    if (file === null) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    const ending = format === 'long' || format === 'wide' ? `${format}.csv` : format;
    link.download = `stanceline-matrix-${writeDay(shown.asOf)}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    root.current.open = false;
  };
  return (
    <details
      ref={root}
      className={styles.export}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !root.current?.open) return;
        event.preventDefault();
        root.current.open = false;
        root.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{words.export}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => void download(format)}>
              {words.exportAs[format]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
