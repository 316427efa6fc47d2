import { lateModule } from './useLate.ts';

const useLate = lateModule(() => import('./motion.ts'));
const useLateMarks = lateModule(() => import('./Marks.tsx'));

/** Paints what moves; null until it is there. Without it the elements move themselves. */
export const useMotion = () => useLate(true, false);

/** The elements over a picture at rest; null until they are there. */
export const useMarks = () => useLateMarks(true);

/** Fetches both beside the record: the first picture is painted whole, and its elements come when it rests. */
export const preloadPicture = () => Promise.all([useLate.load(), useLateMarks.load()]);
