import { lateModule } from './useLate.ts';

const useLate = lateModule(() => import('./motion.ts'));

/** Paints what moves; null until it is there. Without it the elements move themselves. */
export const useMotion = () => useLate(true, false);

/** Fetches it beside the record: a large one's first picture is painted whole. */
export const preloadMotion = useLate.load;
