/** A record that was read → the files that the app loads in place of the published ones. */

import { besideAlone } from '#contract/besideAlone.ts';
import { csvFiles } from '#contract/csv.ts';
import { datasetOf, writeDataset } from '#contract/dataset.ts';
import type { DerivedRecord } from '#contract/derive.ts';
import { type FileContent, packFiles } from '#contract/pack.ts';

/** Files by name, all in the folder `own-<hash>/` but the manifest, which is the caller's to keep apart. */
export function packOpened(derived: DerivedRecord, folder: string): Map<string, FileContent> {
  const files = packFiles(derived, besideAlone(derived), {
    nameOf: (stem, _content, ending) => `${folder}/${stem}.${ending}`,
    compress: (index) => index,
  });
  files.set(`${folder}/dataset.json`, writeDataset(datasetOf(derived)));
  for (const [name, content] of Object.entries(csvFiles(derived))) files.set(`${folder}/${name}`, content);
  return files;
}
