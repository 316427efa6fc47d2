/** The guided tours from `tours/` of the record's folder, held against the record that they lead through. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Reference, referenceFault } from '#contract/checkReferences.ts';
import { checkTitle } from '#contract/checkTexts.ts';
import { ONE_OF_KIND } from '#contract/kinds.ts';
import { type LinkContext, linkContextOf } from '#contract/linkContext.ts';
import type { Filed, ParsedRecord } from '#contract/parse.ts';
import { type Fault, type Problem, problemAt, quote } from '#contract/problem.ts';
import { type TourRecord, tourSchema } from '#contract/schema.ts';
import { loadFiles } from '../folderFiles.ts';
import { readListFile } from '../listFile.ts';
import { TOURS } from '../read.ts';

export interface Tours {
  /** By file name, then as in the list. */
  readonly tours: readonly Filed<TourRecord>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every `.json` of the folder, each a list of tours. None where there is no such folder.
 * @param parsed  the record; an event that may stand in a file which could not be read is no fault of a tour
 */
export function readTours(folder: string, parsed: ParsedRecord): Tours {
  const inside = join(folder, TOURS);
  const tours: Filed<TourRecord>[] = [];
  const problems: Problem[] = [];
  if (!existsSync(inside)) return { tours, problems };
  const context = linkContextOf(parsed);
  const fileOf = new Map<string, string>();
  for (const name of loadFiles(inside, (path) => path.endsWith('.md')).keys()) {
    const file = `${TOURS}/${name}`;
    if (!name.endsWith('.json')) {
      problems.push(problemAt({ file, id: null }, NO_LIST));
      continue;
    }
    const { entries, problems: faults } = readListFile(join(inside, name), file, tourSchema);
    problems.push(...faults);
    for (const { value: tour } of entries) {
      const place = { file, id: tour.id };
      const earlier = fileOf.get(tour.id) ?? context.kindsOf.get(tour.id)?.map((kind) => ONE_OF_KIND[kind])[0];
      if (earlier !== undefined) problems.push(problemAt(place, sameId(tour.id, earlier)));
      fileOf.set(tour.id, `a tour of ${file}`);
      problems.push(
        ...checkTitle(place, tour.title),
        ...stepFaults(context, tour).map((fault) => problemAt(place, fault)),
      );
      tours.push({ ...place, record: tour });
    }
  }
  return { tours, problems };
}

const NO_LIST: Fault = {
  field: '',
  code: 'file-unknown',
  found: 'a file that is no list of tours',
  expected: '.json for tours, .md for notes',
  mend: 'Let its name end in .json, or move it out of the folder.',
};

const sameId = (id: string, earlier: string): Fault => ({
  field: 'id',
  code: 'id-twice',
  found: `${quote(id)}, which is ${earlier} already`,
  expected: 'an id that nothing else has',
  mend: `Give it a new id, such as "${id}-2".`,
});

/** What it names is on record, and no event is passed twice: its place in the tour is what its address says. */
function stepFaults(context: LinkContext, { issue, steps }: TourRecord): Fault[] {
  const references: Reference[] = [
    ...(issue === undefined ? [] : [{ field: 'issue', id: issue, kind: 'issues' } as const]),
    ...steps.map(({ event }, i): Reference => ({ field: `steps[${i}].event`, id: event, kind: 'events' })),
  ];
  const missing = references.flatMap((reference) => referenceFault(context, reference) ?? []);
  const first = new Map(steps.map(({ event }, i) => [event, i] as const).reverse());
  const twice = steps.flatMap(({ event }, i): Fault[] => {
    const earlier = first.get(event) ?? i;
    if (earlier === i) return [];
    return [
      {
        field: `steps[${i}].event`,
        code: 'list-twice',
        found: `${quote(event)}, as in steps[${earlier}]`,
        expected: 'each event once in a tour',
        mend: `Join steps[${i}] to steps[${earlier}], or name another event.`,
      },
    ];
  });
  return [...missing, ...twice];
}
