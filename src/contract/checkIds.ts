import { KINDS, type Kind, ONE_OF_KIND } from './kinds.ts';
import type { LinkContext } from './linkContext.ts';
import type { Filed } from './parse.ts';
import { type Problem, problemAt, quote } from './problem.ts';

/** Ids are unique over the whole record, and one that was retired is never used again. One problem per record too many. */
export function* checkIds({ parsed }: LinkContext): Generator<Problem> {
  const first = new Map<string, { readonly kind: Kind; readonly filed: Filed<null> }>();
  const live = KINDS.filter((kind) => kind !== 'retired');
  const retired = new Set(parsed.written.retired.map(({ id }) => id));
  for (const kind of [...live, 'retired'] as const) {
    for (const filed of parsed.written[kind]) {
      const earlier = first.get(filed.id);
      if (!earlier) first.set(filed.id, { kind, filed });
      if (kind !== 'retired' && retired.has(filed.id) && !earlier) {
        yield problemAt(filed, {
          field: 'id',
          code: 'id-retired',
          found: `${quote(filed.id)}, which is in the list of retired records`,
          expected: 'an id that was never used',
          mend: `Give it a new id, such as "${filed.id}-2", or take it out of the retired records if it is the same one.`,
        });
      } else if (earlier && (kind !== 'retired' || earlier.kind === 'retired')) {
        yield problemAt(filed, {
          field: 'id',
          code: 'id-twice',
          found: `${quote(filed.id)}, which is ${ONE_OF_KIND[earlier.kind]} of ${earlier.filed.file} already`,
          expected: 'an id that no other record has, of whatever kind',
          mend: `Give it a new id, such as "${filed.id}-2", or remove it if it is the same record.`,
        });
      }
    }
  }
}
