/** Words of who stands with whom. Apart from `MESSAGES`, so that the first view does not load them. */
import { formatCount, type Locale, plural } from '../format.ts';

const en = {
  name: 'Agreement',
  lead: (date: string) =>
    `Who agrees with whom as of ${date}: two actors agree on an issue if their stances have the same sign, and are in conflict on it if the signs are opposite. The day, the filters and the rule are those of the matrix.`,
  method:
    'Congruence and conflict are the numbers of such issues over the average number of issues on which the two hold a position, after Leifeld’s discourse network analysis (2017).',
  compare: 'Side by side',
  compareHint: 'Choose two to four actors in the filter to see them side by side.',
  agreeOn: (agreed: number, shared: number) =>
    `agree on ${formatCount(agreed, 'en')} of ${plural(shared, 'shared issue', 'shared issues')}`,
  shareNone: 'share no issue',
  agreed: 'Agreed',
  opposed: 'Opposed',
  key: 'Lines join those who agree on much of what they speak on; dashed ones, those in conflict. Weaker ties stand in the table alone.',
  networkName: (actors: number, ties: number) =>
    `Network of ${plural(actors, 'actor', 'actors')}: ${plural(ties, 'tie', 'ties')} of agreement. The table below holds the same.`,
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
  lead: (date) => `截至${date}各方立场的异同：对同一议题立场同向为一致，反向为对立。日期、筛选和规则均与立场矩阵相同。`,
  method: '一致度与对立度为相应议题数除以双方所涉议题数的平均值，依据莱菲尔德的话语网络分析（2017年）。',
  compare: '并列比较',
  compareHint: '在筛选中选择二至四个行为体，即可并列比较。',
  agreeOn: (agreed, shared) => `共同议题${formatCount(shared, 'zh')}项，一致${formatCount(agreed, 'zh')}项`,
  shareNone: '没有共同议题',
  agreed: '一致',
  opposed: '对立',
  key: '实线相连者在所涉议题上多有一致，虚线相连者多有对立；较弱的关系只列于表中。',
  networkName: (actors, ties) =>
    `${formatCount(actors, 'zh')}个行为体的网络，一致关系${formatCount(ties, 'zh')}条。下表内容相同。`,
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
