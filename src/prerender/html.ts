/** Text as HTML or XML shows it, also inside quotes. Characters that XML does not have become a replacement sign. */
export const escapeHtml = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A tag without an end, of attributes that are not null. */
export const voidTag = (name: string, attributes: Readonly<Record<string, string | null>>): string =>
  `<${[name, ...Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [`${key}="${escapeHtml(value)}"`]))].join(' ')} />`;

/**
 * A value as a data block: a script element of a type that no browser runs, so that the content policy has no say in
 * it. Nothing in it can end the element early.
 */
export const dataBlock = (type: 'application/ld+json' | 'application/json', value: unknown, id?: string): string => {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="${type}"${id === undefined ? '' : ` id="${id}"`}>${json}</script>`;
};
