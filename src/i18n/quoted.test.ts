import { expect, it } from 'vitest';
import { quoted } from './quoted.ts';

it.each([
  ['NATO should open an office', '“NATO should open an office”'],
  ['亚洲应建立集体防卫组织（“亚洲版北约”）', '“亚洲应建立集体防卫组织（‘亚洲版北约’）”'],
  ['', '“”'],
])('quotes %s', (text, expected) => {
  expect(quoted(text)).toBe(expected);
});
