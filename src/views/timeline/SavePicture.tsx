import { pictureMessages } from '#i18n/messages/picture.ts';
import { useLocale, useWords } from '#i18n/useLocale.ts';
import { useBase } from '#load/useBase.ts';
import { useCorpus } from '#load/useCorpus.ts';
import { useHref, useSelection } from '#selection/useSelection.ts';
import { FileMenu } from '#ui/FileMenu.tsx';
import { saveFile } from '#ui/saveFile.ts';
import { mostPngHeight } from '#ui/sheet.ts';
import { useIsNarrow } from '#ui/useMediaQuery.ts';
import { fileNameOf } from './fileName.ts';
import { laneNamesWidth } from './laneNames.ts';
import { pictureFile, readLook } from './savePicture.ts';
import { type SetWords, sheetWords, type TakePicture } from './sheetWords.ts';
import { stateAtWidth, withFirstLanes } from './timelineSheet.ts';

/** Where the list takes the place of the picture: a sheet that a phone held upright shows whole. */
const NARROW_WIDTH = 620;

/** Height of the words around the lanes, with some to spare, and what the margins take of the pixels. */
const AROUND = 1000;

const WAYS = ['png', 'svg', 'share'] as const;
type Way = (typeof WAYS)[number];

/** Whether the system passes pictures on, to a chat or into the photos. */
const canShare = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([], 'a.png', { type: 'image/png' })] });

interface SavePictureProps {
  readonly take: TakePicture;
  readonly loadSetWords: () => Promise<SetWords>;
}

/** The kinds of file in which the picture, all lanes of it, can be taken away. Stands in a popover, which it closes. */
export function SavePicture({ take, loadSetWords }: SavePictureProps) {
  const corpus = useCorpus();
  const language = useLocale();
  const { locale } = language;
  const words = useWords(pictureMessages);
  const base = useBase();
  const href = useHref();
  const selection = useSelection((s) => s);
  const isNarrow = useIsNarrow();

  const save = async (way: Way, element: HTMLElement) => {
    const format = way === 'svg' ? 'svg' : 'png';
    const path = href(selection);
    const taken = take();
    const set = (await loadSetWords())(corpus, selection.filters, taken.count, language);
    const whole = isNarrow ? stateAtWidth(taken.state, laneNamesWidth(taken.by), NARROW_WIDTH) : taken.state;
    const most = mostPngHeight(whole.inset + whole.viewport.width) - AROUND;
    const state = format === 'png' ? withFirstLanes(corpus, whole, most) : whole;
    const said = { set, address: new URL(path, window.location.href).href, lanes: state.lanes.length };
    const around = sheetWords(corpus, taken, said, language);
    const file = await pictureFile(corpus, state, around, readLook(element, locale), format);
    const name = `${fileNameOf(path.startsWith(base) ? path.slice(base.length) : path)}.${format}`;
    if (way === 'share') await navigator.share({ files: [new File([file], name, { type: file.type })] });
    else saveFile(file, name);
  };
  return (
    <FileMenu
      kinds={WAYS.filter((way) => way !== 'share' || canShare())}
      names={words.saveAs}
      onTake={save}
      failed={words.saveFailed}
    />
  );
}
