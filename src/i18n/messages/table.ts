import { formatCount, type Locale, plural } from '../format.ts';

/** Words of the table, which come with it. */
const en = {
  name: 'Table of events',
  column: {
    date: 'Date',
    title: 'Event',
    kind: 'Kind',
    actors: 'Taking part',
    positions: 'Positions',
    sources: 'Sources',
  },
  caption: (events: string, order: string) => `${events}, ${order}`,
  order: {
    date: 'earliest first',
    '-date': 'latest first',
    title: 'by title, A to Z',
    '-title': 'by title, Z to A',
  },
  more: (count: number) => `+${formatCount(count, 'en')}`,
  moreActors: (count: number) => `and ${plural(count, 'actor', 'actors')} more`,
  on: (position: string, proposition: string) => `${position}: ${proposition}`,
};

const zh: typeof en = {
  name: '事件表',
  column: { date: '日期', title: '事件', kind: '类型', actors: '参与者', positions: '立场', sources: '来源' },
  caption: (events, order) => `${events}，${order}`,
  order: { date: '由早到晚', '-date': '由晚到早', title: '按标题升序', '-title': '按标题降序' },
  more: (count) => `+${formatCount(count, 'zh')}`,
  moreActors: (count) => `另有${formatCount(count, 'zh')}个行为体`,
  on: (position, proposition) => `${position}：${proposition}`,
};

export const TABLE_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
