/** In the search. */
export const SEARCH_KEYS = { ArrowDown: 'next', ArrowUp: 'previous', Enter: 'take', Escape: 'close' } as const;
