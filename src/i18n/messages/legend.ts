/** What the marks of the timeline mean, beside its legend. Apart from `MESSAGES`, so that the first view does not load them. */
import { type Locale, plural } from '../format.ts';

const en = {
  events: 'Events',
  day: 'an event of one day at which a position was taken',
  ring: 'an event at which none was taken',
  month: 'a month, a year: as wide as the time in which it can lie',
  about: 'a date that is only about there',
  interval: 'from one known day to another',
  openEnd: 'goes on, or no end is known; at the left, no beginning',
  cluster: 'several events close together; press it to part or list them',
  picked: 'the open event, or the one pointed at',
  lines: 'Lines and arcs',
  selectedX: 'the day of the open event',
  asOfX: 'the day for which stances are shown',
  answer: 'answers the event that the arrow points at',
  part: 'is a part of the event that the arrow points at',
  stances: 'Where an issue is chosen',
  stancesLead:
    'A mark shows the position taken at the event. The ribbon below a lane shows the stance in force day by day, and a line where it changes.',
  grey: 'others’ positions, or on other issues',
  mixed: (days: number) => `for and against within ${plural(days, 'day', 'days')}`,
  split: 'speakers for one state or body differ',
  thin: 'thin: rests on one reported or inferred statement',
  old: (months: number) => `old: nothing newer than ${plural(months, 'month', 'months')}`,
  overview: 'The bars of the overview above count events by time: pale the whole record, dark the filtered set.',
  glossary: 'All words, in the glossary',
};

const zh: typeof en = {
  events: '事件',
  day: '单日事件，有明确表态',
  ring: '单日事件，无表态',
  month: '仅知年月：标记与可能的时段同宽',
  about: '大致日期',
  interval: '起止日期均已知',
  openEnd: '仍在持续或终点不详；箭头在左侧则起点不详',
  cluster: '多个相邻事件，点按可分开或列出',
  picked: '已打开或所指的事件',
  lines: '线与弧',
  selectedX: '已打开事件的日期',
  asOfX: '所示立场的截止日期',
  answer: '回应箭头所指的事件',
  part: '属于箭头所指的事件',
  stances: '选定议题之后',
  stancesLead: '标记显示事件中所持的立场；各行下方的色带逐日显示当时的立场，竖线处立场改变。',
  grey: '他方表态，或就其他议题表态',
  mixed: (days) => `${days}天内支持与反对兼有`,
  split: '代表同一方的发言者立场不一',
  thin: '依据单薄：仅有一项转述或推断的表态',
  old: (months) => `已久：${months}个月内无新表态`,
  overview: '上方概览的柱条按时间统计事件数：浅色为全部记录，深色为筛选结果。',
  glossary: '全部用语见词汇表',
};

export const LEGEND_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
