/** On the pieces of the ribbons. */
export const RIBBON_KEYS = {
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  ArrowRight: 'next',
  ArrowDown: 'next',
} as const;

/** On the name of a country or body that unfolds, and of a lane below it. */
export const FOLD_KEYS = { ArrowRight: 'unfold', ArrowLeft: 'fold' } as const;
