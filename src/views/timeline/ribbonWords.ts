/** Words of the stance ribbons, which come with the first issue that is chosen. */
import type { Locale } from '#i18n/format.ts';

const en = {
  moves: (who: string, from: string, to: string, date: string, title: string) =>
    `${who}: from ${from} to ${to}, ${date}: ${title}`,
  stays: (who: string, stance: string, date: string, title: string) => `${who}: ${stance}, ${date}: ${title}`,
  old: (who: string, stance: string, date: string) =>
    `${who}: still ${stance}, nothing new for 24 months since ${date}`,
};

const zh: typeof en = {
  moves: (who, from, to, date, title) => `${who}：由${from}转为${to}，${date}，${title}`,
  stays: (who, stance, date, title) => `${who}：${stance}，${date}，${title}`,
  old: (who, stance, date) => `${who}：仍为${stance}，自${date}起24个月内无新表态`,
};

export const RIBBON_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
