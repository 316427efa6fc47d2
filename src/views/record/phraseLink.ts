/**
 * The address of a page with a text fragment (WICG "Text Fragments"), which takes the reader to the phrase where the
 * browser knows it and opens the page as ever where it does not. The plain address where there is no phrase, where the
 * phrase is in another language than the page, or where the address has a fragment of its own.
 */
export function phraseLink(url: string, pageLanguage: string, phrase: string | null, phraseLanguage: string): string {
  const isOfPage = primary(pageLanguage) === primary(phraseLanguage);
  if (phrase === null || !isOfPage || url.includes('#')) return url;
  // Hyphens, commas and ampersands have a meaning of their own in a text directive; only the hyphen is left to escape.
  return `${url}#:~:text=${encodeURIComponent(phrase).replaceAll('-', '%2D')}`;
}

const primary = (tag: string): string => tag.split('-')[0] ?? tag;
