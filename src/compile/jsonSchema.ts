/** The JSON Schema that describes `dataset.json`. */
import { toJsonSchema } from '@valibot/to-json-schema';
import {
  actorSchema,
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
} from '#contract/schema.ts';

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
