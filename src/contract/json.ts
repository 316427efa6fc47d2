/**
 * Strict JSON (RFC 8259) with the place of the first fault, because `JSON.parse` of some Node versions names no
 * place and none of them minds a field that is written twice.
 */
import { quote } from './problem.ts';

/** Where JSON went wrong. */
export interface JsonFault {
  /** Counted from 1; columns in UTF-16 units, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
  /** The text stops before the value is complete: records may have been lost. */
  readonly isCutOff: boolean;
}

export type JsonResult =
  /** `twice`: fields written twice in one object, of which the later is kept. */
  | { readonly ok: true; readonly value: unknown; readonly twice: readonly JsonFault[] }
  | { readonly ok: false; readonly fault: JsonFault };

/** Far deeper than any record, far less than the stack. */
const MAX_DEPTH = 64;

/** The value of a JSON text, equal to what `JSON.parse` gives, or the first fault. Linear. */
export function parseJson(text: string): JsonResult {
  const reader = new Reader(text);
  try {
    return { ok: true, value: reader.document(), twice: reader.twice };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** Carries a fault out of the recursion; never leaves this file. */
class Stop extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.expected);
    this.fault = fault;
  }
}

/** Space, tab, line feed, carriage return. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside text.
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NO_COMMA = 'Remove the comma after the last entry.';

class Reader {
  readonly twice: JsonFault[] = [];
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    const value = this.value();
    this.skipBlank();
    if (this.at < this.text.length)
      this.stop('the end of the file', 'Remove what follows the last bracket, or the bracket too many before it.');
    return value;
  }

  private value(): unknown {
    this.skipBlank();
    const next = this.text[this.at];
    if (next === '{') return this.nested(() => this.object());
    if (next === '[') return this.nested(() => this.array());
    if (next === '"') return this.string();
    const word = this.match(WORD);
    if (word !== null) return word === 'null' ? null : word === 'true';
    const number = this.match(NUMBER);
    if (number !== null) return Number(number);
    return this.stop('a value: text in "quotation marks", a number, true, false, null, [ or {', mendOf(next));
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH)
      this.stop(`at most ${MAX_DEPTH} brackets inside one another`, 'Close the brackets before this place.');
    this.at++;
    const value = read();
    this.depth--;
    return value;
  }

  private array(): unknown[] {
    const list: unknown[] = [];
    if (this.takes(']')) return list;
    for (;;) {
      list.push(this.value());
      if (this.takes(']')) return list;
      this.comma(']');
    }
  }

  private object(): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    if (this.takes('}')) return {};
    for (;;) {
      this.skipBlank();
      const start = this.at;
      if (this.text[start] !== '"') this.stop('a field name in "quotation marks"', mendOf(this.text[start]));
      const name = this.string();
      if (fields.has(name))
        this.twice.push(
          this.fault(
            `the field ${quote(name)} once`,
            `Remove or rename one of the two fields ${quote(name)} of this object.`,
            start,
          ),
        );
      if (!this.takes(':')) this.stop('a colon after the field name', `Put a colon after ${quote(name)}.`);
      fields.set(name, this.value());
      if (this.takes('}')) return Object.fromEntries(fields);
      this.comma('}');
    }
  }

  private comma(close: string): void {
    const start = this.at;
    if (!this.takes(','))
      this.stop(`a comma or ${close}`, `Put a comma after the entry before this place, or close it with ${close}.`);
    this.skipBlank();
    if (this.text[this.at] === '}' || this.text[this.at] === ']')
      this.stop('another entry after the comma', NO_COMMA, start);
  }

  private string(): string {
    const raw = this.match(STRING);
    if (raw !== null) return raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
    // The longest good start of the text shows where it breaks.
    let i = this.at + 1;
    while (i < this.text.length && this.text[i] !== '"' && this.text.charCodeAt(i) >= 32) {
      if (this.text[i] !== '\\') i++;
      else if (/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(this.text.slice(i, i + 6)))
        i += this.text[i + 1] === 'u' ? 6 : 2;
      else
        this.stop(
          'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 after the backslash',
          'Write two backslashes for one, or remove it.',
          i,
        );
    }
    return this.stop(
      'a closing quotation mark on the same line',
      'Close the text with ", and write \\" for a quotation mark and \\n for a line break inside it.',
      i,
    );
  }

  private takes(mark: string): boolean {
    this.skipBlank();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private skipBlank(): void {
    while (isBlank(this.text.charCodeAt(this.at))) this.at++;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[0];
  }

  private stop(expected: string, mend: string, at = this.at): never {
    throw new Stop(this.fault(expected, mend, at));
  }

  private fault(expected: string, mend: string, at: number): JsonFault {
    const before = this.text.slice(0, at).split(/\r\n|\n|\r/);
    const rest = this.text.slice(at).trimStart();
    const isCutOff = rest === '';
    return {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      found: isCutOff ? 'the end of the file' : quote(rest.slice(0, 24).split(/[\r\n]/)[0]),
      expected,
      mend: isCutOff ? CUT_OFF : mend,
      isCutOff,
    };
  }
}

const CUT_OFF = 'The file stops here: complete it, or take it from the last version that was whole.';

/** What people write that JSON has not. */
function mendOf(next = ''): string {
  if (next === '/' || next === '#') return 'Remove the comment: JSON has none.';
  if (next === "'") return 'Write straight double quotation marks " instead of \'.';
  if (/[“”„«»「」＂]/.test(next)) return 'Write straight double quotation marks " around the text.';
  if (next === ',') return 'Remove one of the two commas.';
  if (next === '}' || next === ']') return NO_COMMA;
  return 'Put the text in straight double quotation marks ".';
}
