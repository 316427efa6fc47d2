/** The words of the search. Not among the messages of the interface, which every first view loads. */
import { formatCount, type Locale, plural } from '#i18n/format.ts';
import { quoted } from '#i18n/quoted.ts';
import type { HitKind } from '#search/packedSearch.ts';
import type { SearchFault } from './searchClient.ts';

const searchEn = {
  name: 'Search',
  field: 'Search events, actors, issues, sources and quoted phrases',
  close: 'Close search',
  hits: 'Search results',
  kind: {
    actor: 'Actors',
    issue: 'Issues',
    event: 'Events',
    source: 'Sources',
    quote: 'Quoted phrases',
  } satisfies Record<HitKind, string>,
  counted: (name: string, count: number) => `${name} (${formatCount(count, 'en')})`,
  found: (count: number, best: string) => `${plural(count, 'hit', 'hits')}. First: ${best}`,
  none: (query: string) => `Nothing on record holds ${quoted(query)}.`,
  tryOther: 'Fewer words may find more; names work in English, Chinese and Japanese.',
  showAll: (query: string) => `Show only events with ${quoted(query)}`,
  recent: 'Recent searches',
  forget: 'Forget recent searches',
  forgotten: 'Recent searches are forgotten.',
  start: 'Names, titles, places, quoted words: in English, Chinese or Japanese.',
  loading: 'Loading the search index…',
  fault: {
    offline: 'The search index did not arrive. The connection may be down.',
    status: 'The server did not give out the search index.',
    unreadable: 'The search index arrived, but it is cut off or is not what it should be.',
    stopped: 'The search has stopped.',
  } satisfies Record<SearchFault, string>,
  otherwise: 'The filters still find words in titles and names.',
  retry: 'Try again',
  quoteOf: (who: string, what: string) => `${who}, in: ${what}`,
};

const searchZh: typeof searchEn = {
  name: '搜索',
  field: '搜索事件、行为体、议题、来源与引语',
  close: '关闭搜索',
  hits: '搜索结果',
  kind: { actor: '行为体', issue: '议题', event: '事件', source: '来源', quote: '引语' },
  counted: (name, count) => `${name}（${formatCount(count, 'zh')}）`,
  found: (count, best) => `共${formatCount(count, 'zh')}条结果，首条：${best}`,
  none: (query) => `记录中没有${quoted(query)}。`,
  tryOther: '减少字词或可找到更多；人名、机构名可用中文、英文或日文。',
  showAll: (query) => `只看含${quoted(query)}的事件`,
  recent: '最近搜索',
  forget: '清空最近搜索',
  forgotten: '已清空最近搜索。',
  start: '可输入名称、标题、地点或引语，中、英、日文均可。',
  loading: '正在载入搜索索引……',
  fault: {
    offline: '搜索索引未能送达，网络可能已断开。',
    status: '服务器未提供搜索索引。',
    unreadable: '搜索索引已收到，但内容不完整或不符合预期。',
    stopped: '搜索已停止运行。',
  },
  otherwise: '筛选栏仍可按标题与名称中的字词查找。',
  retry: '重试',
  quoteOf: (who, what) => `${who}，见：${what}`,
};

export const SEARCH_WORDS: Readonly<Record<Locale, typeof searchEn>> = { en: searchEn, zh: searchZh };
