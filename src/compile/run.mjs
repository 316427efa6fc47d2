/**
 * Starts `cli.ts`. Plain JavaScript, because Node 20 reads no TypeScript; Vite's module runner does the rest. Says what
 * went wrong in one line: a stack trace helps no editor.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('./cli.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { module } = await runnerImport(entry, { root, configFile: false, logLevel: 'error', envFile: false });
  const terminal = {
    out: (text) => console.log(text),
    error: (text) => console.error(text),
    // Opened by the one command that asks: an open input would keep the others from ending.
    get input() {
      return process.stdin;
    },
  };
  process.exitCode = await module.runCommand(process.argv.slice(2), process.env, terminal);
} catch (error) {
  console.error(process.env.DEBUG ? error : `The command failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
