import { formatCount } from '../../format.ts';
import type { filtersEn } from '../filters.ts';

export const filtersZh: typeof filtersEn = {
  name: '筛选',
  facet: {
    actor: '行为体',
    country: '国家',
    issue: '议题',
    kind: '类型',
    source: '来源',
    bloc: '所属组织',
    basis: '编码依据',
    language: '来源语言',
    reliability: '可靠程度',
    disputed: '争议',
    changed: '某版本以来有变动',
  },
  more: '更多',
  starts: '示例',
  position: '立场',
  dates: '日期',
  text: '字词',
  textHint: '标题或名称中的字词',
  shown: (shown, all) => `${all}中的${formatCount(shown, 'zh')}个`,
  possible: (count) => `其中${formatCount(count, 'zh')}个只是可能在此期间`,
  clear: '清除',
  sheet: (chosen) => (chosen === 0 ? '筛选' : `筛选（${formatCount(chosen, 'zh')}）`),
  show: (count) => `查看${formatCount(count, 'zh')}个事件`,
  emptyRecord: '这份记录尚无任何事件。',
};
