import { PACKED_FORMAT } from '#corpus/packed.ts';
import type { DerivedRecord } from './derive.ts';
import type { Beside } from './pack.ts';
import { packSearch } from './packSearch.ts';

/** What lies beside a record that stands alone: its search index, and itself as its one release. */
export function besideAlone(derived: DerivedRecord): Beside {
  const { id, date, notes } = derived.head.release;
  return {
    reliability: null,
    downloads: null,
    search: packSearch(derived),
    tours: [],
    releases: {
      list: [{ id, date, notes }],
      changes: { format: PACKED_FORMAT, releases: { [id]: { before: null, since: null } } },
    },
  };
}
