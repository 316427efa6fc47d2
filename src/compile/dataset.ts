/** The public whole record: `dataset.json`, and the JSON Schema that describes it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { DerivedRecord } from './derive.ts';
import {
  actorSchema,
  type Dataset,
  datasetSchema,
  dateSchema,
  eventSchema,
  evidenceSchema,
  idSchema,
  issueSchema,
  retiredSchema,
  sourceSchema,
  statementSchema,
  textSchema,
} from './schema.ts';

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

const DESCRIPTION = [
  'A record of dated events and of who stood where on each issue, with evidence (format 1).',
  'Checks between records are not in this schema: that ids are unique and resolve, that intervals run forwards and days',
  'exist, that a statement falls on its event, that nothing is later than the release, and the limits on phrases.',
].join(' ');

/** `schema.json`: JSON Schema 2020-12 for `dataset.json`. */
export function writeJsonSchema(): string {
  const { $schema, ...schema } = toJsonSchema(datasetSchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: {
      id: idSchema,
      text: textSchema,
      date: dateSchema,
      evidence: evidenceSchema,
      actor: actorSchema,
      issue: issueSchema,
      event: eventSchema,
      statement: statementSchema,
      source: sourceSchema,
      retired: retiredSchema,
    },
  });
  return `${JSON.stringify({ $schema, title: 'Stanceline dataset', description: DESCRIPTION, ...schema }, null, 2)}\n`;
}
