/** Problems of a file in Chinese: what stands in the file stays as it is, all else is said in Chinese. */
import { PROBLEM_TEXTS } from './messages/problems.ts';

interface Pattern {
  readonly literals: number;
  readonly text: RegExp;
  readonly holes: readonly string[];
  readonly chinese: string;
}

const HOLE = /\{(\w+\*?)\}/g;
const SPACED_HOLE = /( ?)\{(\w+\*?)\}( ?)/g;

const patternOf = ([english, chinese]: readonly [string, string]): Pattern => ({
  literals: english.replace(HOLE, '').length,
  text: new RegExp(
    `^${english
      .split(HOLE)
      .map((part, i) => (i % 2 === 1 ? '(.+?)' : escaped(part)))
      .join('')}$`,
    's',
  ),
  holes: Array.from(english.matchAll(HOLE), ([, hole = '']) => hole),
  chinese,
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What says most comes first: `Write {date} if that is the date meant.` before `Write {example*}.` */
const PATTERNS = Object.entries(PROBLEM_TEXTS)
  .map(patternOf)
  .sort((a, b) => b.literals - a.literals);

/** A text of a problem in Chinese; null if it is none that is known. What is quoted of the file stays, whatever it says. */
export function problemInChinese(text: string): string | null {
  for (const { text: known, holes, chinese } of PATTERNS) {
    const match = isQuotation(text) ? null : known.exec(text);
    if (match === null) continue;
    const held = new Map(holes.map((hole, i) => [hole, match[i + 1] ?? '']));
    return chinese.replace(SPACED_HOLE, (_, before: string, hole: string, after: string) => {
      const content = held.get(hole) ?? '';
      if (!hole.endsWith('*')) return `${before}${content}${after}`;
      const said = problemInChinese(content) ?? content;
      // Between Chinese and other writing stands a space, between Chinese words none.
      return `${/^\p{Script=Han}/u.test(said) ? '' : before}${said}${/\p{Script=Han}$/u.test(said) ? '' : after}`;
    });
  }
  return isQuotation(text) ? text : null;
}

/** A value as JSON, which may be cut off; one text, not several. */
const isQuotation = (text: string): boolean =>
  /^("(?:[^"\\]|\\.)*("|…|$)|-?\d[\d.e+-]*|null|true|false)$/s.test(text) || /^(\{|\[(?!…))/.test(text);
