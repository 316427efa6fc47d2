/** Words of the day of the stances on the timeline. Apart from `MESSAGES`, so that the first view does not load them. */
import type { Locale } from '../format.ts';

const en = {
  slider: 'Day of the stances, as in the matrix',
  asOf: (day: string) => `As of ${day}`,
  latest: 'Back to the latest',
};

const zh: typeof en = {
  slider: '立场截至日期（与立场矩阵一致）',
  asOf: (day) => `截至${day}`,
  latest: '回到最新',
};

export const asOfLineMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
