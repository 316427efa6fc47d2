/** The site in the pseudo-locale, into `.cache/pseudo`. Never the one that readers get. */
import path from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import site from '../../vite.config.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const STRETCHER = path.join(import.meta.dirname, 'stretchWords.ts');

/** Files that hold English words as `const en = {…}` or `export const appEn = {…}`. */
const WORDS = /\/src\/(?:i18n\/messages\/(?!zh\/)|.*[wW]ords?\.ts|.*\/(?:prose|glossary))/;
const ENGLISH = /^((?:export )?const (?:en|\w+En)(?:: [^=]+)? = )(\{.*?^\}|\{[^\n]*\});$/ms;

const stretched: Plugin = {
  name: 'pseudo-words',
  enforce: 'pre',
  transform(code, id) {
    if (!WORDS.test(id) || !ENGLISH.test(code)) return null;
    const marked = code.replace(ENGLISH, (_, start: string, words: string) => `${start}stretchWords(${words});`);
    return { code: `import { stretchWords } from ${JSON.stringify(STRETCHER)};\n${marked}`, map: null };
  },
};

export default mergeConfig(site, {
  root: ROOT,
  plugins: [stretched],
  build: { outDir: path.join(ROOT, '.cache', 'pseudo'), emptyOutDir: true },
});
