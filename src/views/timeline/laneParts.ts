import { alsoIn } from './alsoIn.ts';
import { fitTo } from './fitTo.ts';
import { FIT_WORDS } from './fitWords.ts';
import { foldByKey } from './foldByKey.ts';
import { LaneFold } from './LaneFold.tsx';
import { foldableKeys, unfoldLanes } from './unfoldLanes.ts';

/** What lanes and controls get after the first picture, in one piece: how lanes unfold, the other lanes of an event, what the picture is fitted to. */
export const laneParts = { FIT_WORDS, fitTo, alsoIn, foldByKey, LaneFold, foldableKeys, unfoldLanes };

export type LaneParts = typeof laneParts;
