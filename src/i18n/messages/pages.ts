import { formatCount, type Locale, plural } from '../format.ts';

/**
 * Words of the built pages that the app itself does not need: descriptions of addresses for chats and search engines,
 * the page for lost addresses, the names of the feeds.
 */
const en = {
  actor: (name: string, kind: string, country: string | null, statements: number, issues: number) =>
    `${name} (${kind}${country === null ? '' : `, ${country}`}): ${plural(statements, 'statement', 'statements')} on ${plural(issues, 'issue', 'issues')}, each with its date and evidence.`,
  issue: (proposition: string, actors: number, statements: number) =>
    `Who is for and who is against “${proposition}”: ${plural(actors, 'actor', 'actors')}, ${plural(statements, 'statement', 'statements')}, each with its date and evidence.`,
  source: (title: string, publisher: string, date: string, events: number) =>
    `“${title}” (${publisher}, ${date}): ${plural(events, 'event', 'events')} on record ${events === 1 ? 'rests' : 'rest'} on it.`,
  stance: (name: string, stance: string, day: string, proposition: string, statements: number) =>
    `${name} as of ${day}: ${stance}. On “${proposition}”: ${plural(statements, 'statement', 'statements')} with evidence.`,
  retired: (id: string) => `${id} was withdrawn from the record; the page says why and what took its place.`,
  view: {
    timeline: (events: number) =>
      `${plural(events, 'dated event', 'dated events')} on one timeline, each with who stood where and its sources.`,
    matrix: (actors: number, issues: number) =>
      `${plural(actors, 'actor', 'actors')} and ${plural(issues, 'issue', 'issues')}: where each stood, as of any day.`,
    table: (events: number) =>
      `${plural(events, 'event', 'events')} as rows: date, title, who took part, positions, sources.`,
    changes: (actors: number, issues: number) =>
      `Who moved, when, from what to what and on which statement, among ${plural(actors, 'actor', 'actors')} on ${plural(issues, 'issue', 'issues')}; who contradicted itself within a month, and where speakers for one state were split.`,
    agreement: (actors: number, issues: number) =>
      `Who stands with whom and against whom among ${plural(actors, 'actor', 'actors')} on ${plural(issues, 'issue', 'issues')}, as of any day or over any stretch of time: a network, the same as a table, and how divided the field is on each issue.`,
  } as const,
  before: 'Before',
  after: 'After',
  lostTitle: 'There is no page at this address',
  lostText:
    'The address may have been cut off or mistyped; no address of this record was ever withdrawn without a word. With JavaScript this page looks for the nearest one. These always lead on:',
  feedTitle: (record: string) => `${record}: events`,
  undated: 'undated',
  wholePage: 'Open the whole page',
  cardAlt: (title: string) => `${title}. Card with the date, who stood where, and the place on the timeline.`,
  late: 'Part of this page has not come yet. What is here can be read as it is.',
  again: 'Load the page again',
  pressed: 'This page is still loading. What you pressed will be done as soon as it can be.',
  kept: 'Opening the copy that is kept on this computer…',
  more: (count: number) => `and ${plural(count, 'more', 'more')}`,
};

const zh: typeof en = {
  actor: (name, kind, country, statements, issues) =>
    `${name}（${kind}${country === null ? '' : `，${country}`}）：就${formatCount(issues, 'zh')}项议题的${formatCount(statements, 'zh')}项表态，均注明日期与依据。`,
  issue: (proposition, actors, statements) =>
    `谁支持、谁反对“${proposition}”：${formatCount(actors, 'zh')}个行为体、${formatCount(statements, 'zh')}项表态，均注明日期与依据。`,
  source: (title, publisher, date, events) =>
    `《${title}》（${publisher}，${date}）：记录中有${formatCount(events, 'zh')}个事件以此为据。`,
  stance: (name, stance, day, proposition, statements) =>
    `截至${day}，${name}：${stance}。关于“${proposition}”的${formatCount(statements, 'zh')}项表态及其依据。`,
  retired: (id) => `${id} 已从记录中撤下，页面说明缘由及替代条目。`,
  view: {
    timeline: (events) => `同一条时间线上的${formatCount(events, 'zh')}个事件：时间、各方立场与来源。`,
    matrix: (actors, issues) =>
      `${formatCount(actors, 'zh')}个行为体、${formatCount(issues, 'zh')}项议题：任一日期时各方的立场。`,
    table: (events) => `以表格列出${formatCount(events, 'zh')}个事件：日期、标题、参与方、立场与来源。`,
    changes: (actors, issues) =>
      `${formatCount(actors, 'zh')}个行为体在${formatCount(issues, 'zh')}项议题上的立场变化：谁在何时、因何表态、由何立场转为何立场；谁在一个月内前后矛盾，哪国内部出现分歧。`,
    agreement: (actors, issues) =>
      `${formatCount(actors, 'zh')}个行为体在${formatCount(issues, 'zh')}项议题上的立场异同，可看任一日期，也可看任一时段：关系网络、同一内容的表格，以及各议题的分歧程度。`,
  },
  before: '此前',
  after: '此后',
  lostTitle: '此地址没有页面',
  lostText:
    '地址可能不完整或有误；本记录的任何地址都不会无故消失。启用 JavaScript 后，本页会查找最接近的地址。以下入口始终可用：',
  feedTitle: (record) => `${record}：事件`,
  undated: '日期未载',
  wholePage: '打开完整页面',
  cardAlt: (title) => `${title}。卡片：日期、各方立场及其在时间线上的位置。`,
  late: '本页还有一部分没有载入，已显示的内容可以照常阅读。',
  again: '重新载入本页',
  pressed: '页面仍在载入，刚才的操作会在载入后执行。',
  kept: '正在打开保存在本机的副本……',
  more: (count) => `另有${formatCount(count, 'zh')}项`,
};

export const PAGE_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
