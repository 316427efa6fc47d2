import { Converter } from 'opencc-js';

/** First and last character of each block of Han characters in everyday texts. */
const HAN_BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

let known: ReadonlyMap<string, string> | null = null;

/** Traditional and Japanese characters with their simplified form, by OpenCC; characters without another are left out. */
export function simplifiedForms(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const fromTraditional = Converter({ from: 't', to: 'cn' });
  const fromJapanese = Converter({ from: 'jp', to: 'cn' });
  const forms = new Map<string, string>();
  for (const [first, last] of HAN_BLOCKS) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCharCode(code);
      const chinese = fromTraditional(char);
      const form = chinese === char ? fromJapanese(char) : chinese;
      if (form !== char && [...form].length === 1) forms.set(char, form);
    }
  }
  known = forms;
  return forms;
}
