/** Draws what cards have changed and copies the rest: a drawn card is kept under the hash of all that is on it. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Card } from './card.ts';

/** A card to draw, and the file it becomes. */
export interface CardJob {
  readonly card: Card;
  readonly file: string;
}

/** Cards that no build has used for so long are thrown away. */
const KEPT_MS = 90 * 86_400_000;

/**
 * Writes the cards of a site.
 * @param cards   by their file in the site, `cards/en/event/some-id.png`
 * @param cache   folder of drawn cards; made if it is not there
 * @param worker  the built `cardWorker.ts`; a change of it draws every card anew
 * @returns how many had to be drawn
 * @throws if a worker fails: a site never lacks a card that its pages name
 */
export async function writeCards(
  cards: ReadonlyMap<string, Card>,
  dist: string,
  cache: string,
  worker: string,
): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const version = createHash('sha256').update(readFileSync(worker)).digest('hex');
  const fileOf = (card: Card) =>
    join(cache, `${createHash('sha256').update(version).update(JSON.stringify(card)).digest('hex').slice(0, 24)}.png`);
  const jobs = [...cards].map(([path, card]) => ({ path, card, file: fileOf(card) }));
  const missing = [...new Map(jobs.filter(({ file }) => !existsSync(file)).map((job) => [job.file, job])).values()];
  await drawAll(missing, worker);
  const now = new Date();
  for (const { path, file } of jobs) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    copyFileSync(file, join(dist, path));
    utimesSync(file, now, now);
  }
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    if (now.getTime() - statSync(file).mtimeMs > KEPT_MS) rmSync(file);
  }
  return missing.length;
}

async function drawAll(jobs: readonly CardJob[], worker: string): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / 8));
  const shares = Array.from({ length: threads }, (_, i) => jobs.filter((_job, j) => j % threads === i));
  await Promise.all(
    shares.map(
      (share) =>
        new Promise<void>((resolve, reject) => {
          const thread = new Worker(worker, {
            workerData: share.map(({ card, file }) => ({ card, file })),
          });
          thread.on('error', reject);
          thread.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`cards: a worker ended with ${code}`)),
          );
        }),
    ),
  );
}
