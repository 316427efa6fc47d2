/** JSON of TimelineJS: `title`, `events`, `eras`. */
import { quote } from '#contract/problem.ts';
import { isFields } from '#contract/schemaAt.ts';
import type { Draft } from './draft.ts';
import { LIMITS } from './formats.ts';
import { addSlide, addTitle, type SlideDate } from './slides.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsIn = (fields: Fields, name: string): Fields => {
  const value = fields[name];
  return isFields(value) ? value : {};
};

/** A text or number as text; anything else is none. */
function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const dateIn = (fields: Fields, name: string): SlideDate => {
  const date = fieldsIn(fields, name);
  return [textIn(date, 'year'), textIn(date, 'month'), textIn(date, 'day')];
};

const COLUMNS = {
  id: 'unique_id',
  date: 'start_date',
  dateBasis: 'display_date',
  title: 'text.headline',
  summary: 'text.text',
  name: 'group',
  publisher: 'media.credit',
  url: 'media.url',
};

/** Whether a JSON value is meant for TimelineJS rather than for this site. */
export const isTimeline = (value: unknown): value is Fields =>
  isFields(value) && Array.isArray(value['events']) && !('actors' in value) && !('statements' in value);

/** Adds all that a timeline has. */
export function readTimeline(draft: Draft, timeline: Fields): void {
  const title = fieldsIn(fieldsIn(timeline, 'title'), 'text');
  addTitle(draft, { headline: textIn(title, 'headline'), text: textIn(title, 'text') });
  const lists = ['events', 'eras'].map((name) => ({ name, list: timeline[name] ?? [] }));
  for (const { list } of lists) {
    for (const slide of Array.isArray(list) ? list : []) {
      const id = isFields(slide) ? textIn(slide, 'unique_id') : '';
      if (id !== '') draft.reserve(id);
    }
  }
  let count = 0;
  for (const { name, list } of lists) {
    if (!Array.isArray(list)) {
      draft.fault('', {
        field: name,
        code: 'field-type',
        found: quote(list),
        expected: 'a list in [ ]',
        mend: `Write "${name}": [ … ], or leave it out.`,
      });
      continue;
    }
    for (const [i, slide] of list.slice(0, LIMITS.rows).entries()) {
      const place = `${name}[${i}]`;
      if (!isFields(slide)) {
        draft.fault(place, {
          field: '',
          code: 'record-shape',
          found: quote(slide),
          expected: 'an object with the fields start_date and text',
          mend: 'Put the fields of the slide in { }, or remove the entry.',
        });
        continue;
      }
      count += 1;
      const [text, media] = [fieldsIn(slide, 'text'), fieldsIn(slide, 'media')];
      addSlide(draft, {
        id: textIn(slide, 'unique_id'),
        start: dateIn(slide, 'start_date'),
        end: dateIn(slide, 'end_date'),
        displayDate: textIn(slide, 'display_date'),
        headline: textIn(text, 'headline'),
        text: textIn(text, 'text'),
        group: textIn(slide, 'group'),
        media: textIn(media, 'url'),
        credit: textIn(media, 'credit'),
        caption: textIn(media, 'caption'),
        hasTime: textIn(fieldsIn(slide, 'start_date'), 'hour') !== '',
        origin: { place, columns: COLUMNS },
      });
    }
    if (list.length > LIMITS.rows) {
      draft.fault('', {
        field: name,
        code: 'file-large',
        found: `${list.length} entries`,
        expected: `at most ${LIMITS.rows}`,
        mend: 'Take a part of it.',
      });
    }
  }
  if (count === 0 && draft.problems.length === 0) {
    draft.fault('', {
      field: 'events',
      code: 'file-empty',
      found: 'no event',
      expected: 'at least one',
      mend: 'Add events to the list.',
    });
  }
}
