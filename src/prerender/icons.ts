/** The icons of the installed site, drawn from `favicon.svg`: home screens take no SVG. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** As the web manifest names them. A mask may cut off all but the inner four fifths. */
export const ICONS = [
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-mask-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
] as const;

/** The ground of the picture in `favicon.svg`. */
const GROUND = '#1b1b1d';

export function writeIcons(dist: string): void {
  const file = join(dist, 'favicon.svg');
  if (!existsSync(file)) return;
  const svg = readFileSync(file, 'utf8');
  for (const icon of ICONS) {
    const isMask = 'purpose' in icon;
    const drawing = new Resvg(isMask ? svg.replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"') : svg, {
      fitTo: { mode: 'width', value: Number.parseInt(icon.sizes, 10) },
      ...(isMask && { background: GROUND }),
    });
    writeFileSync(join(dist, icon.src), drawing.render().asPng());
  }
}
