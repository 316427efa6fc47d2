/** Styles and elements know no left and right, so that the page can be mirrored for scripts that run the other way. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = path.join(import.meta.dirname, '..');

const PHYSICAL_CSS = [
  /^\s*(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
  /^\s*(?:left|right|top|bottom|(?:min-|max-)?(?:width|height)):/,
  /^\s*(?:text-align|float|clear):\s*(?:left|right)/,
  /^\s*border-(?:top|bottom)-(?:left|right)-radius/,
];
const PHYSICAL_STYLE =
  /style=\{\{[^}]*\b(?:left|right|top|bottom|width|height|(?:margin|padding)(?:Left|Right|Top|Bottom))\b\s*:/;

/** `file:line text` of each line of a kind of file that a rule finds. */
function found(ending: string, finds: (line: string) => boolean): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
  return files.flatMap((file) =>
    readFileSync(path.join(SOURCE, file), 'utf8')
      .split('\n')
      .flatMap((line, i) => (finds(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );
}

it('no style sheet names a physical side', () => {
  const lines = found('.css', (line) => PHYSICAL_CSS.some((rule) => rule.test(line)));
  // A label stands to the right of its mark in every script, as time runs.
  expect(lines).toEqual([expect.stringMatching(/^views.timeline.Marks\.module\.css:\d+ text-align: left;$/)]);
});

it('no element is placed by a physical side', () => {
  expect(found('.tsx', (line) => PHYSICAL_STYLE.test(line))).toEqual([]);
});
