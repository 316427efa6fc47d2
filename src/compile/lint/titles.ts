import { TITLE_LIMIT } from '#contract/checkTexts.ts';
import type { LintContext } from './context.ts';
import { type LintRow, rowOf } from './rows.ts';

/** A title this near its limit leaves no room for a correction: 3 characters of English, 1 of Chinese. */
const ROOM = { en: 3, zh: 1 } as const;

export function* lintTitles({ parsed }: LintContext): Generator<LintRow> {
  for (const filed of parsed.events) {
    const near = (['en', 'zh'] as const).flatMap((language) => {
      const length = [...filed.record.title[language]].length;
      const limit = TITLE_LIMIT[language];
      return length < limit - ROOM[language] ? [] : [`title.${language} has ${length} of ${limit} characters`];
    });
    if (near.length === 0) continue;
    yield rowOf('title-near', filed, `${near.join('; ')}.`, 'Shorten it if that costs nothing.');
  }
}
