/** The public whole record: `dataset.json`. */
import type { DerivedRecord } from './derive.ts';
import type { Dataset } from './schema.ts';

/** The record in the form and key order of the contract; events and statements in time order, the rest by id. */
export function datasetOf({ head, actors, issues, events, statements, sources, retired }: DerivedRecord): Dataset {
  return {
    ...head,
    actors: [...actors],
    issues: [...issues],
    events: events.map(({ record }) => record),
    statements: statements.map(({ record }) => record),
    sources: [...sources],
    retired: [...retired],
  };
}

/** A record a line of its own, so that two releases can be compared line by line. */
export function writeDataset(dataset: Dataset): string {
  const fields = Object.entries(dataset).map(
    ([field, value]) => `${JSON.stringify(field)}: ${writeField(field, value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function writeField(field: string, value: unknown): string {
  if (!Array.isArray(value) || field === 'languages' || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
