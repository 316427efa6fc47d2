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

/** The policy as text. Browsers heed `frame-ancestors` only in a header and warn of it in a `<meta>`. */
export function contentPolicy(place: 'header' | 'meta'): string {
  return [...DIRECTIVES, ...(place === 'header' ? ["frame-ancestors 'none'"] : [])].join('; ');
}
