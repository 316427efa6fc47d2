/** What issue 3 lists under “Bad input”, from the editor's side: the command fails and says what to write instead. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from './cli.ts';
import { add, type Edit, recordWith, removeCopies, set, TEXTS, VALID } from './fixtures/broken.ts';

afterAll(removeCopies);

const EVENTS = 'events.json';
const STATEMENTS = 'statements/2023.json';
const SUMMIT = 'summit-2023';

/** What `data:verify` says, which checks all that `data:check` does and the texts too. */
async function verify(...edits: readonly Edit[]): Promise<{ code: 0 | 1; text: string }> {
  const lines: string[] = [];
  const tell = (text: string): void => void lines.push(text);
  const folder = edits.length === 0 ? VALID : recordWith(...edits);
  const code = await runCommand(['verify', '--texts', TEXTS], { RECORD: folder }, { out: tell, error: tell });
  return { code, text: lines.join('\n') };
}

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const phrase = (text: string): Edit => set(EVENTS, SUMMIT, 'evidence.0.phrase', text);
const summary = (language: 'en' | 'zh', text: string): Edit => set(EVENTS, SUMMIT, `summary.${language}`, text);

/** Some characters or words of a kept text, in a row. */
const DISPATCH = readFileSync(join(TEXTS, 'dispatch.txt'), 'utf8').match(/\p{L}+/gu) ?? [];
const HAIGANG = [...readFileSync(join(TEXTS, 'haigang.txt'), 'utf8')].filter((character) =>
  /\p{Script=Han}/u.test(character),
);

// biome-ignore format: a row on a line
const ROWS: readonly (readonly [name: string, edit: Edit, place: string, code: string, mend: string])[] = [
  ['a phrase longer than 12 words', phrase(words(13)), 'summit-2023  ›  evidence[0].phrase', 'phrase-long', 'Quote 1 fewer'],
  ['a phrase longer than 25 characters', phrase('峰'.repeat(27)), 'summit-2023  ›  evidence[0].phrase', 'phrase-long', 'Quote 2 fewer'],
  ['a phrase that is not in its text', set(EVENTS, 'vik-remarks-2023', 'evidence.0.phrase', 'a big misstep'), 'vik-remarks-2023  ›  evidence[0].phrase', 'phrase-absent', 'The nearest there is'],
  ['a phrase that is not in its Chinese text', set(EVENTS, 'office-plan-2023', 'evidence.1.phrase', '年底前開設辦事處'), 'office-plan-2023  ›  evidence[1].phrase', 'phrase-absent', 'The nearest there is'],
  ['a summary that shares 12 words with a text', summary('en', `${DISPATCH.slice(5, 17).join(', ')}.`), 'summit-2023  ›  summary.en', 'words-copied', 'Say it in other words'],
  ['a summary that shares 25 characters with a text', summary('zh', `${HAIGANG.slice(3, 28).join('，')}。`), 'summit-2023  ›  summary.zh', 'words-copied', 'Say it in other words'],
  ['a meaning of an issue that shares 12 words with a text', set('issues.json', 'joint-patrols', 'means.for.en', DISPATCH.slice(5, 17).join(' ')), 'joint-patrols  ›  means.for.en', 'words-copied', 'Say it in other words'],
  ['a position outside the scale', set(STATEMENTS, 'holm-patrols-2023-07', 'position', 3), 'holm-patrols-2023-07  ›  position', 'field-word', 'Choose one of the 6 words'],
  ['a position between two steps of the scale', set(STATEMENTS, 'holm-patrols-2023-07', 'position', 1.5), 'holm-patrols-2023-07  ›  position', 'field-word', 'Choose one of the 6 words'],
  ['an office that ends before it begins', set('actors.json', 'vik', 'offices.0.to', '2021-10-03'), 'vik  ›  offices[0].to', 'term-reversed', '"from": "2021-10-03", "to": "2021-10-04"'],
  ['a retired id that an event uses again', add(EVENTS, SUMMIT, { id: 'office-plan' }), 'office-plan  ›  id', 'id-retired', 'such as "office-plan-2"'],
  ['a retired id that another kind uses again', add(STATEMENTS, 'vik-office-2023-05', { id: 'office-plan' }), 'office-plan  ›  id', 'id-retired', 'such as "office-plan-2"'],
];

describe('fails with its mend:', () => {
  it.each(ROWS)('%s', async (_name, edit, place, code, mend) => {
    const { code: exit, text } = await verify(edit);
    expect(exit).toBe(1);
    expect(text).toContain('1 problem in the record');
    expect(text).toContain(`${place}  [${code}]`);
    expect(text).toMatch(/^ {2}mend {6}\S/m);
    expect(text).toContain(mend);
  });
});

describe('passes at the limit:', () => {
  it.each([
    ['a phrase of 12 words', set(EVENTS, SUMMIT, 'evidence.0.phrase', words(12))],
    ['a phrase of 25 characters', set(EVENTS, SUMMIT, 'evidence.0.phrase', '峰'.repeat(25))],
    ['a summary that shares 11 words with a text', summary('en', DISPATCH.slice(5, 16).join(' '))],
    ['a summary that shares 24 characters with a text', summary('zh', HAIGANG.slice(3, 27).join(''))],
    ['an office of one day', set('actors.json', 'vik', 'offices.0.to', '2021-10-04')],
    ['every position of the scale', set(STATEMENTS, 'holm-patrols-2023-07', 'position', -2)],
  ])('%s', async (_name, edit) => {
    expect(await verify(edit)).toMatchObject({ code: 0 });
  });

  it('the record as it is', async () => {
    expect(await verify()).toMatchObject({ code: 0 });
  });
});
