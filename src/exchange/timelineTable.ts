/** The spreadsheet of TimelineJS, as CSV. */
import type { Draft } from './draft.ts';
import { addSlide, addTitle, type SlideDate } from './slides.ts';
import { checkColumns, type Table, type TableRow } from './table.ts';

const NEEDED = ['year', 'headline'];
const READ = [
  'month',
  'day',
  'time',
  'end_year',
  'end_month',
  'end_day',
  'end_time',
  'display_date',
  'text',
  'media',
  'media_credit',
  'media_caption',
  'type',
  'group',
];

export const isTimelineTable = ({ headings }: Table): boolean =>
  headings.has('headline') && (headings.has('year') || headings.has('end_year') || headings.has('display_date'));

const dateIn = ({ cell }: TableRow, prefix: '' | 'end_'): SlideDate => [
  cell(`${prefix}year`),
  cell(`${prefix}month`),
  cell(`${prefix}day`),
];

/** Adds all rows: a title names the whole, eras and slides are events. */
export function readTimelineTable(draft: Draft, table: Table): void {
  if (!checkColumns(draft, table, NEEDED, READ)) return;
  const column = (key: string) => `column "${table.headings.get(key) ?? key}"`;
  const columns = {
    date: column('year'),
    dateBasis: column('display_date'),
    title: column('headline'),
    summary: column('text'),
    name: column('group'),
    publisher: column('media_credit'),
    url: column('media'),
  };
  for (const row of table.rows) {
    const { cell, place } = row;
    const slide = { headline: cell('headline'), text: cell('text') };
    if (cell('type').toLowerCase() === 'title') {
      addTitle(draft, slide);
      continue;
    }
    addSlide(draft, {
      ...slide,
      id: '',
      start: dateIn(row, ''),
      end: dateIn(row, 'end_'),
      displayDate: cell('display_date'),
      group: cell('group'),
      media: cell('media'),
      credit: cell('media_credit'),
      caption: cell('media_caption'),
      hasTime: cell('time') !== '',
      origin: { place, columns },
    });
  }
}
