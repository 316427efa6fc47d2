/** Asks a person line by line, or a file of answers: the same to whoever asks. */
import { createInterface } from 'node:readline/promises';

export interface Asker {
  /**
   * The answer without the spaces around it; null when there will be no more (end of the input, Ctrl-C).
   * @param words  what the Tab key completes; in a list with commas, each entry
   */
  readonly ask: (question: string, words?: readonly string[]) => Promise<string | null>;
  readonly close: () => void;
}

/**
 * On a terminal the question stands on the line of the answer; otherwise `say` shows it. Lines that come before they are
 * asked for are kept.
 */
export function askerOn(input: NodeJS.ReadableStream, say: (text: string) => void): Asker {
  const isTerminal = 'isTTY' in input && input.isTTY === true;
  let words: readonly string[] = [];
  const reader = createInterface({
    input,
    ...(isTerminal ? { output: process.stdout, completer: (line: string) => complete(line, words) } : {}),
    terminal: isTerminal,
  });
  const early: string[] = [];
  const waiting: ((line: string | null) => void)[] = [];
  let isOver = false;
  reader.on('line', (line) => {
    const next = waiting.shift();
    if (next) next(line);
    else early.push(line);
  });
  reader.on('close', () => {
    isOver = true;
    for (const next of waiting.splice(0)) next(null);
  });
  return {
    ask: async (question, known = []) => {
      words = known;
      if (isTerminal) {
        reader.setPrompt(question);
        reader.prompt();
      } else say(question.trimEnd());
      const line = early.shift();
      if (line !== undefined) return line.trim();
      if (isOver) return null;
      const answer = await new Promise<string | null>((resolve) => waiting.push(resolve));
      return answer?.trim() ?? null;
    },
    close: () => reader.close(),
  };
}

/** The words that the last entry of a line begins. */
function complete(line: string, words: readonly string[]): [string[], string] {
  const begun = line.slice(line.lastIndexOf(',') + 1).trimStart();
  return [words.filter((word) => word.startsWith(begun)), begun];
}
