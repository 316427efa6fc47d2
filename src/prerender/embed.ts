/** Pages to put into a frame on another's page, and what tells programs how (oEmbed). */
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { MESSAGES } from '#i18n/messages.ts';
import { isPage } from '#selection/Selection.ts';
import type { PageAddress } from './addresses.ts';
import { cardPath } from './cardPath.ts';
import { FRAMED } from './contentPolicy.ts';
import { escapeHtml, voidTag } from './html.ts';
import type { UrlOf } from './jsonLd.ts';
import type { Summary } from './summary.ts';

/** Size of a frame until it has told its own, px. */
const WIDTH = 720;
const HEIGHT = 480;

/** Whether a page can stand in a frame: a record or a picture, not a page to read. */
export const isFramable = ({ selection: { open, view } }: PageAddress): boolean => open !== null || !isPage(view);

/** Path of a page's frame: starts and ends with a slash. */
export const framePath = ({ path }: PageAddress): string => `/${FRAMED}${path}`;

export const oembedPath = ({ path }: PageAddress): string => `${path.slice(1)}oembed.json`;

/** The page's `oembed.json`, of type `rich`. @param urlOf  whole addresses; those from the site's folder if nobody said where it lies */
export function oembedOf(page: PageAddress, { title }: Summary, urlOf: UrlOf, hasCards: boolean): string {
  const src = escapeHtml(urlOf(framePath(page).slice(1)));
  const oembed = {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: MESSAGES[page.locale].app.name,
    provider_url: urlOf(''),
    html: `<iframe src="${src}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></iframe>`,
    width: WIDTH,
    height: HEIGHT,
    ...(hasCards ? { thumbnail_url: urlOf(cardPath(page)), thumbnail_width: 1200, thumbnail_height: 630 } : {}),
  };
  return `${JSON.stringify(oembed)}\n`;
}

/** Head of a frame: what it is, where the page itself lies, and that search engines keep to that. */
export const frameHead = (page: PageAddress, { title }: Summary, urlOf: UrlOf): string[] => [
  `<title>${escapeHtml(title)}</title>`,
  voidTag('meta', { name: 'robots', content: 'noindex' }),
  voidTag('link', { rel: 'canonical', href: urlOf(page.path.slice(1)) }),
];

/** What a frame shows before the app, or without it. @param root  what leads to the site's folder */
export function frameMarkup(page: PageAddress, { title, description }: Summary, root: string): string {
  const link = `<a href="${root}${page.path.slice(1)}" target="_blank" rel="noopener">${escapeHtml(PAGE_WORDS[page.locale].wholePage)}</a>`;
  return `<main data-static=""><p><strong>${escapeHtml(title)}</strong></p><p>${escapeHtml(description)}</p><p>${link}</p></main>`;
}
