import { describe, expect, it } from 'vitest';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import { readAddress } from './address.ts';
import { resolveSelection } from './resolve.ts';
import { START } from './Selection.ts';

const corpus = corpusFromText('2023-06-05  macron(FR)>france  tokyo-office  --');
const resolve = (query: string, path = '/') => resolveSelection(corpus, readAddress({ path, query }).selection);

describe('resolveSelection', () => {
  it('keeps what the record has, and the very same selection if that is all', () => {
    const { selection } = readAddress({
      path: '/',
      query: '?actor=macron&country=FR&issue=tokyo-office&kind=visit&not-source=news-source&ribbon=tokyo-office',
    });
    const resolved = resolveSelection(corpus, selection);
    expect(resolved.selection).toBe(selection);
    expect(resolved.ignored).toEqual([]);
  });

  it('leaves out unknown ids and says which, under the key they stood at', () => {
    const { selection, ignored } = resolve(
      '?actor=nobody&actor=macron&not-actor=noone&country=JP&issue=nothing&source=none&near=nil&unfold=france&unfold=zero&unfold=FR&unfold=JP&ribbon=naught',
    );
    expect(ignored).toEqual(
      [
        ['actor', 'nobody'],
        ['not-actor', 'noone'],
        ['country', 'JP'],
        ['issue', 'nothing'],
        ['source', 'none'],
        ['ribbon', 'naught'],
        ['near', 'nil'],
        ['unfold', 'zero'],
        ['unfold', 'JP'],
      ].map(([key, value]) => ({ why: 'id', key, value })),
    );
    expect(selection).toEqual({
      ...START,
      filters: { ...START.filters, actor: { any: ['macron'], not: [] } },
      unfold: ['france', 'FR'],
    });
  });

  it('leaves out a tour that the record does not have, and keeps one that it has', () => {
    const path = '/event/e1/';
    expect(resolve('?tour=walk', path).ignored).toEqual([{ why: 'id', key: 'tour', value: 'walk' }]);
    const withTours = { ...corpus, tours: { file: '', titles: [{ id: 'walk', title: { en: 'Walk', zh: '导读' } }] } };
    const { selection } = readAddress({ path, query: '?tour=walk' });
    expect(resolveSelection(withTours, selection)).toEqual({ selection, ignored: [] });
    expect(resolve('?tour=walk', path).selection).toEqual({ ...selection, tour: null });
  });

  it('leaves an unknown open record open: its page says so', () => {
    expect(resolve('', '/event/nowhere/').selection.open).toEqual({ kind: 'event', id: 'nowhere' });
    expect(resolve('', '/stance/nobody/nothing/').ignored).toEqual([]);
  });

  it('changes nothing the second time', () => {
    const first = resolve('?actor=nobody&actor=macron');
    expect(resolveSelection(corpus, first.selection)).toEqual({ selection: first.selection, ignored: [] });
  });
});
