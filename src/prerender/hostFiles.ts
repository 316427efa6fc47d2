/**
 * The headers of the site for common static hosts: the content policy, which a `<meta>` cannot give whole, and how long
 * files may be kept. A host reads the file that it knows; the others are only files.
 */
import { contentPolicy, FRAMED } from './contentPolicy.ts';

/** Names and values for every page; browsers take them for what they say. */
const EVERYWHERE: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];
const CSP = 'Content-Security-Policy';
/** Names in these carry a hash of the content. */
const KEPT = 'public, max-age=31536000, immutable';

/** Files by name, to lie in the site's folder. @param basePath  path of the site; begins and ends with a slash */
export function hostFiles(basePath: string): Readonly<Record<string, string>> {
  const [page, framed] = [contentPolicy('header'), contentPolicy('framed')];
  const lines = (headers: readonly (readonly [string, string])[], line: (name: string, value: string) => string) =>
    headers.map(([name, value]) => line(name, value));
  const everywhere = [...EVERYWHERE, [CSP, page] as const];
  const vercel = (source: string, headers: readonly (readonly [string, string])[]) => ({
    source,
    headers: headers.map(([key, value]) => ({ key, value })),
  });
  const framedPath = `${basePath}${FRAMED}/`;
  return {
    // Netlify, Cloudflare Pages and their like. There a later rule adds to an earlier one, so the policy of a frame takes the other's place.
    _headers: [
      `${basePath}*`,
      ...lines(everywhere, (name, value) => `  ${name}: ${value}`),
      `${framedPath}*`,
      `  ! ${CSP}`,
      `  ${CSP}: ${framed}`,
      `${basePath}assets/*`,
      `  Cache-Control: ${KEPT}`,
      '',
    ].join('\n'),
    '.htaccess': [
      '<IfModule mod_headers.c>',
      ...lines(EVERYWHERE, (name, value) => `  Header always set ${name} "${value}"`),
      `  Header always set ${CSP} "${page}"`,
      `  Header always set ${CSP} "${framed}" "expr=%{REQUEST_URI} =~ m#^${framedPath}#"`,
      `  Header set Cache-Control "${KEPT}" "expr=%{REQUEST_URI} =~ m#^${basePath}assets/#"`,
      '</IfModule>',
      'AddType application/octet-stream .bin',
      'AddType application/manifest+json .webmanifest',
      `ErrorDocument 404 ${basePath}404.html`,
      '',
    ].join('\n'),
    'nginx.conf': [
      '# To be included in the server block of the site. A location with headers of its own has none of those outside.',
      `error_page 404 ${basePath}404.html;`,
      ...(
        [
          [`location ${basePath}`, everywhere],
          [`location ${framedPath}`, [...EVERYWHERE, [CSP, framed]]],
          [`location ${basePath}assets/`, [...everywhere, ['Cache-Control', KEPT]]],
        ] as const
      ).flatMap(([location, headers]) => [
        `${location} {`,
        '  index index.html;',
        ...lines(headers, (name, value) => `  add_header ${name} "${value}" always;`),
        '}',
      ]),
      '',
    ].join('\n'),
    'vercel.json': `${JSON.stringify(
      {
        trailingSlash: true,
        headers: [
          vercel(`${basePath}(.*)`, EVERYWHERE),
          vercel(`${basePath}((?!${FRAMED}/).*)`, [[CSP, page]]),
          vercel(`${framedPath}(.*)`, [[CSP, framed]]),
          vercel(`${basePath}assets/(.*)`, [['Cache-Control', KEPT]]),
        ],
      },
      null,
      1,
    )}\n`,
    // GitHub Pages sends no headers of ours, and leaves files alone that begin with an underscore only with this one.
    '.nojekyll': '',
  };
}
