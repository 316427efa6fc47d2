import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'valibot';
import { parseJson } from '#contract/json.ts';
import { nearest } from '#contract/nearest.ts';
import { isFields } from '#contract/schemaAt.ts';
import { checkRecord } from '../checkRecord.ts';
import type { Terminal } from '../terminal.ts';
import { askerOn } from './asker.ts';
import { type Asking, askRecord } from './askRecord.ts';
import { type Draft, faultsOf } from './draft.ts';
import { insertRecord } from './insertRecord.ts';
import { isNewKind, NEW_KINDS, type NewKind } from './kinds.ts';
import { fileFor, placeIn } from './placeRecord.ts';

/**
 * `data:new`: asks for a record, shows it, and writes it into the file where its like are. Nothing is written before the
 * last yes, and nothing but the new record is changed.
 * @param texts  texts of the sources by file name, to look phrases up in; empty for none
 * @returns 0, also for a last no; 1 if the answers end too early
 * @throws if the disk refuses
 */
export async function newCommand(
  folder: string,
  word: string,
  texts: ReadonlyMap<string, string>,
  { out, error, input }: Terminal,
): Promise<0 | 1> {
  if (!isNewKind(word)) {
    const near = nearest(word, Object.keys(NEW_KINDS));
    error(
      `There is no asking for ${word}. Write one of ${Object.keys(NEW_KINDS).join(', ')}${near === null ? '' : `; ${near}, perhaps`}.`,
    );
    return 1;
  }
  if (!existsSync(join(folder, 'record.json')) || input === undefined) {
    error(`${folder} is no folder of the record: it has no record.json.`);
    return 1;
  }
  const { parsed, problems } = checkRecord(folder);
  if (problems.length > 0)
    out(`The record has problems already (${problems.length}); npm run data:check lists them.\n`);
  out(
    `A new ${word}. Enter takes what stands in [ ]; - is for nothing; ? tells what may be written; Ctrl-C ends without writing.\n`,
  );
  const asker = askerOn(input, out);
  try {
    const asking: Asking = { kind: word, parsed, texts, asker, say: out };
    const draft = await askRecord(asking);
    if (draft === null) return ended(error);
    const record = recordOf(word, draft);
    const file = fileFor(parsed, word, record);
    out(`\n${JSON.stringify(record, null, 2)}\n`);
    const answer = await asker.ask(`Write it to ${join(folder, file)}? (Y/n) `, ['y', 'n']);
    if (answer === null) return ended(error);
    if (/^n/i.test(answer)) {
      out('Nothing was written.');
      return 0;
    }
    return write(folder, file, asking, draft, { out, error });
  } finally {
    asker.close();
  }
}

function ended(error: Terminal['error']): 1 {
  error('The answers ended before the record was complete. Nothing was written.');
  return 1;
}

/** The draft with its fields in the order of the contract. @throws for a draft with faults: a mistake of the caller */
const recordOf = (kind: NewKind, draft: Draft) => parse(NEW_KINDS[kind].schema, draft);

/** Others may have written in the meantime: the record is read again, and the draft checked against what is there now. */
function write(folder: string, file: string, asking: Asking, draft: Draft, { out, error }: Terminal): 0 | 1 {
  const { kind } = asking;
  const [fault] = faultsOf({ ...asking, parsed: checkRecord(folder).parsed }, draft);
  if (fault) {
    error(`The record has changed, and this does not fit any more: ${fault.field}, ${fault.found}. ${fault.mend}`);
    return 1;
  }
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]\n';
  const list = parseJson(text.replace(/^\uFEFF/, ''));
  if (!list.ok || !Array.isArray(list.value) || !list.value.every(isFields)) {
    error(`${path} is not a list of records. Nothing was written; npm run data:check tells what to mend.`);
    return 1;
  }
  const record = recordOf(kind, draft);
  const { table } = NEW_KINDS[kind];
  replace(path, insertRecord(text, placeIn(list.value, table, record), record));
  out(`Written: ${record.id} in ${path}. Now npm run data:check.`);
  return 0;
}

/** In one step, so that no reader sees half a file. Hidden files are no part of the record. */
function replace(path: string, text: string): void {
  const fresh = join(dirname(path), `.new-${process.pid}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
