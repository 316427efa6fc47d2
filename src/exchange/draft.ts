/** The records of a foreign file as they are gathered, each with its place, in the form that people write. */

import { type EpochDay, OPEN_END, OPEN_START, writeDay } from '#base/day.ts';
import { fold } from '#base/text.ts';
import { parseDate } from '#contract/date.ts';
import { byKind, type Kind } from '#contract/kinds.ts';
import { type Fault, type Problem, problemAt } from '#contract/problem.ts';
import type { RawFolder, RawRecord } from '#contract/readFiles.ts';
import { slugOf } from '#contract/slug.ts';
import { CJK_LIMIT, cjkOf, WORD_LIMIT, wordsOf } from '#contract/words.ts';
import { ID_PATTERN } from '#corpus/ids.ts';
import type { ActorKind } from '#corpus/vocabulary.ts';

/** What a file had and the record does not show, or shows otherwise; counted, or named. */
export type Note =
  | { readonly what: 'titles-cut' | 'phrases-cut' | 'times-left' | 'media-left' | 'links-left'; readonly count: number }
  | { readonly what: 'columns-left'; readonly names: readonly string[] };

/** Where a record was read: `row 3`, and which column each of its fields came from, by the start of the field's path. */
export interface Origin {
  readonly place: string;
  readonly columns: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** The same text in both languages: a foreign file has one. */
export const both = (text: string) => ({ en: text, zh: text });

/** What stands for a text that the file has not; a fault of the title is told once. */
export const NO_TEXT = '–';

/** The text cut at a word to what a title may have; Chinese and Japanese count by the character. */
export function fitTitle(text: string): string {
  const characters = [...text];
  const limit = cjkOf(text).length * 2 > characters.length ? 28 : 70;
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join('');
  return `${cut.replace(/\s+\S*$/, '') || cut}…`;
}

/** The first words of a passage, as many as a phrase may have. */
export function fitPhrase(text: string): string {
  const isShort = (part: string) => wordsOf(part).length <= WORD_LIMIT && cjkOf(part).length <= CJK_LIMIT;
  if (isShort(text)) return text;
  const parts = cjkOf(text).length > CJK_LIMIT ? [...text] : text.split(/(?<=\s)/);
  let phrase = '';
  for (const part of parts) {
    if (!isShort(phrase + part)) break;
    phrase += part;
  }
  return phrase.trim();
}

export class Draft {
  /** Of the record, where the file names one. */
  title: string | null = null;
  summary: string | null = null;
  readonly problems: Problem[] = [];
  private readonly file: string;
  private readonly records = byKind<RawRecord[]>(() => []);
  private readonly origins = new Map<string, Origin>();
  private readonly taken = new Set<string>();
  /** The next number to try for an id, by its start: a table may have one title in every row. */
  private readonly nextOf = new Map<string, number>();
  private readonly named = new Map<string, string>();
  private readonly counts = new Map<
    'titles-cut' | 'phrases-cut' | 'times-left' | 'media-left' | 'links-left',
    number
  >();
  private left: readonly string[] = [];

  /** @param file  its name, for problems */
  constructor(file: string) {
    this.file = file;
  }

  /** An id of the file's own, as written. Reserve those before any is minted. */
  reserve(id: string): string {
    this.taken.add(id);
    return id;
  }

  /** An id that no other record has, from a text or else from the stem. */
  mint(text: string, stem: string): string {
    const slug = slugOf(text).slice(0, 56).replace(/-+$/, '');
    const first = slug === '' ? stem : slug;
    let id = slug === '' ? `${stem}-1` : first;
    let n = this.nextOf.get(first) ?? 2;
    for (; this.taken.has(id); n++) id = `${first}-${n}`;
    this.nextOf.set(first, n);
    this.taken.add(id);
    return id;
  }

  /** Adds a record as people would write it. */
  add(kind: Kind, record: Fields & { readonly id: string }, origin: Origin): string {
    this.records[kind].push({ file: this.placeOf(origin), path: '', value: record });
    if (!this.origins.has(record.id)) this.origins.set(record.id, origin);
    return record.id;
  }

  /** The actor of a name: the same one however it is written. */
  actor(name: string, kind: ActorKind, origin: Origin): string {
    return this.once(
      'actors',
      fold(name).replaceAll(' ', '') || name,
      () => ({
        // An id in place of a name stays what it is.
        id: ID_PATTERN.test(name) && !this.taken.has(name) ? this.reserve(name) : this.mint(name, 'actor'),
        kind,
        name: both(name),
        aliases: [],
        country: null,
        offices: [],
        memberships: [],
      }),
      origin,
    );
  }

  /** The issue of a proposition. */
  issue(proposition: string, origin: Origin): string {
    return this.once(
      'issues',
      proposition,
      () => ({
        id:
          ID_PATTERN.test(proposition) && !this.taken.has(proposition)
            ? this.reserve(proposition)
            : this.mint(proposition, 'issue'),
        proposition: both(proposition),
        means: { for: { en: 'for it', zh: '赞成' }, against: { en: 'against it', zh: '反对' } },
        theme: 'all',
      }),
      origin,
    );
  }

  /** A source, the same for the same key. */
  source(key: string, stem: string, record: Fields & { readonly title: string }, origin: Origin): string {
    return this.once(
      'sources',
      key,
      () => ({
        id: ID_PATTERN.test(stem) && !this.taken.has(stem) ? this.reserve(stem) : this.mint(stem, 'source'),
        language: 'und',
        kind: 'other',
        published: null,
        url: null,
        read: null,
        reliability: 'relay',
        ...record,
      }),
      origin,
    );
  }

  /** The file itself, for what names no source. */
  fileAsSource(): string {
    const record = { publisher: this.file, title: this.file, reliability: 'weak' };
    return this.source('\0file', `source ${this.file}`, record, { place: '', columns: {} });
  }

  private once(kind: Kind, key: string, make: () => Fields & { readonly id: string }, origin: Origin): string {
    const known = this.named.get(`${kind} ${key}`);
    if (known !== undefined) return known;
    const id = this.add(kind, make(), origin);
    this.named.set(`${kind} ${key}`, id);
    return id;
  }

  note(what: 'titles-cut' | 'phrases-cut' | 'times-left' | 'media-left' | 'links-left'): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  leave(names: readonly string[]): void {
    this.left = names;
  }

  notes(): Note[] {
    const counted = [...this.counts].map(([what, count]): Note => ({ what, count }));
    return this.left.length === 0 ? counted : [...counted, { what: 'columns-left', names: this.left }];
  }

  /** A fault of the file's own, which the contract cannot see. */
  fault(place: string, fault: Fault): void {
    this.problems.push(problemAt({ file: this.placeOf({ place, columns: {} }), id: null }, fault));
  }

  private placeOf({ place }: Origin): string {
    return place === '' ? this.file : `${this.file}, ${place}`;
  }

  /** The record as written, for the contract to check. */
  raw(): RawFolder {
    return {
      head: { file: this.file, path: '', value: this.head() },
      records: this.records,
      unread: { kinds: new Set(), ids: new Set() },
      problems: this.problems,
    };
  }

  private head(): Fields {
    const date = this.lastDay();
    const title = this.title ?? this.file.replace(/\.[a-z]+$/i, '');
    const about = this.summary;
    return {
      format: 1,
      release: { id: date, date, notes: { en: `Opened from ${this.file}.`, zh: `由文件“${this.file}”打开。` } },
      title: both(title),
      description: about === null ? { en: `Opened from ${this.file}.`, zh: `由文件“${this.file}”打开。` } : both(about),
      license: 'not recorded',
      languages: ['en', 'zh'],
    };
  }

  /** The last day on record, which stands for a release: nothing in the file is later. */
  private lastDay(): string {
    let last: EpochDay | null = null;
    for (const { value } of [...this.records.events, ...this.records.statements]) {
      const { date } = value as { readonly date: unknown };
      const result = typeof date === 'string' ? parseDate(date) : null;
      if (!result?.ok) continue;
      const { from, to } = result.span;
      const end = to === OPEN_END ? (from === OPEN_START ? null : from) : ((to - 1) as EpochDay);
      if (end !== null && (last === null || end > last)) last = end;
    }
    return last === null ? '1970-01-01' : writeDay(last);
  }

  /** Problems of the contract, each with the column that its field came from, and each fault of a text once. */
  problemsInFile(problems: readonly Problem[]): Problem[] {
    const told = new Set<string>();
    return problems.flatMap((problem) => {
      const columns = this.origins.get(problem.id ?? '')?.columns ?? {};
      const column = columnOf(columns, problem.field);
      if (column === null) return [problem];
      // The row tells which record is meant; the reader knows nothing of ids that were made here.
      const inFile = { ...problem, id: null, field: column };
      const key = JSON.stringify([inFile.file, column, inFile.code]);
      if (told.has(key)) return [];
      told.add(key);
      return [inFile];
    });
  }
}

/** The column of a field or of what it is a part of: `title.en` is of `title`. */
function columnOf(columns: Readonly<Record<string, string>>, field: string): string | null {
  for (let path = field; path !== ''; path = path.replace(/(\.[^.[]*|\[\d+\]|^[^.[]+)$/, '')) {
    const column = columns[path];
    if (column !== undefined) return column;
  }
  return null;
}
