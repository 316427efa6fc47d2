/** Words of how statements and sources are coded. Apart from `MESSAGES`, so that the first view does not load them. */
import type { Basis, Reliability, SourceKind } from '#corpus/vocabulary.ts';
import type { Locale } from '../format.ts';

const en = {
  basis: {
    direct: 'direct quotation',
    indirect: 'indirect speech',
    reported: 'reported by others',
    inferred: 'inferred from an act',
  } satisfies Record<Basis, string>,
  reliability: {
    primary: 'primary source',
    news: 'news report',
    relay: 'relayed report',
    weak: 'weak source',
  } satisfies Record<Reliability, string>,
  sourceKind: {
    news: 'news',
    commentary: 'commentary',
    transcript: 'transcript',
    'press-conference': 'press conference',
    communique: 'communiqué',
    document: 'document',
    paper: 'paper',
    broadcast: 'broadcast',
    other: 'other',
  } satisfies Record<SourceKind, string>,
};

const zh: typeof en = {
  basis: {
    direct: '直接引语',
    indirect: '间接引述',
    reported: '他人转述',
    inferred: '据行为推断',
  },
  reliability: {
    primary: '一手来源',
    news: '新闻报道',
    relay: '转载',
    weak: '弱来源',
  },
  sourceKind: {
    news: '新闻',
    commentary: '评论',
    transcript: '文字实录',
    'press-conference': '记者会',
    communique: '公报',
    document: '文件',
    paper: '论文',
    broadcast: '广播电视',
    other: '其他',
  },
};

export const CODING_WORDS: Readonly<Record<Locale, typeof en>> = { en, zh };
