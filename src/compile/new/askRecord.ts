/**
 * Asks for a record field by field, as its schema has them. Each answer is checked at once by the checks of the build
 * (form, ids that resolve and are free, dates, limits, and phrases if there are texts); one with a fault is told why and
 * asked again. An object is asked by its fields, a list of objects one after the other, other lists on one line.
 */
import type { Kind } from '#contract/kinds.ts';
import type { Fault } from '#contract/problem.ts';
import { fieldsOf, isFields, isOptional, type Path, schemaAt, wordsOf, writePath } from '#contract/schemaAt.ts';
import type { Asker } from './asker.ts';
import { defaultOf } from './defaults.ts';
import { type Draft, faultsAt, faultsOf, type Surroundings } from './draft.ts';
import { hintOf, NEW_KINDS, ORDER, tableOfField } from './kinds.ts';
import { idOfName, suggestions } from './suggest.ts';

export interface Asking extends Surroundings {
  readonly asker: Asker;
  readonly say: (text: string) => void;
}

/** The input ended before the record was complete. */
class EndOfAnswers extends Error {}

/** The answers to all fields, without faults; null if they ended before. */
export async function askRecord(asking: Asking): Promise<Draft | null> {
  const draft: Draft = {};
  try {
    for (const field of ORDER[asking.kind]) await askField(asking, draft, [field]);
    for (;;) {
      const faults = faultsOf(asking, draft);
      if (faults.length === 0) return draft;
      for (const fault of faults) tell(asking, fault, true);
      for (const field of fieldsToMend(asking, faults)) {
        delete draft[field];
        await askField(asking, draft, [field]);
      }
    }
  } catch (error) {
    if (error instanceof EndOfAnswers) return null;
    throw error;
  }
}

/** The fields at the top that the faults are in; the id for a fault of another record. */
function fieldsToMend({ kind }: Asking, faults: readonly Fault[]): Set<string> {
  const fields = ORDER[kind];
  return new Set(faults.map(({ field }) => fields.find((top) => top === /^\w+/.exec(field)?.[0]) ?? 'id'));
}

async function askField(asking: Asking, draft: Draft, path: Path): Promise<void> {
  const { schema } = NEW_KINDS[asking.kind];
  const at = schemaAt(schema, path);
  const mayGo = isOptional(schemaAt(schema, path.slice(0, -1)), String(path.at(-1)));
  if (isFields(at?.['entries'])) return askObject(asking, draft, path, mayGo);
  if (isFields(schemaAt(at?.['item'], [])?.['entries'])) return askObjects(asking, draft, path, mayGo);
  await askLeaf(asking, draft, path, mayGo);
}

/** An object that may be left out is, when its first field gets no answer. */
async function askObject(asking: Asking, draft: Draft, path: Path, mayGo: boolean): Promise<void> {
  const at = schemaAt(NEW_KINDS[asking.kind].schema, path);
  for (const [i, field] of fieldsOf(at).entries()) {
    const inner = [...path, field];
    const isLeaf = !isFields(schemaAt(at?.['entries'], [field])?.['entries']);
    if (i === 0 && mayGo && isLeaf) {
      if (!(await askLeaf(asking, draft, inner, true))) return;
    } else await askField(asking, draft, inner);
  }
}

/** A list of objects: at least one if the list has a least length and is not optional, then as many as are wanted. */
async function askObjects(asking: Asking, draft: Draft, path: Path, mayGo: boolean): Promise<void> {
  const name = writePath(path);
  const least = mayGo ? 0 : leastOf(asking, path);
  let count = 0;
  if (!mayGo && least === 0) setAt(draft, path, []);
  while (count < least || (await askYes(asking, `${name}: add ${count === 0 ? 'one' : 'another'}? (y/N) `))) {
    const inner = [...path, count];
    await askObject(asking, draft, inner, false);
    const faults = faultsAt(asking, draft, writePath(inner));
    if (faults.length === 0) count++;
    else {
      for (const fault of faults) tell(asking, fault);
      removeLast(draft, path);
    }
  }
}

/** How many entries a list must have, told by the checks of a list without any; a dispute has two accounts. */
function leastOf(asking: Asking, path: Path): number {
  const wanted = schemaAt(NEW_KINDS[asking.kind].schema, path)?.['pipe'];
  const least = (Array.isArray(wanted) ? wanted : []).map((step) =>
    isFields(step) && step['type'] === 'min_length' && typeof step['requirement'] === 'number'
      ? step['requirement']
      : 0,
  );
  return Math.max(0, ...least);
}

async function askYes({ asker }: Asking, question: string): Promise<boolean> {
  const answer = await asker.ask(question, ['y', 'n']);
  if (answer === null) throw new EndOfAnswers();
  return /^y/i.test(answer);
}

/** Asks until the answer has no fault. @returns whether there is one: false if the field was left out */
async function askLeaf(asking: Asking, draft: Draft, path: Path, mayGo: boolean): Promise<boolean> {
  const { asker, say, parsed, kind } = asking;
  const leaf = leafAt(asking, path, mayGo);
  for (;;) {
    const suggested = defaultOf(parsed, kind, draft, leaf.field);
    const answer = await asker.ask(questionOf(leaf, suggested), leaf.words);
    if (answer === null) throw new EndOfAnswers();
    if (answer === '?') {
      say(helpOf(asking, leaf));
      continue;
    }
    const isNothing = answer === '-' || (answer === '' && suggested === null);
    if (isNothing && leaf.empty === 'refused') {
      say(`  ${leaf.field} needs an answer.`);
      continue;
    }
    if (isNothing && leaf.empty === 'leave out') return false;
    const value = isNothing ? leaf.empty : readAnswer(asking, leaf, answer === '' ? (suggested ?? '') : answer);
    setAt(draft, path, value);
    const faults = faultsAt(asking, draft, leaf.field);
    if (faults.length === 0) return true;
    for (const fault of faults) tell(asking, fault);
    if (leaf.table !== null) suggest(asking, leaf.table, [value].flat());
    setAt(draft, path, undefined);
  }
}

/** A field with one line for its answer. */
interface Leaf {
  readonly field: string;
  readonly hint: string;
  /** The kind of record it names, or null. */
  readonly table: Kind | null;
  /** What may be written, for a closed list or a name of a record; else empty. */
  readonly words: readonly string[];
  readonly isClosed: boolean;
  readonly isList: boolean;
  /** The value of no answer. */
  readonly empty: null | readonly [] | 'leave out' | 'refused';
}

function leafAt({ kind, parsed }: Asking, path: Path, mayGo: boolean): Leaf {
  const { schema } = NEW_KINDS[kind];
  const at = schemaAt(schema, path);
  const parent = schemaAt(schema, path.slice(0, -1));
  const written = isFields(parent?.['entries']) ? parent['entries'][String(path.at(-1))] : null;
  const isList = at?.['type'] === 'array';
  const plain = path.filter((key) => typeof key === 'string').join('.');
  const table = tableOfField(plain);
  const closed = wordsOf(at).map(String);
  const isNullable = isFields(written) && written['type'] === 'nullable';
  return {
    field: writePath(path),
    hint: hintOf(kind, plain) || hintOf(kind, plain.replace(/\.(en|zh)$/, '')),
    table,
    words: closed.length > 0 ? closed : table === null ? [] : parsed.written[table].map(({ id }) => id),
    isClosed: closed.length > 0,
    isList,
    empty: mayGo ? 'leave out' : isNullable ? null : isList ? [] : 'refused',
  };
}

function questionOf({ field, hint, words, isClosed, empty }: Leaf, suggested: string | null): string {
  const notes = [
    hint,
    isClosed && hint === '' ? words.join(' | ') : '',
    empty === 'leave out' ? 'may be left out' : '',
  ];
  const note = notes.filter(Boolean).join('; ');
  return `${field}${note === '' ? '' : ` (${note})`}${suggested === null ? '' : ` [${suggested}]`}: `;
}

function helpOf({ parsed }: Asking, { field, words, isClosed, table }: Leaf): string {
  if (isClosed) return `  one of ${words.join(', ')}`;
  if (table === null) return `  ${field} is text; data/README.md says more.`;
  return `  an id of ${parsed.written[table].length} ${table}; a part of a name finds it, the Tab key completes it.`;
}

function readAnswer({ parsed, say }: Asking, { table, isClosed, isList }: Leaf, answer: string): unknown {
  const read = (text: string): unknown => {
    if (isClosed) return readWord(text);
    if (table === null || parsed.written[table].some(({ id }) => id === text)) return text;
    const id = idOfName(parsed, table, text);
    if (id !== null) say(`  ${text} is ${id}`);
    return id ?? text;
  };
  if (!isList) return read(answer);
  return answer
    .split(/[,，、]/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map(read);
}

/** A position may be written with a sign, `+1` or `−2`. */
function readWord(text: string): unknown {
  const number = /^[+−-]?\d+$/.test(text) ? Number(text.replace('−', '-')) : Number.NaN;
  return Number.isNaN(number) ? text : number;
}

const tell = ({ say }: Asking, { field, found, expected, mend }: Fault, withField = false): void =>
  say(`  Not taken: ${withField ? `${field}: ` : ''}${found}; expected ${expected}. ${mend}`);

function suggest({ parsed, say }: Asking, table: Kind, answers: readonly unknown[]): void {
  const known = new Set(parsed.written[table].map(({ id }) => id));
  for (const answer of answers) {
    const like = typeof answer === 'string' && !known.has(answer) ? suggestions(parsed, table, answer) : [];
    if (like.length > 0) say(`  Like ${String(answer)}: ${like.join('; ')}`);
  }
}

/** Sets a place in the draft, making the objects and lists around it; `undefined` takes it out. */
function setAt(draft: Draft, path: Path, value: unknown): void {
  let inside: Record<string | number, unknown> = draft;
  for (const [i, key] of path.slice(0, -1).entries()) {
    const next = inside[key] ?? (typeof path[i + 1] === 'number' ? [] : {});
    inside[key] = next;
    if (!isKeyed(next)) return;
    inside = next;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined) delete inside[last];
  else inside[last] = value;
}

function removeLast(draft: Draft, path: Path): void {
  let list: unknown = draft;
  for (const key of path) list = isKeyed(list) ? list[key] : null;
  if (Array.isArray(list)) list.pop();
}

const isKeyed = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;
