import type { Corpus } from '#corpus/corpus.ts';
import type { Ignored } from './address.ts';
import { facetTable } from './facetTable.ts';
import { FACETS, type FacetName, type Filters, type Selection } from './Selection.ts';

/**
 * The selection without ids that the record does not have, and those ids, in the order of the address. The open record
 * stays as it is: an unknown one gets a page that says so.
 */
export function resolveSelection(corpus: Corpus, selection: Selection): { selection: Selection; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const keep = (facet: FacetName, key: string) => (value: string) => {
    // The words of a closed vocabulary are known, used or not.
    const known = facetTable(corpus, facet).values.includes(value);
    if (!known) ignored.push({ why: 'id', key, value });
    return known;
  };
  let filters: Filters = selection.filters;
  for (const facet of FACETS) {
    const { any, not } = filters[facet];
    const known = { any: any.filter(keep(facet, facet)), not: not.filter(keep(facet, `not-${facet}`)) };
    if (known.any.length + known.not.length < any.length + not.length) filters = { ...filters, [facet]: known };
  }
  const keepActor = (key: string) => (id: string) => {
    const known = corpus.actorRows.has(id) || (key === 'unfold' && corpus.countries.includes(id));
    if (!known) ignored.push({ why: 'id', key, value: id });
    return known;
  };
  let { ribbon } = selection;
  if (ribbon !== null && !corpus.issueRows.has(ribbon)) {
    ignored.push({ why: 'id', key: 'ribbon', value: ribbon });
    ribbon = null;
  }
  const near = selection.near !== null && keepActor('near')(selection.near) ? selection.near : null;
  const unfold = selection.unfold.filter(keepActor('unfold'));
  let { tour } = selection;
  if (tour !== null && !corpus.tours?.titles.some(({ id }) => id === tour)) {
    ignored.push({ why: 'id', key: 'tour', value: tour });
    tour = null;
  }
  let { release } = selection;
  // Of another release than the one asked for: it is not on this site.
  if (release !== null && release !== corpus.release.id) {
    ignored.push({ why: 'id', key: 'release', value: release });
    release = null;
  }
  return {
    selection: ignored.length === 0 ? selection : { ...selection, filters, ribbon, near, unfold, tour, release },
    ignored,
  };
}
