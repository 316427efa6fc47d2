import { expect, it } from 'vitest';
import { fileNameOf } from './fileName.ts';

it.each([
  ['/', 'stanceline-timeline'],
  ['', 'stanceline-timeline'],
  ['/zh', 'stanceline-zh'],
  ['/event/aukus-2021?lanes=actor&from=2021-09', 'stanceline-event-aukus-2021-lanes-actor-from-2021-09'],
  ['/?q=%E5%8C%97%E7%BA%A6', 'stanceline-q-北约'],
  [`/?q=${'long '.repeat(40)}`, `stanceline-q-${'long-'.repeat(17)}lo`],
])('names what %s shows', (address, name) => {
  expect(fileNameOf(address)).toBe(name);
});
