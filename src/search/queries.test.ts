/** What readers type, and what each of these must put first, on the record itself. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { corpusOfFiles } from '#compile/corpusOf.ts';
import type { PackedSearch } from './packedSearch.ts';
import { openSearch, search } from './SearchIndex.ts';

const result = compileRecord(path.join(import.meta.dirname, '../../data'));
if (!result.ok) throw new Error('The record does not compile.');
const [, text = ''] = [...result.files].find(([name]) => name.startsWith('search.')) ?? [];
const corpus = corpusOfFiles(result.files);
const packed: PackedSearch = JSON.parse(text.toString());
const index = openSearch(packed, corpus.eventsByActor);

/** The best hit of all as `kind id`; of a quote its words. */
function firstOf(query: string): string {
  const [group] = search(index, query, 5).groups;
  const row = group?.hits[0]?.row ?? -1;
  switch (group?.kind) {
    case 'actor':
      return `actor ${corpus.actors[row]?.id}`;
    case 'issue':
      return `issue ${corpus.issues[row]?.id}`;
    case 'event':
      return `event ${corpus.events.id[row]}`;
    case 'source':
      return `source ${corpus.sources[row]?.id}`;
    case 'quote':
      return `quote ${packed.quotes[row]?.[1]}`;
    default:
      return 'nothing';
  }
}

const QUERIES: Readonly<Record<string, readonly (readonly [query: string, first: string])[]>> = {
  'a name': [
    ['Macron', 'actor macron'],
    ['Kishida', 'actor kishida'],
    ['Japan', 'actor japan'],
    ['nato', 'actor nato'],
    ['Hudson Institute', 'actor hudson-institute'],
    ['Foreign Minister Hayashi', 'actor hayashi-yoshimasa'],
  ],
  'a name begun': [
    ['stolt', 'actor stoltenberg'],
    ['zakh', 'actor zakharova'],
    ['jais', 'actor jaishankar'],
    ['Lith', 'actor lithuania'],
  ],
  'an alias': [
    ['OTAN', 'actor nato'],
    ['AP4', 'actor ip4'],
    ['JCP', 'actor japanese-communist-party'],
    ['ROK', 'actor south-korea'],
    ['Huanqiu Shibao', 'actor global-times'],
    ['Atlantic alliance', 'actor nato'],
    ['PRC', 'actor china'],
  ],
  misspelt: [
    ['Stoltenburg', 'actor stoltenberg'],
    ['Macorn', 'actor macron'],
    ['Kishda', 'actor kishida'],
    ['Jaishanker', 'actor jaishankar'],
    ['Zakarova', 'actor zakharova'],
    ['Lithuana', 'actor lithuania'],
    ['Ishiba Hudsen paper', 'event ishiba-hudson-paper-2024'],
    ['Vilinus communique', 'event vilnius-communique-2023'],
    ['Rasmusen', 'actor rasmussen'],
    ['Phillipines', 'actor philippines'],
  ],
  'without accents, in other letters': [
    ['nauseda', 'actor nauseda'],
    ['simonyte', 'actor simonyte'],
    ['elysee', 'actor elysee'],
    ['taksoe jensen', 'actor taksoe-jensen'],
    ['VILNIUS COMMUNIQUE', 'event vilnius-communique-2023'],
    ['Захарова', 'actor zakharova'],
    ['ＮＡＴＯ', 'actor nato'],
  ],
  'Chinese, of a title that is also English': [
    ['马克龙 地理', 'event macron-nato-geography-2023'],
    ['马克龙对中国进行国事访问', 'event macron-china-visit-2023'],
    ['维尔纽斯公报', 'event vilnius-communique-2023'],
    ['东京设立联络处', 'issue tokyo-office'],
    ['石破茂当选', 'event ldp-leader-election-2024'],
    ['哈德逊研究所', 'actor hudson-institute'],
    ['联合空中巡航', 'event first-joint-air-patrol-2019'],
    ['日本首相就任', 'event ishiba-takes-office-2024'],
  ],
  'traditional for simplified, and the reverse': [
    ['馬克龍', 'actor macron'],
    ['維爾紐斯公報', 'event vilnius-communique-2023'],
    ['東京設立聯絡處', 'issue tokyo-office'],
    ['習近平', 'actor xi-jinping'],
    ['毛寧', 'actor mao-ning'],
    ['可能就是明天的东亚', 'quote 可能就是明天的東亞'],
    ['普京总统对乌克兰发动了一场侵略战争', 'quote 普京總統對烏克蘭發動了一場侵略戰爭'],
  ],
  Japanese: [
    ['細谷雄一', 'actor hosoya'],
    ['岸田首相', 'actor kishida'],
    ['日本経済新聞', 'actor nikkei'],
    ['きしだ', 'actor kishida'],
    ['キシダ', 'actor kishida'],
    ['ストルテンベルグ', 'actor stoltenberg'],
    ['慶應義塾大学', 'actor keio-university'],
  ],
  'words of a title, in any order': [
    ['widening reach macron', 'event macron-nato-geography-2023'],
    ['elysee opposes office', 'event elysee-rejects-office-2023'],
    ['tailored partnership korea', 'event nato-rok-itpp-2023'],
    ['Li Shangfu warns', 'event li-shangfu-shangri-la-2023'],
    ['liaison office in Tokyo', 'issue tokyo-office'],
  ],
  'a phrase': [
    ['Ukraine today may be East Asia tomorrow', 'quote Ukraine today may be East Asia tomorrow'],
    ['cannot live without an enemy', 'quote cannot live without an enemy'],
    ['reliable and natural partners', 'quote reliable and natural partners'],
    ['НАТО не может жить', 'quote НАТО не может жить без врага'],
  ],
};

for (const [what, queries] of Object.entries(QUERIES)) {
  describe(what, () => {
    it.each(queries)('%s', (query, first) => {
      expect(firstOf(query)).toBe(first);
    });
  });
}

it('is asked at least sixty things', () => {
  expect(Object.values(QUERIES).flat().length).toBeGreaterThanOrEqual(60);
});
