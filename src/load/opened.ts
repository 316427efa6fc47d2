/**
 * Records that the reader opened from files. They are kept in the browser's own storage, or for this tab alone where
 * that is refused or full, and nowhere else. Each is a folder of files as the site has them, so all that is shown of
 * a record comes by the same way.
 */
import { createStore, del, get, set, type UseStore, values } from 'idb-keyval';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { folderOf, type OpenedRecord } from './openedRecord.ts';
import { localFiles } from './recordFile.ts';

const inTab = new Map<string, OpenedRecord>();
/** Those of them that the storage did not take. */
const unkept = new Set<string>();
let store: UseStore | null = null;

/** Runs with the storage, or gives up where the browser has none for us. */
async function stored<T>(run: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> {
  try {
    store ??= createStore('stanceline', 'opened');
    return await run(store);
  } catch {
    return otherwise;
  }
}

/** Keeps a record. @returns where: on this computer, or for this tab alone */
export async function keepOpened(record: OpenedRecord): Promise<'computer' | 'tab'> {
  inTab.set(record.hash, record);
  unkept.add(record.hash);
  await stored(async (kept) => {
    await set(record.hash, record, kept);
    unkept.delete(record.hash);
  }, undefined);
  return placeOf(record.hash);
}

/** Where a record is that is there. */
export const placeOf = (hash: string): 'computer' | 'tab' => (unkept.has(hash) ? 'tab' : 'computer');

/** All that are there and that this version of the site reads, by name. */
export async function listOpened(): Promise<OpenedRecord[]> {
  const kept = await stored((from) => values<OpenedRecord>(from), []);
  const all = new Map([...kept, ...inTab.values()].map((record) => [record.hash, record]));
  return [...all.values()]
    .filter(({ packed }) => packed === PACKED_FORMAT)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Forgets a record, wherever it is kept. */
export async function removeOpened(hash: string): Promise<void> {
  inTab.delete(hash);
  unkept.delete(hash);
  for (const name of localFiles.keys()) if (name.startsWith(`${folderOf(hash)}/`)) localFiles.delete(name);
  await stored((from) => del(hash, from), undefined);
}

/** A record that is there and that this version of the site reads; null for none. */
export async function findOpened(hash: string): Promise<OpenedRecord | null> {
  const record = inTab.get(hash) ?? (await stored((from) => get<OpenedRecord>(hash, from), undefined));
  return record?.packed === PACKED_FORMAT ? record : null;
}
