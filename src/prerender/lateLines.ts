import type { Locale } from '#i18n/format.ts';
import { PAGE_WORDS } from '#i18n/messages/pages.ts';
import { escapeHtml } from './html.ts';

/**
 * What `public/early.js` shows while the app has not come: that a press is remembered, that a part is late. Stands
 * beside the page, since the app takes the page's place; nobody sees it before, or without JavaScript.
 */
export function lateLines(locale: Locale): string {
  const { pressed, late, again } = PAGE_WORDS[locale];
  const line = (name: string, content: string) => `<p data-late="${name}" hidden>${content}</p>`;
  return `<div role="status">${line('pressed', escapeHtml(pressed))}${line('slow', `${escapeHtml(late)} <a href="">${escapeHtml(again)}</a>`)}</div>`;
}
