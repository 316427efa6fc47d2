import type { Locale } from '#i18n/format.ts';

const en = {
  all: 'Show the whole record',
  set: 'Show the whole filtered set',
  year: 'Show the year of the open event or of the middle',
  month: 'Show the month of the open event or of the middle',
};

const zh: typeof en = {
  all: '显示全部记录',
  set: '显示筛选后的全部事件',
  year: '显示所选事件（或画面中央）所在年份',
  month: '显示所选事件（或画面中央）所在月份',
};

/** What the buttons fit the picture to, at greater length than they have room for. */
export const FIT_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
