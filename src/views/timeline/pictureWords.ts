/** Words of the picture's description. Apart from `MESSAGES`, so that the first view does not load them. */
import { formatCount, formatList, type Locale, plural } from '#i18n/format.ts';
import { quoted } from '#i18n/quoted.ts';

const en = {
  button: 'In words',
  /** @param where  in how many lanes, in words */
  events: (count: number, from: string, to: string, where: string) =>
    `${plural(count, 'event', 'events')} ${from === to ? `in ${from}` : `from ${from} to ${to}`}${where}`,
  days: (count: number, from: string, to: string, where: string) =>
    `${plural(count, 'event', 'events')} ${from === to ? `on ${from}` : `from ${from} to ${to}`}${where}`,
  where: {
    country: (countries: number, bodies: number) =>
      `, in ${[countries > 0 && plural(countries, 'country', 'countries'), bodies > 0 && plural(bodies, 'body', 'bodies')].filter((part) => part !== false).join(' and ')}`,
    actor: (count: number) => `, with ${plural(count, 'actor', 'actors')}`,
    issue: (count: number) => `, on ${plural(count, 'issue', 'issues')}`,
    kind: (count: number) => `, of ${plural(count, 'kind', 'kinds')}`,
  },
  most: (times: readonly string[], count: number) =>
    `Most in ${formatList(times, 'en')}: ${times.length > 1 ? `${formatCount(count, 'en')} each` : formatCount(count, 'en')}.`,
  mostOnDay: (times: readonly string[], count: number) =>
    `Most on ${formatList(times, 'en')}: ${times.length > 1 ? `${formatCount(count, 'en')} each` : formatCount(count, 'en')}.`,
  /** The fullest lanes, each with its number. */
  fullest: (lanes: readonly (readonly [name: string, count: number])[]) =>
    `Most often: ${formatList(
      lanes.map(([name, count]) => `${name} (${formatCount(count, 'en')})`),
      'en',
    )}.`,
  none: (from: string, to: string) => `No event from ${from} to ${to}.`,
  loose: (count: number) => `${plural(count, 'event stands', 'events stand')} in no lane.`,
  outside: (before: number, after: number) => {
    const parts = [
      before > 0 && `${formatCount(before, 'en')} earlier`,
      after > 0 && `${formatCount(after, 'en')} later`,
    ];
    return `Outside the picture: ${parts.filter((part) => part !== false).join(', ')}.`;
  },
  /** @param counts  `6 for` and so on, none of them 0 */
  statements: (issue: string, counts: readonly string[]) => `Statements on ${quoted(issue)}: ${counts.join(', ')}.`,
  side: {
    for: (count: number) => `${formatCount(count, 'en')} for`,
    against: (count: number) => `${formatCount(count, 'en')} against`,
    neutral: (count: number) => `${formatCount(count, 'en')} neutral`,
    declined: (count: number) => `${formatCount(count, 'en')} declined to say`,
  },
  noStatement: (issue: string) => `No statement on ${quoted(issue)} in this time.`,
  /** Who stands where, as groups: `for: Japan and Lithuania`. */
  stances: (day: string, groups: readonly string[]) => `As of ${day}: ${groups.join('; ')}.`,
  group: {
    for: (names: string) => `for: ${names}`,
    against: (names: string) => `against: ${names}`,
    neutral: (names: string) => `neutral: ${names}`,
    declined: (names: string) => `declined to say: ${names}`,
    unsettled: (names: string) => `mixed or split: ${names}`,
  },
  names: (names: readonly string[], more: number) =>
    formatList(more > 0 ? [...names, `${formatCount(more, 'en')} more`] : names, 'en'),
  open: (date: string, title: string) => `Open: ${date}, ${quoted(title)}.`,
  join: (sentences: readonly string[]) => sentences.join(' '),
};

const zh: typeof en = {
  button: '文字说明',
  events: (count, from, to, where) =>
    `${from === to ? from : `${from}至${to}`}，共${formatCount(count, 'zh')}个事件${where}`,
  days: (count, from, to, where) =>
    `${from === to ? from : `${from}至${to}`}，共${formatCount(count, 'zh')}个事件${where}`,
  where: {
    country: (countries, bodies) =>
      `，涉及${[countries > 0 && `${formatCount(countries, 'zh')}个国家`, bodies > 0 && `${formatCount(bodies, 'zh')}个组织`].filter((part) => part !== false).join('和')}`,
    actor: (count) => `，涉及${formatCount(count, 'zh')}个行为体`,
    issue: (count) => `，涉及${formatCount(count, 'zh')}项议题`,
    kind: (count) => `，分属${formatCount(count, 'zh')}类`,
  },
  most: (times, count) =>
    `${formatList(times, 'zh')}最多，${times.length > 1 ? '各' : ''}${formatCount(count, 'zh')}个。`,
  mostOnDay: (times, count) =>
    `${formatList(times, 'zh')}最多，${times.length > 1 ? '各' : ''}${formatCount(count, 'zh')}个。`,
  fullest: (lanes) =>
    `最常出现：${lanes.map(([name, count]) => `${name}（${formatCount(count, 'zh')}）`).join('、')}。`,
  none: (from, to) => `${from}至${to}没有事件。`,
  loose: (count) => `另有${formatCount(count, 'zh')}个事件不属于任何一行。`,
  outside: (before, after) => {
    const parts = [
      before > 0 && `更早${formatCount(before, 'zh')}个`,
      after > 0 && `更晚${formatCount(after, 'zh')}个`,
    ];
    return `画面之外：${parts.filter((part) => part !== false).join('，')}。`;
  },
  statements: (issue, counts) => `关于${quoted(issue)}的表态：${counts.join('，')}。`,
  side: {
    for: (count) => `支持${formatCount(count, 'zh')}项`,
    against: (count) => `反对${formatCount(count, 'zh')}项`,
    neutral: (count) => `中立${formatCount(count, 'zh')}项`,
    declined: (count) => `拒绝表态${formatCount(count, 'zh')}项`,
  },
  noStatement: (issue) => `这段时间内没有关于${quoted(issue)}的表态。`,
  stances: (day, groups) => `截至${day}：${groups.join('；')}。`,
  group: {
    for: (names) => `支持：${names}`,
    against: (names) => `反对：${names}`,
    neutral: (names) => `中立：${names}`,
    declined: (names) => `拒绝表态：${names}`,
    unsettled: (names) => `前后不一或内部分歧：${names}`,
  },
  names: (names, more) => names.join('、') + (more > 0 ? `等${formatCount(names.length + more, 'zh')}方` : ''),
  open: (date, title) => `当前打开：${date}，${quoted(title)}。`,
  join: (sentences) => sentences.join(''),
};

export const PICTURE_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
