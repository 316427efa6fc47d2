/** Words on how far a stance carries. Apart from `MESSAGES`, so that the first view does not load them. */
import { type Locale, plural } from '../format.ts';

const en = {
  robustness: 'If one source were withdrawn',
  robust: 'No single source decides: take away any one of them, and the stance stays the same.',
  without: (publisher: string, stance: string) => `Without ${publisher}: ${stance}.`,
  touched: (count: number) => `Stances it touched (${count})`,
  moved: (before: string, after: string) => `${before} → ${after}`,
  unmoved: (stance: string) => `${stance}, as before`,
  onTimeline: 'show on the timeline',
  ownRule: 'Your own rule, not the published one',
  ownRuleText: (days: number, months: number, least: number) =>
    `Stances are shown by your own rule, not the published one: “mixed” within ${plural(days, 'day', 'days')}, “old” after ${plural(months, 'month', 'months')}, resting on ${plural(least, 'statement', 'statements')} at least.`,
  resetRule: 'Back to the published rule',
  rule: 'Rule',
  ruleFigure: {
    mixedDays: '“Mixed” within so many days',
    oldMonths: '“Old” after so many months',
    least: 'Statements at least',
  },
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
  ownRule: '您自定的规则，并非公布的规则',
  ownRuleText: (days, months, least) =>
    `立场按您自定的规则显示，并非公布的规则：${days}天内正反兼有为“前后不一”，逾${months}个月为“已久”，至少须有${least}项表态。`,
  resetRule: '恢复公布的规则',
  rule: '规则',
  ruleFigure: {
    mixedDays: '多少天内正反兼有算“前后不一”',
    oldMonths: '多少个月后算“已久”',
    least: '至少须有几项表态',
  },
  notCounted: (count) => `未计入（${count}）`,
  notInOffice: '以其名义所说，但据现有记录，发言者当时并无相应职务，按规则不计入。',
};

export const stanceMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
