import { formatCount, plural } from '../format.ts';

/** Words of the filter bar. Those of what opens from it are in `views/filters/lateWords.ts`. */
export const filtersEn = {
  name: 'Filters',
  facet: {
    actor: 'Actor',
    country: 'Country',
    issue: 'Issue',
    kind: 'Kind',
    source: 'Source',
    bloc: 'Member of',
    basis: 'Basis',
    language: 'Source language',
    reliability: 'Reliability',
    disputed: 'Disputed',
    changed: 'Changed since',
  },
  more: 'More',
  starts: 'Examples',
  position: 'Position',
  dates: 'Dates',
  text: 'Words',
  textHint: 'Words in titles and names',
  shown: (shown: number, all: string) => `${formatCount(shown, 'en')} of ${all}`,
  possible: (count: number) => `${formatCount(count, 'en')} possibly in these dates`,
  clear: 'Clear',
  sheet: (chosen: number) => (chosen === 0 ? 'Filters' : `Filters (${formatCount(chosen, 'en')})`),
  show: (count: number) => `Show ${plural(count, 'event', 'events')}`,
  emptyRecord: 'This record holds no event.',
};
