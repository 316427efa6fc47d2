/** Keys of the whole page, beside those that walk the events (`STEP_KEYS` in `ui/stepOfKey.ts`). */
export const PAGE_KEYS = { '/': 'search', 'Control+k': 'search', '?': 'keys', Escape: 'close' } as const;
