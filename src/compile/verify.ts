/**
 * Holds the record against the texts that the editors keep: every phrase stands in the text of its source, and our own
 * words are our own. Sources without a text are counted, not checked.
 */

import type { Filed, ParsedRecord } from '#contract/parse.ts';
import { type Problem, problemAt, quote } from '#contract/problem.ts';
import type { TourRecord } from '#contract/schema.ts';
import { ownTexts } from './ownTexts.ts';
import { foldSpace, nearestFragment, type Runs, runsOf, sharedRun } from './textMatch.ts';

export interface Verification {
  readonly problems: readonly Problem[];
  /** Phrases found in their texts. */
  readonly foundCount: number;
  /** Texts that were there. */
  readonly textCount: number;
  /** Phrases of sources without a text, and the number of those sources. */
  readonly unchecked: { readonly phraseCount: number; readonly sourceCount: number };
}

/**
 * @param texts  content by file name, as sources name them in `text`
 * @param tours  whose words are held against the texts too
 */
export function verifyRecord(
  parsed: ParsedRecord,
  texts: ReadonlyMap<string, string>,
  tours: readonly Filed<TourRecord>[] = [],
): Verification {
  const problems: Problem[] = [];
  const kept = new Map<string, { readonly file: string; readonly folded: string }>();
  const runs = new Map<string, Runs>();
  for (const filed of parsed.sources) {
    const file = filed.record.text;
    if (file === undefined) continue;
    const text = texts.get(file);
    if (text === undefined) problems.push(problemAt(filed, missingText(file)));
    else {
      kept.set(filed.id, { file, folded: foldSpace(text) });
      if (!runs.has(file)) runs.set(file, runsOf(text));
    }
  }

  const sources = new Map(parsed.sources.map((filed) => [filed.id, filed.record]));
  const without = new Set<string>();
  let [foundCount, uncheckedCount] = [0, 0];
  for (const filed of [...parsed.events, ...parsed.statements]) {
    for (const [i, { source, phrase }] of filed.record.evidence.entries()) {
      if (phrase === null) continue;
      const text = kept.get(source);
      if (text?.folded.includes(foldSpace(phrase))) foundCount++;
      else if (text) problems.push(absentPhrase(filed, `evidence[${i}].phrase`, phrase, text));
      else if (sources.get(source)?.text === undefined) {
        without.add(source);
        uncheckedCount++;
      }
    }
  }

  for (const { filed, own } of ownTexts(parsed, tours)) {
    for (const { field, words } of own) {
      const copied = [...runs].map(([file, source]) => ({ file, run: sharedRun(words, source) }));
      const first = copied.find(({ run }) => run !== null);
      if (first?.run) problems.push(copiedWords(filed, field, first.run, first.file));
    }
  }
  const unchecked = { phraseCount: uncheckedCount, sourceCount: without.size };
  return { problems, foundCount, textCount: runs.size, unchecked };
}

const missingText = (file: string) =>
  ({
    field: 'text',
    code: 'text-missing',
    found: quote(file),
    expected: 'the name of a file in the folder of texts',
    mend: `Put ${quote(file)} into the folder, correct the name, or leave "text" out if no text is kept.`,
  }) as const;

function absentPhrase(
  filed: Filed<unknown>,
  field: string,
  phrase: string,
  { file, folded }: { readonly file: string; readonly folded: string },
): Problem {
  const near = nearestFragment(foldSpace(phrase), folded);
  return problemAt(filed, {
    field,
    code: 'phrase-absent',
    found: quote(phrase),
    expected: `words that stand in ${file}, letter by letter`,
    mend:
      near === ''
        ? `Copy the phrase from ${file}: nothing like it stands there.`
        : `The nearest there is ${quote(near)}.`,
  });
}

const copiedWords = (filed: Filed<unknown>, field: string, run: string, file: string): Problem =>
  problemAt(filed, {
    field,
    code: 'words-copied',
    found: `as in ${file}: ${quote(run)}`,
    expected: 'our own words',
    mend: 'Say it in other words; a short quotation belongs in the phrase of the evidence.',
  });

/** What was verified, for a terminal. */
export function formatVerification({ foundCount, textCount, unchecked }: Verification): string {
  const found = `${foundCount} phrases stand in ${textCount} texts, letter by letter.`;
  if (unchecked.phraseCount === 0) return found;
  return `${found}\n${unchecked.phraseCount} phrases were not checked: their sources (${unchecked.sourceCount}) keep no text.`;
}
