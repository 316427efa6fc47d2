/**
 * The site's Content-Security-Policy: everything from our own place, no inline script or style, and no string turned
 * into script or markup but through the one Trusted Types policy `app`.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
];

/** Folder of the pages that others may put into a frame. */
export const FRAMED = 'embed';

/**
 * The policy as text, in a `<meta>`, in the header of a page, and in that of one made to be framed. Browsers heed
 * `frame-ancestors` only in a header and warn of it in a `<meta>`.
 */
export function contentPolicy(place: 'header' | 'framed' | 'meta'): string {
  const ancestors = { header: ["frame-ancestors 'none'"], framed: ['frame-ancestors *'], meta: [] };
  return [...DIRECTIVES, ...ancestors[place]].join('; ');
}
