/** Slides and eras of TimelineJS → events. */
import type { EventKind } from '#corpus/vocabulary.ts';
import { EVENT_KINDS } from '#corpus/vocabulary.ts';
import { sharedZh } from '#i18n/messages/zh/shared.ts';
import { both, type Draft, fitTitle, NO_TEXT, type Origin } from './draft.ts';
import { plainText } from './plainText.ts';

/** Year, month and day as written; empty where there is none. */
export type SlideDate = readonly [year: string, month: string, day: string];

/** A slide in the words of the file; texts are HTML. */
export interface Slide {
  readonly id: string;
  readonly start: SlideDate;
  readonly end: SlideDate;
  readonly displayDate: string;
  readonly headline: string;
  readonly text: string;
  readonly group: string;
  readonly media: string;
  readonly credit: string;
  readonly caption: string;
  readonly hasTime: boolean;
  readonly origin: Origin;
}

const two = (part: string): string => part.padStart(2, '0');

/** In the form of the contract as far as it can be; what is no date is left for the contract to refuse. */
function writeDate([year, month, day]: SlideDate): string {
  const sign = year.startsWith('-') ? '-' : '';
  const years = /^-?\d+$/.test(year) ? sign + year.replace('-', '').padStart(4, '0') : year;
  if (month === '' && day === '') return years;
  return [years, two(month), ...(day === '' ? [] : [two(day)])].join('-');
}

function dateOf({ start, end }: Slide): string {
  const [from, to] = [writeDate(start), writeDate(end)];
  return to === '' || to === from ? from : `${from}/${to}`;
}

/** A group that is called as a kind of event is, in either language, is that kind. */
const kindOf = (group: string): EventKind | null =>
  EVENT_KINDS.find((kind) => kind === group.toLowerCase() || sharedZh.eventKind[kind] === group) ?? null;

/** The slide at the start, which names the whole. */
export function addTitle(draft: Draft, { headline, text }: Pick<Slide, 'headline' | 'text'>): void {
  draft.title = plainText(headline) || null;
  draft.summary = plainText(text) || null;
}

/** Adds the event of a slide, the actor of its group, and the source of its media. */
export function addSlide(draft: Draft, slide: Slide): void {
  const { origin } = slide;
  const headline = plainText(slide.headline);
  const text = plainText(slide.text);
  const title = fitTitle(headline);
  if (title !== headline) draft.note('titles-cut');
  if (slide.hasTime) draft.note('times-left');
  const summary = [...(title === headline ? [] : [headline]), text].filter(Boolean).join(' — ');
  const kind = kindOf(slide.group);
  const actors =
    slide.group === '' || kind !== null ? [] : [draft.actor(plainText(slide.group), 'organisation', origin)];
  const shown = plainText(slide.displayDate);
  draft.add(
    'events',
    {
      id: slide.id === '' ? draft.mint(headline, 'event') : slide.id,
      date: dateOf(slide),
      ...(shown !== '' && { dateBasis: both(shown) }),
      kind: kind ?? 'other',
      title: both(title),
      summary: both(summary || title || NO_TEXT),
      actors,
      evidence: [{ source: sourceOf(draft, slide), phrase: null, lang: 'und' }],
    },
    origin,
  );
}

/** Media with an address is the source; media that is a piece of a page, and none, leave the file itself. */
function sourceOf(draft: Draft, { media, credit, caption, origin }: Slide): string {
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(media);
  if (media !== '' && !isAddress) draft.note('media-left');
  if (!isAddress) return draft.fileAsSource();
  const name = plainText(credit) || hostOf(media);
  return draft.source(media, name, { publisher: name, title: plainText(caption) || media, url: media }, origin);
}

export function hostOf(address: string): string {
  try {
    return new URL(address).host || address;
  } catch {
    return address;
  }
}
