import type { Locale } from '#i18n/format.ts';

const en = {
  mouse: 'Wheel zooms, dragging moves, a press on a mark opens it.',
  touch: 'Pinch, drag, or tap a mark.',
  list: 'Tap an event to read it.',
  close: 'Got it',
};

const zh: typeof en = {
  mouse: '滚轮缩放，拖动平移，点按标记查看事件。',
  touch: '双指缩放，拖动，点按标记。',
  list: '点按事件，查看详情。',
  close: '知道了',
};

export const HINT_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
