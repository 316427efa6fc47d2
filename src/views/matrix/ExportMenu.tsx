import { writeDay } from '#base/day.ts';
import { NO_STANCE } from '#corpus/stance.ts';
import { formatDay } from '#i18n/format.ts';
import { matrixMessages } from '#i18n/messages/matrix.ts';
import { inLocale } from '#i18n/names.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { FileMenu } from '#ui/FileMenu.tsx';
import { Popover } from '#ui/Popover.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { sheetPng, sheetSvg } from '#ui/sheet.ts';
import { readTheme } from '#ui/theme.ts';
import { longTable, type Shown, shownJson, wideTable } from './exportCells.ts';
import { placePicture, sheetOf } from './picture.ts';

const FORMATS = ['long', 'wide', 'json', 'svg', 'png'] as const;
type Format = (typeof FORMATS)[number];

/** What the matrix shows, to take away as a file. Picking a format downloads it. */
export function ExportMenu({ shown }: { readonly shown: Shown }) {
  const words = useWords(matrixMessages);
  return (
    <Popover name={words.export}>
      <Formats shown={shown} />
    </Popover>
  );
}

function Formats({ shown }: { readonly shown: Shown }) {
  const corpus = useCorpus();
  const { locale } = useLocale();
  const words = useWords(matrixMessages);
  const selection = useSelection((s) => s);
  const href = useHref();
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
          stances: shown.columns.map((_, i) => shown.cellsOf(row).at(i)?.stance ?? NO_STANCE),
        })),
      },
      readTheme(element),
    );
  const fileOf = async (format: Format, element: HTMLElement): Promise<Blob | null> => {
    switch (format) {
      case 'long':
        return new Blob([longTable(corpus, shown, address())], { type: 'text/csv' });
      case 'wide':
        return new Blob([wideTable(corpus, shown, address())], { type: 'text/csv' });
      case 'json':
        return new Blob([shownJson(corpus, shown, address())], { type: 'application/json' });
      case 'svg':
        return new Blob([sheetSvg(sheetOf(picture(element)))], { type: 'image/svg+xml' });
      case 'png':
        return sheetPng(sheetOf(picture(element)));
      default:
        return format satisfies never;
    }
  };
  const take = async (format: Format, element: HTMLElement) => {
    const file = await fileOf(format, element);
    if (file === null) throw new Error('No picture');
    const ending = format === 'long' || format === 'wide' ? `${format}.csv` : format;
    saveFile(file, `stanceline-matrix-${writeDay(shown.asOf)}.${ending}`);
  };
  return <FileMenu kinds={FORMATS} names={words.exportAs} onTake={take} failed={words.exportFailed} />;
}
