/** The editor's commands. `run.mjs` starts them; see `USAGE`. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatProblems } from '#contract/problem.ts';
import { checkRecord } from './checkRecord.ts';
import { compileRecord } from './compileRecord.ts';
import { diffCommand } from './diff/command.ts';
import { loadFiles } from './folderFiles.ts';
import { lintCommand } from './lint/command.ts';
import { newCommand } from './new/command.ts';
import { releaseCommand } from './releases/command.ts';
import { reliabilityCommand } from './reliability/command.ts';
import { formatReport } from './report.ts';
import type { Terminal } from './terminal.ts';
import { readTours } from './tours/readTours.ts';
import { formatVerification, verifyRecord } from './verify.ts';
import { writeFiles } from './write.ts';

const USAGE = `Usage:
  node src/compile/run.mjs data     compile the record, write it to public/data (or --out <folder>)
  node src/compile/run.mjs check    find every problem of the record, write nothing
  node src/compile/run.mjs verify --texts <folder>
                                    hold phrases and our own words against the texts of the sources
  node src/compile/run.mjs lint     list what a person should look at; --html <file> writes it as a page,
                                    --strict fails if anything is not explained
  node src/compile/run.mjs diff <old> <new>
                                    compare two records, each a folder or a dataset.json; --json <file>
  node src/compile/run.mjs new event|statement|actor|source
                                    ask for a record and write it; --texts <folder> looks phrases up too
  node src/compile/run.mjs release  keep the record as the release that it names, in its folder releases/
  node src/compile/run.mjs reliability
                                    compare the two passes of coding in the record's folder reliability/

The record is the folder "data", or RECORD=<folder>, or --record <folder>.`;

/** How many words follow each command. */
const COMMANDS = { data: 0, check: 0, verify: 0, lint: 0, diff: 2, new: 1, release: 0, reliability: 0 } as const;

const isCommand = (word: string): word is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, word);

/**
 * Runs one command.
 * @param args  the words after the name of the program
 * @param env   `RECORD` is read
 * @returns the exit code: 0, or 1 with all problems told. Rejects only if the disk refuses.
 */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<0 | 1> {
  const { error } = terminal;
  const options = readOptions(args);
  if (typeof options === 'string') {
    error(`${options}\n\n${USAGE}`);
    return 1;
  }
  const { command, words, values } = options;
  const folder = values.record ?? (env.RECORD || 'data');
  const [first = '', second = ''] = words;

  if (values.texts === undefined && command === 'verify') {
    error(`verify needs --texts <folder>.\n\n${USAGE}`);
    return 1;
  }
  const texts = values.texts === undefined ? new Map<string, string>() : loadTexts(values.texts);
  if (texts === null) {
    error(`There is no folder ${values.texts}. Give the folder of the source texts: --texts <folder>.`);
    return 1;
  }
  switch (command) {
    case 'verify':
      return verify(folder, texts, terminal);
    case 'lint':
      return lintCommand(folder, values, terminal);
    case 'diff':
      return diffCommand(first, second, values, terminal);
    case 'new':
      return newCommand(folder, first, texts, terminal);
    case 'release':
      return releaseCommand(folder, terminal);
    case 'reliability':
      return reliabilityCommand(folder, terminal);
    case 'data':
      return compile(folder, values.out ?? 'public/data', terminal);
    case 'check':
      return compile(folder, null, terminal);
    default:
      return command satisfies never;
  }
}

/** @param target  the folder to write to, or null to write nothing */
function compile(folder: string, target: string | null, { out, error }: Terminal): 0 | 1 {
  const result = compileRecord(folder);
  if (!result.ok) {
    error(formatProblems(result.problems, folder));
    error(`\nNothing was written. Mend the record and run this again.`);
    return 1;
  }
  out(formatReport(result.report));
  if (target !== null) {
    writeFiles(target, result.files);
    out(`  written   ${result.files.size} files to ${target}`);
  }
  return 0;
}

function verify(folder: string, texts: ReadonlyMap<string, string>, { out, error }: Terminal): 0 | 1 {
  const { parsed, problems } = checkRecord(folder);
  const { tours, problems: tourProblems } = readTours(folder, parsed);
  const verification = verifyRecord(parsed, texts, tours);
  const all = [...problems, ...tourProblems, ...verification.problems];
  if (all.length > 0) error(formatProblems(all, folder));
  const summary = formatVerification(verification);
  if (all.length > 0) error(`\n${summary}`);
  else out(summary);
  return all.length > 0 ? 1 : 0;
}

/** The texts of a folder by file name; null if there is no such folder. */
function loadTexts(folder: string): ReadonlyMap<string, string> | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const texts = new Map<string, string>();
  for (const [name, content] of loadFiles(folder)) {
    if (!('refused' in content)) texts.set(name, new TextDecoder().decode(content));
  }
  return texts;
}

/** The command, its words and its options, or what is wrong with them. */
function readOptions(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        record: { type: 'string' },
        out: { type: 'string' },
        texts: { type: 'string' },
        html: { type: 'string' },
        json: { type: 'string' },
        strict: { type: 'boolean' },
      },
    });
    const [command, ...words] = positionals;
    if (command === undefined) return 'Which command?';
    if (!isCommand(command)) return `There is no command ${command}.`;
    const wanted = COMMANDS[command];
    if (words.length > wanted) return `${words.slice(wanted).join(' ')}: too many words for ${command}.`;
    if (words.length < wanted) return `${command} needs ${wanted === 1 ? 'a word' : `${wanted} words`} more.`;
    return { command, words, values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
