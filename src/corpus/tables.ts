/**
 * A file of tables, column by column: what `writeTables` is given, `readTables` gives back, to the last character.
 *
 *   4 bytes  "STNL"
 *   u32      format of what is in the file, little-endian like all of it
 *   u32      bytes of the header
 *   header   JSON in UTF-8: the head, which is any value, and the directory of the columns
 *   columns  one after the other, in the order of the directory
 *
 * A whole number is its difference from the one before it, or itself, whichever is shorter in sum; negative ones are
 * folded in between the others (0, −1, 1, −2 …), and seven bits go into a byte, the eighth saying that more follow.
 * Lists are the lengths of all, then the values of all. Texts are one block of UTF-8 lines.
 *
 * Made to be small once compressed and quick to read. It cannot tell a byte that changed on its way: whoever
 * compresses the file has a checksum there.
 */
import { withLater } from '#base/later.ts';
import type { Lists } from '#base/lists.ts';
import { runNow, type Steps } from '#base/steps.ts';

const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const;
type ArrayKind = keyof typeof ARRAYS;
type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;
export type Column = readonly string[] | Lists | Numbers;
/** Columns by table and name. */
export type Tables = Readonly<Record<string, Readonly<Record<string, Column>>>>;

interface Entry {
  readonly table: string;
  readonly column: string;
  readonly as: ArrayKind | 'lists' | 'texts';
  readonly count: number;
  /** Numbers, and values of lists, are differences. */
  readonly delta?: true;
  readonly bytes: number;
  /** Texts that cannot be a line, as they hold a line break or half a character, by row; their lines are empty. */
  readonly odd?: Readonly<Record<string, string>>;
}

const MAGIC = 0x4c_4e_54_53;
const PREFIX = 12;
const LINE_BREAK = 10;

/** Texts are decoded in blocks of about so many bytes: a step takes a millisecond, and no text keeps a long one alive. */
const TEXT_STEP = 1 << 15;

/** Bytes of a column. */
const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

/** @param head  what is small, as JSON can hold it */
export function writeTables(format: number, head: object, tables: Tables): Uint8Array<ArrayBuffer> {
  const columns: Entry[] = [];
  const blocks: Uint8Array[] = [];
  for (const [table, byName] of Object.entries(tables)) {
    for (const [column, values] of Object.entries(byName)) {
      const [entry, ...parts] = packColumn(values);
      columns.push({ table, column, ...entry, bytes: sizeOf(parts) });
      blocks.push(...parts);
    }
  }
  const header = new TextEncoder().encode(JSON.stringify({ head, columns }));
  const bytes = new Uint8Array(PREFIX + sizeOf([header, ...blocks]));
  const view = new DataView(bytes.buffer);
  [MAGIC, format, header.length].forEach((number, i) => {
    view.setUint32(4 * i, number, true);
  });
  let at = PREFIX;
  for (const block of [header, ...blocks]) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

function packColumn(values: Column): [Omit<Entry, 'table' | 'column' | 'bytes'>, ...Uint8Array[]] {
  if (Array.isArray(values)) {
    const texts: readonly string[] = values;
    const odd: Record<string, string> = {};
    const lines = texts.map((text, row) => {
      if (!text.includes('\n') && text.isWellFormed()) return text;
      odd[row] = text;
      return '';
    });
    const block = new TextEncoder().encode(lines.join('\n'));
    const entry = { as: 'texts', count: texts.length } as const;
    return [Object.keys(odd).length === 0 ? entry : { ...entry, odd }, block];
  }
  if ('offsets' in values) {
    const lengths = values.offsets.subarray(1).map((end, i) => end - (values.offsets[i] as number));
    const [delta, packed] = packNumbers(values.values);
    return [{ as: 'lists', count: lengths.length, ...delta }, packedAs(lengths, false), packed];
  }
  const numbers = values as Numbers;
  const as = (Object.keys(ARRAYS) as ArrayKind[]).find((kind) => numbers instanceof ARRAYS[kind]) as ArrayKind;
  const [delta, packed] = packNumbers(numbers);
  return [{ as, count: numbers.length, ...delta }, packed];
}

function packNumbers(numbers: Numbers): [{ readonly delta?: true }, Uint8Array] {
  const [plain, delta] = [packedAs(numbers, false), packedAs(numbers, true)];
  return delta.length < plain.length ? [{ delta: true }, delta] : [{}, plain];
}

function packedAs(numbers: Numbers, isDelta: boolean): Uint8Array {
  const bytes = new Uint8Array(5 * numbers.length);
  let at = 0;
  let last = 0;
  for (const number of numbers) {
    const step = (number - last) | 0;
    if (isDelta) last = number;
    let folded = ((step << 1) ^ (step >> 31)) >>> 0;
    while (folded > 127) {
      bytes[at++] = folded | 128;
      folded >>>= 7;
    }
    bytes[at++] = folded;
  }
  return bytes.slice(0, at);
}

/**
 * The head and the tables of a file. A column is read when it is first asked for, but for some that are read in steps,
 * long ones of texts in several.
 * @param soon  columns, as `table.column`, that will be asked for at once
 * @throws what `otherFormat` makes, for a file of another format; an error for one that is no file of tables or is cut
 */
export function* readTables(
  bytes: Uint8Array,
  format: number,
  otherFormat: (found: number) => Error,
  soon: readonly string[] = [],
): Steps<{ readonly head: unknown; readonly tables: Tables }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== MAGIC) throw new Error('not a file of tables');
  const found = view.getUint32(4, true);
  if (found !== format) throw otherFormat(found);
  let at = PREFIX + view.getUint32(8, true);
  const header: { head: unknown; columns: readonly Entry[] } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(PREFIX, at)),
  );
  if (header.columns.reduce((sum, entry) => sum + entry.bytes, at) !== bytes.length) throw new Error('cut off');
  const tables: Record<string, Record<string, Column>> = {};
  for (const entry of header.columns) {
    const { table, column } = entry;
    tables[table] ??= {};
    const block = bytes.subarray(at, at + entry.bytes);
    at += entry.bytes;
    if (soon.includes(`${table}.${column}`)) tables[table][column] = yield* readColumn(block, entry);
    else withLater(tables[table], column, columnLater(block.slice(), entry));
  }
  return { head: header.head, tables };
}

const columnLater =
  (...column: Parameters<typeof readColumn>) =>
  () =>
    runNow(readColumn(...column));

function* readColumn(block: Uint8Array, { as, count, delta, odd }: Entry): Steps<Column> {
  if (as === 'texts') return yield* readTexts(block, count, odd);
  const numbers = numbersIn(block);
  yield;
  if (as !== 'lists') return numbers(as, count, delta === true);
  const offsets = new Uint32Array(count + 1);
  offsets.set(numbers('u32', count, false), 1);
  for (let i = 0; i < count; i++) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);
  yield;
  return { offsets, values: numbers('u32', offsets[count] as number, delta === true) as Uint32Array };
}

/** Reads the numbers of a block, at each call those that follow. */
function numbersIn(block: Uint8Array): (as: ArrayKind, count: number, isDelta: boolean) => Numbers {
  let start = 0;
  return (as, count, isDelta) => {
    const values = new ARRAYS[as](count);
    let at = start;
    let last = 0;
    for (let i = 0; i < count; i++) {
      let byte = block[at++] as number;
      let folded = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = block[at++] as number;
        folded |= (byte & 127) << shift;
      }
      const step = (folded >>> 1) ^ -(folded & 1);
      values[i] = last + step;
      if (isDelta) last = (last + step) | 0;
    }
    start = at;
    return values;
  };
}

function* readTexts(block: Uint8Array, count: number, odd: Entry['odd'] = {}): Steps<string[]> {
  // A byte order mark may be the first character of a title like any other.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const texts = new Array<string>(count);
  let at = 0;
  for (let row = 0; row < count; ) {
    const lineBreak = block.indexOf(LINE_BREAK, at + TEXT_STEP);
    const end = lineBreak < 0 ? block.length : lineBreak;
    for (const text of decoder.decode(block.subarray(at, end)).split('\n')) texts[row++] = text;
    at = end + 1;
    yield;
  }
  for (const [row, text] of Object.entries(odd)) texts[Number(row)] = text;
  return texts;
}
