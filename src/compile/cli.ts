/** The editor's commands. `run.mjs` starts them; see `USAGE`. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkRecord, compileRecord } from './compileRecord.ts';
import { loadFiles } from './folderFiles.ts';
import { formatProblems } from './problem.ts';
import { formatReport } from './report.ts';
import { formatVerification, verifyRecord } from './verify.ts';
import { writeFiles } from './write.ts';

const USAGE = `Usage:
  node src/compile/run.mjs data     compile the record, write it to public/data (or --out <folder>)
  node src/compile/run.mjs check    find every problem of the record, write nothing
  node src/compile/run.mjs verify --texts <folder>
                                    hold phrases and our own words against the texts of the sources

The record is the folder "data", or RECORD=<folder>, or --record <folder>.`;

/** Where a command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs one command.
 * @param args  the words after the name of the program
 * @param env   `RECORD` is read
 * @returns the exit code: 0, or 1 with all problems told. Throws only if the disk refuses.
 */
export function runCommand(args: readonly string[], env: NodeJS.ProcessEnv, { out, error }: Terminal): 0 | 1 {
  const options = readOptions(args);
  if (typeof options === 'string') {
    error(`${options}\n\n${USAGE}`);
    return 1;
  }
  const { command, values } = options;
  const folder = values.record ?? (env.RECORD || 'data');

  if (command === 'verify') {
    if (values.texts === undefined) {
      error(`verify needs --texts <folder>.\n\n${USAGE}`);
      return 1;
    }
    return verify(folder, values.texts, { out, error });
  }
  const result = compileRecord(folder);
  if (!result.ok) {
    error(formatProblems(result.problems, folder));
    error(`\nNothing was written. Mend the record and run this again.`);
    return 1;
  }
  out(formatReport(result.report));
  if (command === 'data') {
    const target = values.out ?? 'public/data';
    writeFiles(target, result.files);
    out(`  written   ${result.files.size} files to ${target}`);
  }
  return 0;
}

function verify(folder: string, textFolder: string, { out, error }: Terminal): 0 | 1 {
  if (!statSync(textFolder, { throwIfNoEntry: false })?.isDirectory()) {
    error(`There is no folder ${textFolder}. Give the folder of the source texts: --texts <folder>.`);
    return 1;
  }
  const texts = new Map<string, string>();
  for (const [name, content] of loadFiles(textFolder)) {
    if (!('refused' in content)) texts.set(name, new TextDecoder().decode(content));
  }
  const { parsed, problems } = checkRecord(folder);
  const verification = verifyRecord(parsed, texts);
  const all = [...problems, ...verification.problems];
  if (all.length > 0) error(formatProblems(all, folder));
  const summary = formatVerification(verification);
  if (all.length > 0) error(`\n${summary}`);
  else out(summary);
  return all.length > 0 ? 1 : 0;
}

/** The command and its options, or what is wrong with the words. */
function readOptions(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { record: { type: 'string' }, out: { type: 'string' }, texts: { type: 'string' } },
    });
    const [command, ...rest] = positionals;
    if (command !== 'data' && command !== 'check' && command !== 'verify') {
      return command === undefined ? 'Which command?' : `There is no command ${command}.`;
    }
    return rest.length > 0 ? `${rest.join(' ')}: one word too many.` : { command, values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
