import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { datasetSchema } from '#contract/schema.ts';
import { compileRecord } from './compileRecord.ts';
import { VALID } from './fixtures/broken.ts';
import { jsonIn } from './fixtures/packed.ts';
import { writeJsonSchema } from './jsonSchema.ts';

describe('dataset.json', () => {
  const result = compileRecord(VALID);
  const dataset = result.ok && jsonIn(result.files, 'dataset.json');

  it('is the contract, read back', () => {
    expect(v.is(datasetSchema, dataset)).toBe(true);
    expect(dataset.events).toHaveLength(4);
    expect(dataset.sources[1].text).toBe('dispatch.txt');
  });

  it('has the key order of the contract', () => {
    expect(Object.keys(dataset)).toEqual(Object.keys(datasetSchema.entries));
    const statement = dataset.statements.find(({ id }: { id: string }) => id === 'vik-office-2023-05');
    expect(Object.keys(statement)).toEqual([
      'id',
      'actor',
      'onBehalfOf',
      'issue',
      'position',
      'date',
      'event',
      'basis',
      'evidence',
      'note',
    ]);
  });
});

describe('schema.json', () => {
  const schema = JSON.parse(writeJsonSchema());

  it('is JSON Schema 2020-12 and says what it does not check', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema).not.toHaveProperty('$id');
    expect(schema.title).toBe('Stanceline dataset');
    expect(schema.description).toContain('are not in this schema');
  });

  it('closes every object and names the fields it needs', () => {
    const objects: { additionalProperties?: unknown; properties: object; required?: string[] }[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('type' in value && value.type === 'object' && 'properties' in value && typeof value.properties === 'object') {
        objects.push(JSON.parse(JSON.stringify(value)));
      }
      Object.values(value).forEach(visit);
    };
    visit(schema);
    expect(objects.length).toBeGreaterThan(10);
    for (const object of objects) expect(object.additionalProperties).toBe(false);
    expect(schema.$defs.event.required).toEqual(['id', 'date', 'kind', 'title', 'summary', 'actors', 'evidence']);
    expect(schema.$defs.text.required).toEqual(['en', 'zh']);
    expect(schema.$defs.evidence.properties.phrase.anyOf).toHaveLength(2);
  });

  it('resolves each of its own references', () => {
    const names = [...writeJsonSchema().matchAll(/"#\/\$defs\/([a-z]+)"/g)].map(([, name]) => name);
    for (const name of names) expect(Object.keys(schema.$defs)).toContain(name);
  });

  it('has the closed vocabularies, the date pattern and the form of ids', () => {
    expect(schema.$defs.statement.properties.position.enum).toEqual([-2, -1, 0, 1, 2, 'declined']);
    expect(new RegExp(schema.$defs.date.pattern).test('2023-05-29/2023-06-04')).toBe(true);
    expect(new RegExp(schema.$defs.date.pattern).test('2023-21')).toBe(false);
    expect(new RegExp(schema.$defs.id.pattern).test('Vik')).toBe(false);
  });
});
