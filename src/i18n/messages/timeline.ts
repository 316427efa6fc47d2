import { formatCount, plural } from '../format.ts';

export const timelineEn = {
  name: 'Timeline',
  lanes: 'Lanes',
  lanesBy: { country: 'Country', actor: 'Actor', issue: 'Issue', kind: 'Kind' },
  order: 'Order of lanes',
  orders: { activity: 'by activity', name: 'by name', first: 'by first date' },
  ribbon: 'Stance on',
  noRibbon: 'no issue chosen',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  fit: { all: 'Fit all', set: 'Filtered', year: 'Year', month: 'Month' },
  fitTitle: {
    all: 'Show the whole record',
    set: 'Show the whole filtered set',
    year: 'Show the year of the open event or of the middle',
    month: 'Show the month of the open event or of the middle',
  },
  before: (count: number) => `${formatCount(count, 'en')} earlier`,
  after: (count: number) => `${formatCount(count, 'en')} later`,
  overview: 'Overview',
  overviewStart: 'Start of what is shown',
  overviewEnd: 'End of what is shown',
  overviewWhole: 'What is shown',
  loose: (count: number) => `${plural(count, 'event', 'events')} in no lane`,
  cluster: (count: number) => `${plural(count, 'event', 'events')} close together`,
  more: (count: number) => `and ${formatCount(count, 'en')} more`,
  help: 'Arrow keys walk the events, + and − zoom, 0 fits all, Shift with arrows moves the picture.',
  laneEvents: (label: string, count: number) => `${label}, ${plural(count, 'event', 'events')}`,
  filterTo: (label: string) => `Show only ${label}`,
  summary: (events: string, from: string, to: string, lanes: number) =>
    `${events} from ${from} to ${to}, in ${plural(lanes, 'lane', 'lanes')}.`,
  stanceMoves: (who: string, from: string, to: string, date: string, title: string) =>
    `${who}: from ${from} to ${to}, ${date}: ${title}`,
  stanceStays: (who: string, stance: string, date: string, title: string) => `${who}: ${stance}, ${date}: ${title}`,
  stanceOld: (who: string, stance: string, date: string) =>
    `${who}: still ${stance}, nothing new for 24 months since ${date}`,
  save: 'Save picture',
  picture: 'Picture',
  list: 'List',
};
