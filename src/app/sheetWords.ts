/** The buttons of a sheet from below. */
const en = { higher: 'Make the details taller', lower: 'Make the details shorter' };

const zh: typeof en = { higher: '拉高详情', lower: '压低详情' };

export const SHEET_WORDS = { en, zh };
