/** The record in `data/`, walked from one end to the other: what the contract promises of every event and statement. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#contract/schema.ts';
import { compileRecord } from './compileRecord.ts';
import { jsonIn } from './fixtures/packed.ts';

const compiled = compileRecord(path.join(import.meta.dirname, '..', '..', 'data'));
const dataset = (compiled.ok ? jsonIn(compiled.files, 'dataset.json') : {}) as Dataset;

/** The five founding texts, by the file that the editors keep. */
const TEXTS = ['000_', '001_', '002_', '003_', '004_'];

describe('the record', () => {
  it('compiles without a problem', () => {
    expect(compiled.ok ? [] : compiled.problems).toEqual([]);
  });

  it('has evidence that resolves, and both languages, for every event and statement', () => {
    const sources = new Set(dataset.sources.map(({ id }) => id));
    const events = new Set(dataset.events.map(({ id }) => id));
    expect(dataset.events.length).toBeGreaterThan(0);
    for (const { id, title, summary, evidence } of dataset.events) {
      expect(evidence.length, id).toBeGreaterThan(0);
      expect(
        evidence.every(({ source }) => sources.has(source)),
        id,
      ).toBe(true);
      for (const text of [title.en, title.zh, summary.en, summary.zh]) expect(text.trim(), id).not.toBe('');
      expect(/\p{Script=Han}/u.test(title.zh) && !/\p{Script=Han}/u.test(title.en), id).toBe(true);
    }
    for (const { id, event, evidence } of dataset.statements) {
      expect(events.has(event), id).toBe(true);
      expect(evidence.length > 0 && evidence.every(({ source }) => sources.has(source)), id).toBe(true);
    }
  });

  it.each(TEXTS)('has events and statements of the text %s', (file) => {
    const source = dataset.sources.find(({ text }) => text?.startsWith(file))?.id;
    const cites = ({ evidence }: { readonly evidence: readonly { readonly source: string }[] }) =>
      evidence.some((piece) => piece.source === source);
    expect(dataset.events.filter(cites).length).toBeGreaterThan(5);
    expect(dataset.statements.filter(cites).length).toBeGreaterThan(5);
  });
});
