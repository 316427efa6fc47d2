import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileRecord } from '#compile/compileRecord.ts';
import { HOSTILE } from '#compile/fixtures/hostile.ts';
import { corpusFromText } from '#corpus/corpusFromText.ts';
import type { ActorRow, EventRow, IssueRow } from '#corpus/ids.ts';
import type { Text } from '#corpus/packed.ts';
import { type Card, cardMaker } from './card.ts';
import { cardPainter } from './cardImage.ts';
import { writeCards } from './cards.ts';

const corpus = corpusFromText(`
  2022-01-01  kishida(JP)  office  ++
  2023-06-05  macron(FR)   office  --
  2023-06-05  macron(FR)   patrols  -
  2026-01-01  kishida(JP)  office  +
`);
const { of, ofSite } = cardMaker({ corpus, index: '', shards: [], sources: {}, tours: [], releases: {} });
const signs = (card: Card) => card.rows.map(({ sign, name }) => `${sign} ${name}`);

describe('cardMaker', () => {
  it('shows of an event when it was, who stood where, and where in time it lies', () => {
    const card = of({ kind: 'event', row: 1 as EventRow }, 'en');
    expect(card.over).toMatch(/^5 June 2023 · /);
    expect(signs(card)).toEqual([expect.stringMatching(/−− Macron/)]);
    const [mark] = card.marks;
    expect(mark?.x0).toBeGreaterThan(0.3);
    expect(mark?.x1).toBeLessThan(0.4);
    expect(card.years).toEqual(['2022', '2026']);
  });

  it('shows of an actor, an issue and a stance what holds on the day of the release', () => {
    const macron = corpus.actorRows.get('macron') as ActorRow;
    const office = corpus.issueRows.get('office') as IssueRow;
    expect(signs(of({ kind: 'actor', row: macron }, 'en')).map((row) => row.split(' ')[0])).toEqual(['−−', '−']);
    expect(signs(of({ kind: 'issue', row: office }, 'en')).map((row) => row.split(' ')[0])).toEqual(['+', '−−']);
    const stance = of({ kind: 'stance', actor: macron, issue: office }, 'zh');
    expect(stance.rows).toHaveLength(1);
    expect(stance.rows[0]?.words).toBe('坚决反对');
  });
});

/** Width and height that a PNG says of itself. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe('the image of a card', () => {
  it('is a PNG of 1200 × 630, whatever its texts are', async () => {
    const paint = cardPainter();
    const card = of({ kind: 'event', row: 1 as EventRow }, 'en');
    for (const title of [
      'Call',
      '马克龙：“北约”不要扩大',
      'Long title that goes on and on '.repeat(8),
      ...HOSTILE.slice(0, 3),
      HOSTILE[16] ?? '',
    ]) {
      const rows = card.rows.map((row) => ({ ...row, name: title }));
      const png = await paint({ ...card, title, rows });
      expect([...png.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
      expect(sizeOf(png)).toEqual([1200, 630]);
    }
  });

  it('has a glyph for every Chinese character of the record', () => {
    // What the font holds: GB 2312, by its byte table.
    const decoder = new TextDecoder('gb18030');
    const held = new Set<string>();
    for (let row = 0xa1; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) held.add(decoder.decode(new Uint8Array([row, cell])));
    }
    const result = compileRecord(join(import.meta.dirname, '../../data'));
    const dataset = JSON.parse(String(result.ok && result.files.get('dataset.json')));
    const texts: string[] = [
      ...dataset.events.map(({ title }: { title: Text }) => title.zh),
      ...dataset.actors.map(({ name }: { name: Text }) => name.zh),
      ...dataset.issues.map(({ proposition }: { proposition: Text }) => proposition.zh),
    ];
    const characters = new Set(texts.join('').match(/\p{Script=Han}/gu));
    expect(characters.size).toBeGreaterThan(300);
    expect([...characters].filter((character) => !held.has(character))).toEqual([]);
  });
});

describe('writeCards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stanceline-cards-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('draws what changed and keeps the rest, until the drawing itself changes', async () => {
    const worker = join(folder, 'worker.mjs');
    const code = `import { workerData } from 'node:worker_threads';
      import { writeFileSync } from 'node:fs';
      for (const { card, file } of workerData) writeFileSync(file, card.title);`;
    writeFileSync(worker, code);
    const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
    const card = ofSite('en');
    const write = (titles: readonly string[]) =>
      writeCards(new Map(titles.map((title, i) => [`cards/en/${i}.png`, { ...card, title }])), dist, cache, worker);
    expect(await write(['a', 'b', 'c'])).toBe(3);
    expect(await write(['a', 'b', 'd'])).toBe(1);
    expect(readFileSync(join(dist, 'cards/en/2.png'), 'utf8')).toBe('d');
    expect(statSync(join(dist, 'cards/en/0.png')).size).toBe(1);
    writeFileSync(worker, `${code}\n`);
    expect(await write(['a', 'b', 'd'])).toBe(3);
    writeFileSync(worker, 'throw new Error("no font");');
    await expect(write(['e'])).rejects.toThrow('no font');
  });
});
