import type { Locale } from '#i18n/format.ts';

const en = { name: 'The timeline as', of: { list: 'List', picture: 'Picture' } };
const zh: typeof en = { name: '时间线的形式', of: { list: '列表', picture: '图' } };

/** The two forms of the timeline on a narrow screen. */
export const FORM_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
