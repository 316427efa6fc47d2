/** The filtered events in the forms of other programs. All of it text. */
import { csvFormatRows, csvParseRows } from 'd3';
import { type EpochDay, OPEN_END, OPEN_START, writeDay } from '#base/day.ts';
import { type DatePart, edtfParts } from '#base/edtf.ts';
import { formatDate, type Locale } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import { escapeHtml, formOf } from './forms.ts';
import type { Dataset } from './subset.ts';

/** What goes with every file: the release and licence are the dataset's. */
export interface Taken {
  readonly dataset: Dataset;
  /** Whole address of the page, and of an event by its id. */
  readonly address: string;
  readonly addressOf: (event: string) => string;
  /** First day and first day after of an event by its id. */
  readonly spanOf: (event: string) => { readonly from: number; readonly to: number };
  readonly site: string;
  readonly locale: Locale;
  /** Today, `2026-11-22`. */
  readonly accessed: string;
}

/** The words that files say of events and statements, of all those of the interface. */
export interface KindWords {
  readonly shared: Pick<Messages['shared'], 'eventKind' | 'position'>;
}

/** The byte order mark, without which spreadsheets take Chinese for noise. */
const MARK = '\ufeff';

/** The rows of a published table whose first cell is one of the ids, each with the release, licence and address. */
export function filterTable(csv: string, ids: ReadonlySet<string>, { dataset, address }: Taken): string {
  const [head = [], ...rows] = csvParseRows(csv.replace(MARK, ''));
  const kept = rows.filter(([id = '']) => ids.has(id));
  const beside = [dataset.release.id, dataset.license, address];
  return `${MARK}${csvFormatRows([[...head, 'release', 'licence', 'address'], ...kept.map((row) => [...row, ...beside])])}\n`;
}

const compact = (day: number): string => writeDay(day as EpochDay).replaceAll('-', '');
const escapeIcs = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Of a character in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Lines of at most 75 octets, as RFC 5545 asks; what is longer goes on after a line break and a space. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) as number);
    if (octets + size > 74) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** iCalendar: a whole-day event for each whose first and last day are known. */
export function toCalendar(taken: Taken): string {
  const { dataset, site, locale } = taken;
  const stamp = `${dataset.release.date.replaceAll('-', '')}T000000Z`;
  const events = dataset.events.flatMap((event) => {
    const { from, to } = taken.spanOf(event.id);
    if (from <= OPEN_START || to >= OPEN_END) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${event.id}@stanceline`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(to)}`,
      `SUMMARY:${escapeIcs(event.title[locale])}`,
      `DESCRIPTION:${escapeIcs(event.summary[locale])}`,
      `CATEGORIES:${event.kind}`,
      `URL:${taken.addressOf(event.id)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${site}//${dataset.release.id}//EN`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeIcs(dataset.title[locale])}`,
    `X-WR-CALDESC:${escapeIcs(`${dataset.license}. ${taken.address}`)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

/** RIS: an entry for each event, as it is cited alone. */
export function toRis(taken: Taken): string {
  const { dataset, locale } = taken;
  return `${dataset.events
    .map((event) =>
      formOf('ris', {
        id: `event/${event.id}`,
        title: event.title[locale],
        site: taken.site,
        record: dataset.title[locale],
        release: dataset.release,
        url: taken.addressOf(event.id),
        embed: null,
        accessed: taken.accessed,
        locale,
      }),
    )
    .join('\n\n')}\n`;
}

const timelineDate = ({ year, month, day }: DatePart) => ({
  year,
  ...(month !== null && { month }),
  ...(day !== null && { day }),
});

/** TimelineJS: a slide for each event, grouped by kind. Its texts are HTML there, so ours are escaped. */
export function toTimelineJs(taken: Taken, t: KindWords): string {
  const { dataset, locale, address } = taken;
  const events = dataset.events.flatMap((event) => {
    const parts = edtfParts(event.date);
    const start = parts.kind === 'date' ? parts.date : (parts.start ?? parts.end);
    const end = parts.kind === 'date' ? null : parts.end;
    if (!start) return [];
    return [
      {
        unique_id: event.id,
        start_date: timelineDate(start),
        ...(end && { end_date: timelineDate(end) }),
        display_date: formatDate(event.date, locale),
        group: t.shared.eventKind[event.kind],
        text: { headline: escapeHtml(event.title[locale]), text: escapeHtml(event.summary[locale]) },
        autolink: false,
      },
    ];
  });
  const about = `${dataset.release.id} · ${dataset.license} · ${address}`;
  const title = { text: { headline: escapeHtml(dataset.title[locale]), text: escapeHtml(about) } };
  return `${JSON.stringify({ title, events }, null, 1)}\n`;
}
