/** Words on how far a stance carries. Apart from `MESSAGES`, so that the first view does not load them. */
import type { Locale } from '../format.ts';

const en = {
  robustness: 'If one source were withdrawn',
  robust: 'No single source decides: take away any one of them, and the stance stays the same.',
  without: (publisher: string, stance: string) => `Without ${publisher}: ${stance}.`,
  touched: (count: number) => `Stances it touched (${count})`,
  moved: (before: string, after: string) => `${before} → ${after}`,
  unmoved: (stance: string) => `${stance}, as before`,
  onTimeline: 'show on the timeline',
  notCounted: (count: number) => `Not counted (${count})`,
  notInOffice:
    'Said on its behalf, but by a speaker who, as far as the record goes, held no office of it at the time. The rule leaves that out.',
};

const zh: typeof en = {
  robustness: '假如撤下某一个来源',
  robust: '没有哪一个来源单独起决定作用：撤下其中任何一个，立场都不变。',
  without: (publisher, stance) => `若无${publisher}：${stance}。`,
  touched: (count) => `所涉立场（${count}）`,
  moved: (before, after) => `${before} → ${after}`,
  unmoved: (stance) => `${stance}（未变）`,
  onTimeline: '在时间线上显示',
  notCounted: (count) => `未计入（${count}）`,
  notInOffice: '以其名义所说，但据现有记录，发言者当时并无相应职务，按规则不计入。',
};

export const stanceMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
