/** The words that say the whole selection in a sentence. Not among the messages, which every first view loads. */
import { formatList, type Locale } from '#i18n/format.ts';
import type { FacetName } from '#selection/Selection.ts';

/** What is asked for and what is barred, each a list in words or nothing. */
type Said = (yes: string | null, no: string | null) => string;

const en =
  (lead: string, leadNot: string): Said =>
  (yes, no) =>
    [yes && `${lead} ${yes}`, no && `${leadNot} ${no}`].filter(Boolean).join(', ');

const zh =
  (before: string, after: string, beforeNot: string, afterNot = after): Said =>
  (yes, no) =>
    [yes && `${before}${yes}${after}`, no && `${beforeNot}${no}${afterNot}`].filter(Boolean).join('，');

const sentenceEn = {
  together: 'With several chosen',
  anyOf: 'any of them',
  allOf: 'all of them at once',
  facet: {
    actor: en('involving', 'not involving'),
    country: en('with actors from', 'with none from'),
    issue: en('on', 'not on'),
    kind: en('of the kind', 'not of the kind'),
    source: en('told by', 'not told by'),
    bloc: en('with members of', 'with no member of'),
    basis: en('with a statement by', 'with none by'),
    language: en('with a source in', 'with none in'),
    reliability: en('resting on a', 'not on a'),
    disputed: en('that are', 'that are not'),
    changed: en('changed since', 'not changed since'),
  } satisfies Record<FacetName, Said>,
  side: (sides: string) => `where somebody was ${sides}`,
  sideOnIssues: (sides: string) => `where somebody was ${sides} on that`,
  dates: (dates: string) => `dated ${dates}`,
  text: (text: string) => `with the words ${text}`,
  sentence: (parts: readonly string[], shown: string) => `Shown: events ${parts.join('; ')}. ${shown}.`,
};

const sentenceZh: typeof sentenceEn = {
  together: '选中多项时',
  anyOf: '符合任一项',
  allOf: '须全部符合',
  facet: {
    actor: zh('涉及', '', '不涉及'),
    country: zh('有', '方面参与', '无'),
    issue: zh('关于', '', '不关于'),
    kind: zh('类型为', '', '类型不是'),
    source: zh('见于', '', '不见于'),
    bloc: zh('有', '成员参与', '无'),
    basis: zh('含依', '编码的表态', '不含依'),
    language: zh('有', '来源', '无'),
    reliability: zh('以', '为据', '不以'),
    disputed: zh('', '', '并非'),
    changed: zh('自', '以来有变动', '自', '以来无变动'),
  },
  side: (sides) => `有人${sides}`,
  sideOnIssues: (sides) => `且有人对此${sides}`,
  dates: (dates) => `日期为${dates}`,
  text: (text) => `含字词${text}`,
  sentence: (parts, shown) => `所示事件：${parts.join('；')}。${shown}。`,
};

export const SENTENCE_WORDS: Readonly<Record<Locale, typeof sentenceEn>> = { en: sentenceEn, zh: sentenceZh };

/** `A, B or C`; with `together` `A, B and C`. Null for none. */
export const listOrNull = (names: readonly string[], locale: Locale, together: boolean): string | null =>
  names.length === 0 ? null : formatList(names, locale, together ? 'conjunction' : 'disjunction');
