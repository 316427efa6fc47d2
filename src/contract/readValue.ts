/** The bytes of one file of the record → its JSON, and what is wrong with the file as a whole. */
import { type JsonFault, parseJson } from './json.ts';
import { type Fault, type ProblemCode, quote } from './problem.ts';

/** The bytes of a file, or why the computer refused it. */
export type FileContent = Uint8Array | { readonly refused: string };

export interface ReadValue {
  /** Absent if there is nothing to check further. */
  readonly value?: unknown;
  readonly faults: readonly Fault[];
  /** Whether records of the file may not be known. */
  readonly isLost: boolean;
}

/** @param isHead  whether the file is `record.json` (or `dataset.json`), which holds one object; every other holds a list */
export function readValue(content: FileContent, isHead: boolean): ReadValue {
  if ('refused' in content) {
    return lost(
      'file-unreadable',
      content.refused,
      'a file that may be read',
      'Give yourself the right to read the file.',
    );
  }
  const text = decode(content);
  if (text === null) {
    return { faults: [ENCODING_FAULT], isLost: true };
  }
  const hasMark = text.startsWith('\uFEFF');
  const body = hasMark ? text.slice(1) : text;
  const shape = isHead ? 'one object in braces' : 'a list of records in brackets';
  if (body.trim() === '') {
    const mend = isHead ? 'Write the head of the record; data/README.md shows one.' : 'Write [] or remove the file.';
    return lost('file-empty', 'an empty file', shape, mend);
  }
  const result = parseJson(body);
  if (!result.ok) return { faults: [syntaxFault('json-syntax', result.fault)], isLost: result.fault.isCutOff };
  const { value } = result;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isHead ? !isObject : !Array.isArray(value)) {
    const mend = isHead ? 'Put the fields of the head in { }.' : 'Put the records in [ ], with commas between them.';
    return lost('json-shape', quote(value), shape, mend);
  }
  const faults = result.twice.map((fault) => syntaxFault('json-twice', fault));
  if (hasMark) {
    faults.unshift(
      faultOf(
        'file-bom',
        'a byte order mark (U+FEFF)',
        'UTF-8 text without it',
        'Save the file as “UTF-8 without BOM”.',
      ),
    );
  }
  return { value, faults, isLost: false };
}

const faultOf = (code: ProblemCode, found: string, expected: string, mend: string): Fault => ({
  field: '',
  code,
  found,
  expected,
  mend,
});

export const ENCODING_FAULT: Fault = faultOf(
  'file-encoding',
  'bytes that are not UTF-8',
  'UTF-8 text',
  'Save the file again with the encoding UTF-8.',
);

const lost = (...fault: Parameters<typeof faultOf>): ReadValue => ({ faults: [faultOf(...fault)], isLost: true });

const syntaxFault = (code: ProblemCode, { line, column, found, expected, mend }: JsonFault): Fault => ({
  field: `line ${line}, column ${column}`,
  code,
  found,
  expected,
  mend,
});

/** The text of a file, with its byte order mark; null if it is not UTF-8. */
export function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}
