import { cjkOf, wordsOf } from '#contract/words.ts';
import { ownTexts } from '../ownTexts.ts';
import type { LintContext } from './context.ts';
import { type LintRow, listSome, rowOf } from './rows.ts';

/**
 * Names that Japanese people and bodies should have, and texts that look as if they stood in the wrong language: a
 * Chinese one without a Chinese character, an English one with more of them than words, or one text for both. The build
 * sees only that a language is missing altogether.
 */
export function* lintLanguages({ parsed }: LintContext): Generator<LintRow> {
  for (const filed of parsed.actors) {
    if (filed.record.country !== 'JP' || filed.record.name.ja !== undefined) continue;
    const mend = 'Add "ja" to "name"; explain it for one without a name, such as an unnamed official.';
    yield rowOf('language-ja', filed, `${filed.record.name.en} has no name in Japanese.`, mend);
  }
  for (const { filed, own } of ownTexts(parsed)) {
    const wrong = own
      .filter(({ language, words }) => (language === 'en' ? isChinese(words) : cjkOf(words).length === 0))
      .map(({ field }) => field);
    if (wrong.length === 0) continue;
    yield rowOf('language-wrong', filed, `${listSome(wrong)}: not in the language of the field.`, 'Translate it.');
  }
}

const isChinese = (words: string): boolean => cjkOf(words).length > wordsOf(words).length;
