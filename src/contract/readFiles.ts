/**
 * First stage, past the disk: files → records as written. `readFiles` decides by name what each is, and reads its JSON.
 *
 * Layout: `record.json`; for each kind `<kind>.json`, or files under `<kind>/`, or both, each a list of records.
 * A folder may hold the whole record as the one file `dataset.json` instead, in the form in which it is published.
 * Anything else is a problem, so that a misspelt `event.json` is never silently left out.
 */
import { byKind, isKind, KINDS, type Kind } from './kinds.ts';
import { type Fault, type Problem, problemAt, quote } from './problem.ts';
import { type FileContent, readValue } from './readValue.ts';
import { isFields } from './schemaAt.ts';
import { nameMeant, unknownFiles } from './unknownFile.ts';

/** Files by path relative to the folder, with `/`. */
export type FolderFiles = ReadonlyMap<string, FileContent>;

/** An entry of a file's list, unchecked. */
export interface RawRecord {
  readonly file: string;
  /** Where in the file: `[3]`, from 0. Empty for the head. */
  readonly path: string;
  readonly value: unknown;
}

/**
 * What is not known because a file could not be read: a reference into it is no problem of its own.
 */
export interface Unread {
  /** Kinds of which records may have been lost. */
  readonly kinds: ReadonlySet<Kind>;
  /** Ids seen in text that could not be read as records. */
  readonly ids: ReadonlySet<string>;
}

export interface RawFolder {
  /** The value of `record.json`, or null if there is none to check. */
  readonly head: RawRecord | null;
  readonly records: Readonly<Record<Kind, readonly RawRecord[]>>;
  readonly unread: Unread;
  readonly problems: readonly Problem[];
}

export const HEAD = 'record.json';
const WHOLE = 'dataset.json';
/** What a file is, by its name. */
type Role =
  | { readonly is: 'head' }
  | { readonly is: 'whole' }
  | { readonly is: 'list'; readonly kind: Kind }
  /** `place`: the file, or the folder it is in if nothing in that folder is known. */
  | { readonly is: 'unknown'; readonly place: string };

function roleOf(file: string, files: FolderFiles): Role {
  if (file === HEAD) return { is: 'head' };
  if (file === WHOLE && !files.has(HEAD)) return { is: 'whole' };
  const top = file.split('/')[0] ?? file;
  const kind = top.replace(/\.json$/, '');
  const isFolderOfKind = top !== file && isKind(top);
  const isRefused = 'refused' in (files.get(file) ?? {});
  if (isKind(kind) && (file.endsWith('.json') || isRefused)) return { is: 'list', kind };
  return { is: 'unknown', place: top === file || isFolderOfKind ? file : `${top}/` };
}

/** Reads loaded files. A file with a fault gives its own problems only; the records of the others are all there. */
export function readFiles(files: FolderFiles): RawFolder {
  const problems: Problem[] = [];
  const records = byKind<RawRecord[]>(() => []);
  const kinds = new Set<Kind>();
  const ids = new Set<string>();
  const unknown = new Set<string>();
  let head: RawRecord | null = null;
  const take = (file: string, kind: Kind, list: readonly unknown[], path = ''): void => {
    for (const [i, value] of list.entries()) records[kind].push({ file, path: `${path}[${i}]`, value });
  };

  for (const [file, content] of files) {
    const role = roleOf(file, files);
    if (role.is === 'unknown') {
      unknown.add(role.place);
      for (const id of idsIn(content)) ids.add(id);
      continue;
    }
    const { value, faults, isLost } = readValue(content, role.is !== 'list');
    problems.push(...faults.map((fault) => problemAt({ file, id: null }, fault)));
    if (value === undefined) for (const id of idsIn(content)) ids.add(id);
    if (isLost) for (const kind of role.is === 'list' ? [role.kind] : role.is === 'whole' ? KINDS : []) kinds.add(kind);

    if (role.is === 'list' && Array.isArray(value)) take(file, role.kind, value);
    if (role.is === 'head' && isFields(value)) head = { file, path: '', value };
    if (role.is === 'whole' && isFields(value)) {
      head = { file, path: '', value: Object.fromEntries(Object.entries(value).filter(([field]) => !isKind(field))) };
      for (const kind of KINDS) {
        const list = value[kind];
        if (Array.isArray(list)) take(file, kind, list, kind);
        else {
          problems.push(problemAt({ file, id: null }, notAList(kind, list)));
          kinds.add(kind);
        }
      }
    }
  }
  problems.push(...unknownFiles(unknown));
  if (!files.has(HEAD) && !files.has(WHOLE) && ![...unknown].some((file) => nameMeant(file) === HEAD)) {
    problems.push(problemAt({ file: HEAD, id: null }, MISSING_HEAD));
  }
  return { head, records, unread: { kinds, ids }, problems };
}

const notAList = (kind: Kind, value: unknown): Fault => ({
  field: kind,
  code: value === undefined ? 'field-missing' : 'json-shape',
  found: quote(value),
  expected: 'a list of records in brackets',
  mend: `Write "${kind}": [ … ], or [] for none.`,
});

const MISSING_HEAD: Fault = {
  field: '',
  code: 'record-missing',
  found: 'no such file',
  expected: 'format, release, title, description, license and languages of the record',
  mend: 'Add record.json; data/README.md shows one.',
};

/** Ids in a text that is not read as records: enough not to call a reference to them broken. */
function idsIn(content: FileContent): string[] {
  if ('refused' in content) return [];
  const text = new TextDecoder().decode(content);
  return [...text.matchAll(/"id"\s*:\s*"([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** Reads a whole record in one file of any name, in the form of `dataset.json`. @param file  what problems call it */
export function readWhole(content: FileContent, file = ''): RawFolder {
  const raw = readFiles(new Map([[WHOLE, content]]));
  const renamed = <T extends { readonly file: string }>(entry: T): T => ({ ...entry, file });
  return {
    ...raw,
    head: raw.head === null ? null : renamed(raw.head),
    records: byKind((kind) => raw.records[kind].map(renamed)),
    problems: raw.problems.map(renamed),
  };
}
