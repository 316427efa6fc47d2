import type { Corpus } from '#corpus/corpus.ts';

const known = new WeakMap<Corpus, ReadonlySet<string>>();

/**
 * Keys of the country lanes with somebody to show below them: countries with an actor beside their state, bodies of no
 * country with officials or speakers. By the whole record, so that a filter takes no button away. Kept.
 */
export function foldableKeys(corpus: Corpus): ReadonlySet<string> {
  const kept = known.get(corpus);
  if (kept) return kept;
  const { actors, statements } = corpus;
  const found = new Set<string>();
  for (const { country, kind, offices } of actors) {
    if (country !== null && kind !== 'state') found.add(country);
    for (const { of } of offices) found.add(of);
  }
  for (let s = 0; s < statements.count; s++) {
    const body = actors[statements.onBehalfOf[s] as number];
    if (body) found.add(body.id);
  }
  known.set(corpus, found);
  return found;
}
