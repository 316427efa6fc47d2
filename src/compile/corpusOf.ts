/** The record as the browser sees it, without a browser: what is derived there (stances, who spoke) is derived here alike. */
import { gunzipSync } from 'node:zlib';
import type { DerivedRecord } from '#contract/derive.ts';
import type { FileContent, Manifest } from '#contract/pack.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { readCorpus } from '#corpus/indexCorpus.ts';
import { packRecord } from './pack.ts';

/** Packs the record and indexes it, as a page does that loads it. Linear in the size of the record. */
export const corpusOf = (derived: DerivedRecord): Corpus => corpusOfFiles(packRecord(derived));

/** The corpus of packed files. */
export function corpusOfFiles(files: ReadonlyMap<string, FileContent>): Corpus {
  const { index }: Manifest = JSON.parse(files.get('manifest.json') as string);
  return readCorpus(gunzipSync(files.get(index) as Uint8Array));
}
