/** Draws the cards that it is sent, in a thread of its own. */
import { renameSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { cardPainter } from './cardImage.ts';
import type { CardJob } from './cards.ts';

const paint = cardPainter();
for (const { card, file } of workerData as readonly CardJob[]) {
  // Under its name only when it is whole: a build that is stopped leaves no half of a card.
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, await paint(card));
  renameSync(part, file);
}
