/** Latin letters take one, Chinese characters two. */
const lettersIn = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

/**
 * A text in lines of at most `room`, by default in Latin letters. What does not fit in `most` lines ends in an ellipsis.
 * @param measure width of a text, in the unit of `room`
 */
export function linesOf(text: string, room: number, most: number, measure = lettersIn): string[] {
  const lines: string[] = [];
  let line = '';
  // Words, each with the space after it; Chinese breaks anywhere but before a closing mark, and so does what is longer than a line.
  const words = text.match(/[\u2e80-\uffef][，。、；：？！）》」』]*|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [];
  for (const word of words.flatMap((one) => (measure(one.trimEnd()) > room ? [...one] : [one]))) {
    if (line !== '' && measure((line + word).trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}
