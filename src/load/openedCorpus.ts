import type { Corpus } from '#corpus/corpus.ts';
import { corpusSteps } from '#corpus/indexCorpus.ts';
import { inSlices } from './inSlices.ts';
import { findOpened } from './opened.ts';
import { localFiles } from './recordFile.ts';

/** A link needs a record that is not on this computer. */
class MissingRecordError extends Error {
  constructor(hash: string) {
    super(`No file of the mark ${hash} is on this computer.`);
    this.name = 'MissingRecordError';
  }
}

/** An opened record as a corpus, its files in place of the site's. @throws MissingRecordError; the signal's reason */
export async function openedCorpus(hash: string, signal: AbortSignal): Promise<Corpus> {
  const record = await findOpened(hash);
  if (record === null) throw new MissingRecordError(hash);
  for (const [name, content] of record.files) {
    // Its manifest would stand in the way of the site's own.
    if (name.includes('/')) localFiles.set(name, typeof content === 'string' ? content : new Uint8Array(content));
  }
  const { index } = JSON.parse(String(record.files.get('manifest.json'))) as { readonly index: string };
  const corpus = await inSlices(corpusSteps(new Uint8Array(record.files.get(index) as Uint8Array)), signal);
  return Object.defineProperties({} as Corpus, {
    ...Object.getOwnPropertyDescriptors(corpus),
    opened: { value: { name: record.name, hash }, enumerable: true },
  });
}
