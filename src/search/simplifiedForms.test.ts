import { Converter } from 'opencc-js';
import { expect, it } from 'vitest';
import { simplifiedForms } from './simplifiedForms.ts';

/** First and last character of each block of Han characters in everyday texts. */
const HAN_BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Every character that has another simplified form, with that form behind it, as OpenCC has them. */
function formsOfOpenCc(): string {
  const fromTraditional = Converter({ from: 't', to: 'cn' });
  const fromJapanese = Converter({ from: 'jp', to: 'cn' });
  let pairs = '';
  for (const [first, last] of HAN_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCharCode(code);
      const chinese = fromTraditional(char);
      const form = chinese === char ? fromJapanese(char) : chinese;
      if (form !== char && [...form].length === 1) pairs += char + form;
    }
  }
  return pairs;
}

it('the table of forms is what OpenCC says; `npm run unit -- src/search --update` writes it anew', async () => {
  const module = `/** Traditional and Japanese characters, each with its simplified form behind it: OpenCC's (Apache 2.0), written by a test. */\nexport const FORMS =\n  '${formsOfOpenCc()}';\n`;
  await expect(module).toMatchFileSnapshot('./forms.ts');
});

it('gives one form to characters that are one word to a reader', () => {
  const forms = simplifiedForms();
  expect(['東', '會', '国', '対'].map((char) => forms.get(char))).toEqual(['东', '会', undefined, '对']);
  expect(forms.size).toBeGreaterThan(3000);
});
