import { alsoIn } from './alsoIn.ts';
import { foldByKey } from './foldByKey.ts';
import { LaneFold } from './LaneFold.tsx';
import { foldableKeys, unfoldLanes } from './unfoldLanes.ts';

/** What lanes get after the first picture, in one piece: how they unfold, and the other lanes of an event. */
export const laneParts = { alsoIn, foldByKey, LaneFold, foldableKeys, unfoldLanes };

export type LaneParts = typeof laneParts;
