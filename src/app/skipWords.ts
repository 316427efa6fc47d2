/** The links to the parts of the page that come after the first picture. */
const en = { filters: 'Skip to the filters', details: 'Skip to the details' };

const zh: typeof en = { filters: '跳到筛选', details: '跳到详情' };

export const SKIP_WORDS = { en, zh };
