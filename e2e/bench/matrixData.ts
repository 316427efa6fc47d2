/** The stances of a made record as plain lists, for pages that know nothing of the rule: what each cell takes, and when. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { asOfRange } from '../../src/corpus/asOf.ts';
import { readCorpus } from '../../src/corpus/indexCorpus.ts';
import { allTracks } from '../../src/corpus/sweep.ts';

/** One cell after another, rows first: cell `i` has the statements from `offsets[i]` to before `offsets[i + 1]`. */
export interface PlainMatrix {
  readonly first: number;
  readonly last: number;
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly offsets: readonly number[];
  /** Days on which the statements are known, ascending in a cell. */
  readonly days: readonly number[];
  /** −2 to +2; 3 for declined. */
  readonly positions: readonly number[];
}

/** @param record  a folder that `writeFixture` made */
export function writeMatrix(folder: string, record: string): void {
  const site = path.join(record, 'site');
  const { index } = JSON.parse(readFileSync(path.join(site, 'manifest.json'), 'utf8')) as { index: string };
  const corpus = readCorpus(gunzipSync(readFileSync(path.join(site, index))));
  const tracks = allTracks(corpus);
  const [offsets, days, positions]: [number[], number[], number[]] = [[0], [], []];
  for (const { row } of corpus.actors) {
    for (const issue of corpus.issues) {
      const track = tracks[row]?.get(issue.row);
      for (const [i, statement] of (track?.rows ?? []).entries()) {
        const position = corpus.statements.position[statement];
        days.push(track?.known[i] as number);
        positions.push(typeof position === 'number' ? position : 3);
      }
      offsets.push(days.length);
    }
  }
  const matrix: PlainMatrix = {
    ...asOfRange(corpus),
    actors: corpus.actors.map(({ name }) => name.en),
    issues: corpus.issues.map(({ proposition }) => proposition.en),
    offsets,
    days,
    positions,
  };
  writeFileSync(path.join(folder, 'matrix.json'), JSON.stringify(matrix));
}
