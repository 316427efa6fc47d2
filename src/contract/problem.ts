/**
 * A problem of the record is a value: stages return their problems, nobody throws them, and a run reports all of
 * them. The codes are listed in `data/README.md` too; a test keeps the two in step.
 */

/** What can be wrong, by code, each in one line. */
export const PROBLEM_CODES = {
  'folder-missing': 'The folder of the record is not there, or is not a folder.',
  'record-missing': 'The folder has no `record.json`.',
  'file-unknown': 'A file or folder that no kind of record lives in, such as a misspelt `event.json`.',
  'file-unreadable': 'The file is there, but the computer refuses to read it.',
  'file-encoding': 'The file is not UTF-8 text.',
  'file-bom': 'The file starts with an invisible byte order mark.',
  'file-large': 'The file, or its list or table, is longer than a page opens.',
  'file-empty': 'The file has nothing in it; a file without records holds `[]`.',
  'json-syntax': 'The file is not JSON: a comma, quotation mark or bracket too many or too few.',
  'json-twice': 'One object has the same field twice.',
  'json-shape': 'The file is not a list of records, or `record.json` is not one object.',
  'record-shape': 'An entry of the list is not a record in braces.',
  'field-missing': 'A field that every record of the kind has is not there; a missing language too.',
  'field-unknown': 'A field that the contract does not know, often a misspelt one.',
  'field-type': 'The field holds the wrong kind of value: text for a list, `null` where something is needed.',
  'field-form': 'The text has the wrong form: an id, an address, a day, a language or country code.',
  'field-empty': 'The text is empty.',
  'field-word': 'The word is not one of the closed list for this field.',
  'list-length': 'The list has too few entries, or more than it may have.',
  'date-form': 'The date is not written in the form of the contract.',
  'date-impossible': 'The calendar has no such month or day.',
  'date-years': 'The year is outside 0001 to 9999.',
  'date-season': 'The date is a season; write the months.',
  'date-unspecified': 'The date has an X for a digit; write the year, or the years as an interval.',
  'date-open': 'An end of the interval is empty, or both are open; write `..` for one open end.',
  'date-reversed': 'The interval ends before it begins, or its end does not begin after its start.',
  'id-twice': 'Two records have the same id.',
  'id-retired': 'The id belonged to a record that was retired; ids are never used again.',
  'reference-missing': 'No record has the id that is named here.',
  'reference-kind': 'The id named here belongs to another kind of record.',
  'reference-retired': 'The id named here was retired.',
  'reference-self': 'The record names itself.',
  'part-circle': 'Events are part of one another in a circle.',
  'actors-alike': 'Two actors have the same name or alias, case, accents and punctuation aside.',
  'country-unknown': 'No country has this code.',
  'actor-absent': 'The event of the statement does not list the actor who speaks, or the one spoken for.',
  'date-apart': 'The statement and its event have no day in common.',
  'date-late': 'The date is later than the release.',
  'answer-early': 'The event answers one that comes after it.',
  'term-date': 'A term of office or membership begins or ends with an interval; it needs one date.',
  'term-reversed': 'The office or membership ends before it begins.',
  'read-early': 'The source was read before it was published.',
  'phrase-long': 'The phrase has more than 12 words or 25 Chinese or Japanese characters.',
  'title-long': 'The title has more than 70 characters, or more than 28 in Chinese.',
  'list-twice': 'The list has the same entry twice.',
  'evidence-twice': 'The same phrase of the same source is given twice.',
  'text-missing': 'The text of the source is not in the folder of texts.',
  'release-name': 'A kept release does not have the name of its id.',
  'release-changed': 'The record differs from what was published as the release that it names.',
  'release-late': 'A kept release is later than the record.',
  'phrase-absent': 'The phrase does not stand in the text of its source, letter by letter.',
  'words-copied': 'Our own words share 12 words, or 25 Chinese or Japanese characters, in a row with a source.',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** What is wrong with one field, whoever's it is. */
export interface Fault {
  /** `evidence[0].phrase`; empty for the whole record or file; `line 3, column 7` where the file is not JSON. */
  readonly field: string;
  readonly code: ProblemCode;
  /** What stands there, shortened, as `quote` writes it, or in words. */
  readonly found: string;
  readonly expected: string;
  /** What to do, in one sentence that names the thing to write. */
  readonly mend: string;
}

/** Where a record is. */
export interface Place {
  /** Relative to the record's folder, with `/`. */
  readonly file: string;
  /** As written; null where there is none, or the problem is the file's. */
  readonly id: string | null;
}

export interface Problem extends Place, Fault {}

export const problemAt = (place: Place, fault: Fault): Problem => ({ file: place.file, id: place.id, ...fault });

/** A value as JSON on one line, at most `length` characters: no line break or control character reaches the terminal. */
export function quote(value: unknown, length = 80): string {
  const characters = [...(JSON.stringify(value) ?? 'nothing')];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}

/** `a, b or c`, each quoted. Empty for no words. */
export function listWords(words: readonly (string | number)[]): string {
  const quoted = words.map((word) => quote(word));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/**
 * All problems for a terminal, by file (sorted), then in the order found: a head line with their number, then for each
 * the place, found, expected and mend.
 * @param folder  the record's folder, put before each file so that it can be opened
 */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  const sorted = [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const head = problems.length === 1 ? '1 problem in the record' : `${problems.length} problems in the record`;
  return [
    `${head} (codes are explained in data/README.md)`,
    ...sorted.map((problem) => formatProblem(problem, folder)),
  ].join('\n\n');
}

function formatProblem({ file, id, field, code, found, expected, mend }: Problem, folder: string): string {
  const path = [folder.replace(/[/\\]+$/, ''), file].filter(Boolean).join('/');
  const place = [path, id === null ? '' : quote(id).slice(1, -1), field].filter(Boolean).join('  ›  ');
  return [`${place}  [${code}]`, `  found     ${found}`, `  expected  ${expected}`, `  mend      ${mend}`].join('\n');
}
