/** In the lanes: walking the events of the picture, and moving the picture itself. */
export const PICTURE_KEYS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
  'Shift+ArrowLeft': 'earlier',
  'Shift+ArrowRight': 'later',
} as const;

/** On the names of the lanes. */
export const LANE_KEYS = { ArrowUp: 'previous', ArrowDown: 'next' } as const;

/** On a handle of the overview, and on the line of the as-of day. */
export const HANDLE_KEYS = {
  ArrowLeft: 'stepBack',
  ArrowDown: 'stepBack',
  ArrowRight: 'stepOn',
  ArrowUp: 'stepOn',
  PageDown: 'leapBack',
  PageUp: 'leapOn',
} as const;
