import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkRecord } from './checkRecord.ts';
import { type Edit, recordWith, removeCopies, set, TEXTS } from './fixtures/broken.ts';
import { foldSpace, nearestFragment, runsOf, sharedRun } from './textMatch.ts';
import { formatVerification, verifyRecord } from './verify.ts';

afterAll(removeCopies);

const texts = new Map(['dispatch.txt', 'haigang.txt'].map((name) => [name, readFileSync(join(TEXTS, name), 'utf8')]));

const verified = (...edits: readonly Edit[]) => verifyRecord(checkRecord(recordWith(...edits)).parsed, texts);

describe('verifyRecord', () => {
  it('finds every phrase, over line breaks too, and counts what it could not look up', () => {
    const verification = verified();
    expect(verification.problems).toEqual([]);
    expect(formatVerification(verification)).toBe(
      '5 phrases stand in 2 texts, letter by letter.\n3 phrases were not checked: their sources (1) keep no text.',
    );
  });

  it('names a phrase that does not stand there, with the nearest that does', () => {
    const { problems } = verified(set('events.json', 'vik-remarks-2023', 'evidence.0.phrase', 'a huge mistake'));
    expect(problems).toMatchObject([
      { file: 'events.json', id: 'vik-remarks-2023', field: 'evidence[0].phrase', code: 'phrase-absent' },
    ]);
    expect(problems[0]?.mend).toContain('mistake');
  });

  it('minds every letter: case and punctuation count', () => {
    const { problems } = verified(set('events.json', 'vik-remarks-2023', 'evidence.0.phrase', 'A big mistake'));
    expect(problems).toHaveLength(1);
  });

  it('names a source whose text is not in the folder, once', () => {
    const { problems } = verified(set('sources.json', 'dispatch-2023', 'text', 'lost.txt'));
    expect(problems).toMatchObject([{ id: 'dispatch-2023', field: 'text', code: 'text-missing' }]);
  });

  it.each([
    ['summary.en', 'He saw an OFFICE by the end of the year a person, who knows the plan.'],
    ['summary.zh', '报称：此事在成员之间引起很大争议一些国家明确表示反对这一做法。'],
  ])('names our own %s when it repeats a source', (path, copied) => {
    const { problems } = verified(set('events.json', 'summit-2023', path, copied));
    expect(problems).toMatchObject([{ id: 'summit-2023', field: path, code: 'words-copied' }]);
  });
});

describe('text against text', () => {
  it('foldSpace drops line breaks between Chinese characters, and keeps a space between words', () => {
    expect(foldSpace(' 年底\n前设立 办事处。\n此事 an\n\toffice ')).toBe('年底前设立办事处。此事 an office');
  });

  it('nearestFragment shows what stands where the phrase should', () => {
    expect(nearestFragment('a huge mistake', 'He said: a big mistake, no more.')).toBe('a big mistake');
    expect(nearestFragment('北约', 'nothing')).toBe('');
  });

  it('sharedRun is null below 12 words and 25 characters', () => {
    const twelve = 'one two three four five six seven eight nine ten eleven twelve';
    expect(sharedRun(`So: ${twelve}!`, runsOf(twelve.toUpperCase()))).toBe(twelve);
    expect(sharedRun(twelve.replace('twelve', 'more'), runsOf(twelve))).toBeNull();
    const characters = '北约与日本在东京设立联络处一事引起中国与法国的反对';
    expect([...characters]).toHaveLength(25);
    expect(sharedRun(characters, runsOf(characters))).toBe(characters);
    expect(sharedRun(characters.slice(1), runsOf(characters))).toBeNull();
  });
});
