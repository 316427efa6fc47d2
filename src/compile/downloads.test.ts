/** What is beside the tables in a compiled record: the files to take away, and how far two codings agree. */
import { afterAll, describe, expect, it } from 'vitest';
import { DOWNLOADS } from '#corpus/packed.ts';
import { compileRecord } from './compileRecord.ts';
import { type Edit, put, recordWith, removeCopies } from './fixtures/broken.ts';
import { indexIn, jsonIn } from './fixtures/packed.ts';

afterAll(removeCopies);

function compiled(...edits: readonly Edit[]) {
  const result = compileRecord(recordWith(...edits));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const statements: readonly { readonly id: string; readonly position: number | 'declined' }[] = jsonIn(
    result.files,
    'dataset.json',
  ).statements;
  return { files: result.files, index: indexIn(result.files).head, statements };
}

describe('the files to take away', () => {
  it('are all there, each as long as the index says', () => {
    const { files, index } = compiled();
    expect(Object.keys(index.downloads ?? {}).sort()).toEqual([...DOWNLOADS].sort());
    for (const name of DOWNLOADS) {
      expect([name, index.downloads?.[name]]).toEqual([name, Buffer.byteLength(files.get(name) ?? '')]);
    }
  });
});

describe('the agreement of two codings', () => {
  const { statements } = compiled();
  const pass = (name: string, change: (position: number | 'declined') => number | 'declined'): Edit =>
    put(
      `reliability/${name}.json`,
      JSON.stringify(
        statements.map(({ id, position }) => ({ statement: id, position: change(position), coder: name })),
      ),
    );

  it('is in the index where both are on record', () => {
    const { reliability } = compiled(
      pass('first', (position) => position),
      pass('second', (position) => (position === 2 ? 1 : position)),
    ).index;
    const same = statements.filter(({ position }) => position !== 2).length;
    expect(same).toBeLessThan(statements.length);
    expect(reliability).toMatchObject({ n: statements.length, agreed: same });
    expect(reliability?.alpha).toBeLessThan(1);
  });

  it('is null where one or both are missing', () => {
    expect(compiled().index.reliability).toBeNull();
    expect(compiled(pass('first', (position) => position)).index.reliability).toBeNull();
  });

  it('stops the build where a coding cannot be read', () => {
    const result = compileRecord(
      recordWith(
        pass('first', (position) => position),
        put('reliability/second.json', '[{ "statement": "nobody", "position": 3, "coder": "b" }]'),
      ),
    );
    expect(result.ok ? [] : result.problems.map(({ file }) => file)).toContain('reliability/second.json');
  });
});
