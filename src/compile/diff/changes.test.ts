import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';

describe('changesOf', () => {
  it.each([
    [
      'a text',
      { title: { en: 'A', zh: '甲' } },
      { title: { en: 'B', zh: '甲' } },
      [{ field: 'title.en', from: 'A', to: 'B' }],
    ],
    ['a field added', {}, { note: 'n' }, [{ field: 'note', to: 'n' }]],
    ['a field taken away', { note: null }, {}, [{ field: 'note', from: null }]],
    ['another kind of value', { a: 'x' }, { a: ['x'] }, [{ field: 'a', from: 'x', to: ['x'] }]],
    [
      'entries of a list of texts',
      { actors: ['a', 'b', 'c'] },
      { actors: ['c', 'd', 'a'] },
      [
        { field: 'actors', from: 'b' },
        { field: 'actors', to: 'd' },
      ],
    ],
    [
      'the order of a list',
      { actors: ['a', 'b'] },
      { actors: ['b', 'a'] },
      [{ field: 'actors', from: ['a', 'b'], to: ['b', 'a'] }],
    ],
    ['an entry twice', { actors: ['a'] }, { actors: ['a', 'a'] }, [{ field: 'actors', to: 'a' }]],
    [
      'a field of an entry, others moved about it',
      {
        evidence: [
          { source: 's', phrase: 'old' },
          { source: 't', phrase: null },
        ],
      },
      {
        evidence: [
          { source: 'u', phrase: 'x' },
          { source: 't', phrase: null },
        ],
      },
      [
        { field: 'evidence[0].source', from: 's', to: 'u' },
        { field: 'evidence[0].phrase', from: 'old', to: 'x' },
      ],
    ],
    [
      'an entry more',
      { evidence: [{ source: 's' }] },
      { evidence: [{ source: 's' }, { source: 't' }] },
      [{ field: 'evidence', to: { source: 't' } }],
    ],
  ])('names %s', (_name, from, to, changes) => {
    expect(changesOf(from, to)).toEqual(changes);
  });

  it('finds none between equal values, and some between others', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(changesOf(a, a)).toEqual([]);
        expect(changesOf(a, b).length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
