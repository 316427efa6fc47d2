/** Words of who stands with whom. Apart from `MESSAGES`, so that the first view does not load them. */
import { formatCount, type Locale, plural } from '../format.ts';

const en = {
  name: 'Agreement',
  lead: (date: string, since: string | null) =>
    `${since === null ? `Who agrees with whom as of ${date}` : `Who agrees with whom by what was said from ${since} to ${date}`}: two actors agree on an issue if their stances have the same sign, and are in conflict on it if the signs are opposite. The day, the filters and the rule are those of the matrix.`,
  asOf: 'As of',
  yearBack: 'A year earlier',
  yearOn: 'A year later',
  since: 'Only what was said since',
  wholeRecord: 'The whole record',
  windowEmpty: 'This stretch of time begins after it ends: nothing was said in it.',
  method:
    'Congruence and conflict are the numbers of such issues over the average number of issues on which the two hold a position, after Leifeld’s discourse network analysis (2017).',
  compare: 'Side by side',
  compareHint: 'Choose two to four actors in the filter to see them side by side.',
  agreeOn: (agreed: number, shared: number) =>
    `agree on ${formatCount(agreed, 'en')} of ${plural(shared, 'shared issue', 'shared issues')}`,
  shareNone: 'share no issue',
  ways: 'Their ways, on the issues they share',
  samePeriod: (from: string, to: string) =>
    `All over the same time, ${from} to ${to}: for above, against below, faint where nothing new was said for long.`,
  noWay: 'nothing on record',
  agreed: 'Agreed',
  opposed: 'Opposed',
  key: 'Lines join those who agree on much of what they speak on; dashed ones, those in conflict. Weaker ties stand in the table alone.',
  namesLeft: 'So do the names for which the picture has no room.',
  networkName: (actors: number, ties: number) =>
    `Network of ${plural(actors, 'actor', 'actors')}: ${plural(ties, 'tie', 'ties')} of agreement. The table below holds the same.`,
  strongest: (drawn: number, all: number) =>
    `Of ${formatCount(all, 'en')} such ties the ${formatCount(drawn, 'en')} strongest are drawn.`,
  together: 'Who stands together',
  togetherMeans:
    'Groups of which every two members agree on at least two issues and on at least half of what they speak on, and oppose each other on none; put together from the closest pair down. They have no other name than their members.',
  togetherNone:
    'No two of these actors agree on two issues and on half of what they speak on without opposing each other somewhere.',
  divided: 'How divided the field is',
  dividedMeans:
    'The dissent of Tastle and Wierman (“Consensus and dissention: A measure of ordinal dispersion”, 2007), over the whole record: at the foot all hold the same position, at the top one half is firmly for and the other firmly against. Each actor of the network counts once on an issue, by the position it holds on the day; drawn where three or more do. The line marks the day.',
  dissent: (value: string, holders: number, day: string) =>
    `${value} among ${plural(holders, 'actor', 'actors')} on ${day}.`,
  dissentMost: (value: string, day: string) => `At most ${value}, from ${day}.`,
  allCharts: (count: number) => `Show all ${formatCount(count, 'en')} issues`,
  fewerCharts: 'Show fewer',
  pairs: 'All pairs that share an issue',
  columns: {
    a: 'Actor',
    b: 'Actor',
    agree: 'Agree',
    conflict: 'Conflict',
    shared: 'Shared',
    congruence: 'Congruence',
    opposition: 'Conflict, weighed',
  },
  none: 'No two of these actors hold a position on the same issue by this day.',
  more: (count: number) => `Show ${formatCount(count, 'en')} more`,
  export: 'Download the network',
};

const zh: typeof en = {
  name: '立场异同',
  lead: (date, since) =>
    `${since === null ? `截至${date}` : `就${since}至${date}的表态来看，`}各方立场的异同：对同一议题立场同向为一致，反向为对立。日期、筛选和规则均与立场矩阵相同。`,
  asOf: '截至',
  yearBack: '前一年',
  yearOn: '后一年',
  since: '只计此日以后的表态',
  wholeRecord: '全部记录',
  windowEmpty: '所选时段的起始晚于截止，其间没有表态。',
  method: '一致度与对立度为相应议题数除以双方所涉议题数的平均值，依据莱菲尔德的话语网络分析（2017年）。',
  compare: '并列比较',
  compareHint: '在筛选中选择二至四个行为体，即可并列比较。',
  agreeOn: (agreed, shared) => `共同议题${formatCount(shared, 'zh')}项，一致${formatCount(agreed, 'zh')}项`,
  shareNone: '没有共同议题',
  ways: '共同议题上的立场变化',
  samePeriod: (from, to) => `各方同一时段：${from}至${to}。越靠上越支持，越靠下越反对；色浅处表示久未有新表态。`,
  noWay: '无记录',
  agreed: '一致',
  opposed: '对立',
  key: '实线相连者在所涉议题上多有一致，虚线相连者多有对立；较弱的关系只列于表中。',
  namesLeft: '图中放不下的名称，请见下表。',
  networkName: (actors, ties) =>
    `${formatCount(actors, 'zh')}个行为体的网络，一致关系${formatCount(ties, 'zh')}条。下表内容相同。`,
  strongest: (drawn, all) => `此类关系共${formatCount(all, 'zh')}条，图中只画最强的${formatCount(drawn, 'zh')}条。`,
  together: '立场相近者',
  togetherMeans:
    '每组之中，任何两者至少在两项议题上一致，且一致的议题不少于双方所涉议题的一半，并无任何对立；从最接近的一对起逐步合成。各组只列成员，不另命名。',
  togetherNone: '这些行为体中，没有两者既在两项议题、一半所涉议题上一致，又毫无对立。',
  divided: '各议题的分歧程度',
  dividedMeans:
    '采用塔斯特尔与威尔曼的分歧度（Tastle & Wierman，2007年），按全部记录计算：最低处表示各方立场完全相同，最高处表示一半坚决支持、一半坚决反对。图中各行为体对每项议题只计一次，以当日所持立场为准；三方以上持有立场时才画出。竖线为所选日期。',
  dissent: (value, holders, day) => `${day}，${formatCount(holders, 'zh')}个行为体之间为${value}。`,
  dissentMost: (value, day) => `最高为${value}（${day}起）。`,
  allCharts: (count) => `显示全部${formatCount(count, 'zh')}项议题`,
  fewerCharts: '收起',
  pairs: '有共同议题的各对行为体',
  columns: {
    a: '行为体',
    b: '行为体',
    agree: '一致',
    conflict: '对立',
    shared: '共同',
    congruence: '一致度',
    opposition: '对立度',
  },
  none: '截至当日，这些行为体中没有两者就同一议题持有立场。',
  more: (count) => `再显示${formatCount(count, 'zh')}对`,
  export: '下载网络',
};

export const agreementMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
