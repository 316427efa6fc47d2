/** Puts a record into the text of a file and leaves every other character of it as it is. */

/**
 * @param text    the JSON of a list of records, without faults
 * @param place   the record will be the entry of this number, from 0; at most the length of the list
 * @param record  written over several lines, indented as the file's first entry is
 */
export function insertRecord(text: string, place: number, record: object): string {
  const { entries, inside } = outline(text);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const [first] = entries;
  const indent = (first && /(?:^|\n)([ \t]+)$/.exec(text.slice(0, first.start))?.[1]) ?? '  ';
  const body = JSON.stringify(record, null, indent)
    .split('\n')
    .map((line) => indent + line)
    .join(newline);
  const next = entries[place];
  const last = entries[place - 1];
  if (next) return `${text.slice(0, next.start)}${body.trimStart()},${newline}${indent}${text.slice(next.start)}`;
  if (last) return `${text.slice(0, last.end)},${newline}${body}${text.slice(last.end)}`;
  return `${text.slice(0, inside.start)}${newline}${body}${newline}${text.slice(inside.end)}`;
}

interface Range {
  readonly start: number;
  /** One after the last character. */
  readonly end: number;
}

/** Where the entries of the list are, and what is between its brackets. Trusts that the text is JSON. */
function outline(text: string): { readonly entries: readonly Range[]; readonly inside: Range } {
  const tokens = /"(?:[^"\\]|\\.)*"|[[\]{}]/gsu;
  const entries: Range[] = [];
  let [depth, start, inside] = [0, 0, { start: 0, end: 0 }];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '[' || token === '{') {
      if (depth === 1) start = index;
      if (depth === 0) inside = { start: index + 1, end: text.length };
      depth++;
    } else if (token === ']' || token === '}') {
      depth--;
      if (depth === 1) entries.push({ start, end: index + 1 });
      if (depth === 0) inside = { ...inside, end: index };
    }
  }
  return { entries, inside };
}
