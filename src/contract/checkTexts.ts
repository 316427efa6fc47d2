import type { LinkContext } from './linkContext.ts';
import type { Filed } from './parse.ts';
import { type Fault, type Place, type Problem, problemAt, quote } from './problem.ts';
import type { EventRecord } from './schema.ts';
import { CJK_LIMIT, cjkOf, WORD_LIMIT, wordsOf } from './words.ts';

/** Titles are short enough for a mark and a card; longest ones of the interface at 390 px. */
export const TITLE_LIMIT = { en: 70, zh: 28 } as const;

/** Phrases and titles keep their limits, and no list says a thing twice. */
export function* checkTexts({ parsed }: LinkContext): Generator<Problem> {
  for (const filed of parsed.actors) {
    const { aliases, offices, memberships } = filed.record;
    yield* checkTwice(filed, 'aliases', aliases);
    yield* checkTwice(filed, 'offices', offices);
    yield* checkTwice(filed, 'memberships', memberships);
  }
  for (const filed of parsed.events) {
    const { title, actors, respondsTo = [], places = [], evidence } = filed.record;
    yield* checkTitle(filed, title);
    yield* checkTwice(filed, 'actors', actors);
    yield* checkTwice(filed, 'respondsTo', respondsTo);
    yield* checkTwice(filed, 'places', places);
    yield* checkEvidence(filed, evidence);
  }
  for (const filed of parsed.statements) yield* checkEvidence(filed, filed.record.evidence);
}

/** Of a record in one language, which has the same text in both places, only what is Chinese keeps to the Chinese limit. */
function limitOf(title: EventRecord['title'], language: keyof typeof TITLE_LIMIT): number {
  const isChinese = title.en !== title.zh || cjkOf(title.zh).length * 2 > [...title.zh].length;
  return TITLE_LIMIT[language === 'zh' && isChinese ? 'zh' : 'en'];
}

export function* checkTitle(filed: Place, title: EventRecord['title']): Generator<Problem> {
  for (const language of ['en', 'zh'] as const) {
    const length = [...title[language]].length;
    const limit = limitOf(title, language);
    if (length <= limit) continue;
    yield problemAt(filed, {
      field: `title.${language}`,
      code: 'title-long',
      found: `${length} characters: ${quote(title[language])}`,
      expected: `at most ${limit} characters`,
      mend: `Shorten it by ${length - limit}; what does not fit belongs in "summary".`,
    });
  }
}

function* checkEvidence(filed: Filed<unknown>, evidence: EventRecord['evidence']): Generator<Problem> {
  const seen = new Map<string, number>();
  for (const [i, { source, phrase }] of evidence.entries()) {
    const key = JSON.stringify([source, phrase]);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      yield problemAt(filed, {
        field: `evidence[${i}]`,
        code: 'evidence-twice',
        found: `${quote(source)}, ${quote(phrase)}, as in evidence[${earlier}]`,
        expected: 'another source or another phrase',
        mend: `Remove evidence[${i}].`,
      });
    }
    seen.set(key, earlier ?? i);
    const fault = phrase === null ? null : phraseFault(`evidence[${i}].phrase`, phrase);
    if (fault) yield problemAt(filed, fault);
  }
}

function phraseFault(field: string, phrase: string): Fault | null {
  const characters = cjkOf(phrase).length;
  const words = wordsOf(phrase).length;
  if (characters <= CJK_LIMIT && words <= WORD_LIMIT) return null;
  const [count, limit, unit] =
    characters > CJK_LIMIT ? [characters, CJK_LIMIT, 'Chinese or Japanese characters'] : [words, WORD_LIMIT, 'words'];
  return {
    field,
    code: 'phrase-long',
    found: `${count} ${unit}: ${quote(phrase)}`,
    expected: `at most ${limit} ${unit}`,
    mend: `Quote ${count - limit} fewer: the shortest part that still shows the claim.`,
  };
}

function* checkTwice(filed: Filed<unknown>, field: string, list: readonly unknown[]): Generator<Problem> {
  const seen = new Map<string, number>();
  for (const [i, entry] of list.entries()) {
    const key = JSON.stringify(entry);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, i);
      continue;
    }
    yield problemAt(filed, {
      field: `${field}[${i}]`,
      code: 'list-twice',
      found: `${quote(entry)}, as in ${field}[${earlier}]`,
      expected: 'each entry once',
      mend: `Remove ${field}[${i}].`,
    });
  }
}
