import { describe, expect, it } from 'vitest';
import { dayOf, type EpochDay, parseDay, writeDay } from '#base/day.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { actorIn, corpusFromText, issueIn } from '#corpus/corpusFromText.ts';
import type { ActorRow, IssueRow } from '#corpus/ids.ts';
import { randomCorpus } from '#corpus/randomCorpus.ts';
import { stanceAsOf, stanceTrack } from '#corpus/stance.ts';
import { LANES } from '#selection/Selection.ts';
import { chainOf } from './chainOf.ts';
import { type RibbonPiece, ribbonPieces } from './ribbon.ts';

const END = dayOf(2024, 1, 1);

function piecesOf(corpus: Corpus, issue: IssueRow, scale = 1, end = END) {
  const { placed } = chainOf(corpus, { by: 'actor', issue, scale });
  return placed.map((lane) => ({ lane, pieces: ribbonPieces(corpus, [lane], issue, scale, end) }));
}

/** `2023-06-05 … 2024-01-01 held -2 thin`, one per piece of the actor's lane. */
function told(text: string, actor: string) {
  const corpus = corpusFromText(text);
  const lane = piecesOf(corpus, issueIn(corpus, 'office')).find((one) => one.lane.lane.key === actor);
  return lane?.pieces.map(({ x0, x1, state, position, thin, old }) =>
    [writeDay(x0 as EpochDay), '…', writeDay(x1 as EpochDay), state, position, thin && 'thin', old && 'old']
      .filter((word) => word !== false && word !== null)
      .join(' '),
  );
}

const lookOf = (piece: RibbonPiece | undefined) =>
  piece && [piece.state, piece.position, piece.thin, piece.old, piece.decisive];

describe('ribbonPieces', () => {
  it('meets the day of each statement, and ends with the record', () => {
    const text = `
      2023-01-10  kishida(JP)  office  ++
      2023-06-05  kishida(JP)  office  -
      2023-09-01  kishida(JP)  other   --
    `;
    expect(told(text, 'kishida')).toEqual(['2023-01-10 … 2023-06-05 held 2', '2023-06-05 … 2024-01-01 held -1']);
  });

  it('is not cut by a statement that changes neither the stance nor what decides it', () => {
    const text = `
      2023-01-10  kishida(JP)>japan  office  +
      2023-05-10  kishida(JP)>japan  office  ?
      2023-05-12  hayashi(JP)>japan  office  ?
    `;
    expect(told(text, 'japan')).toEqual(['2023-01-10 … 2024-01-01 held 1']);
  });

  it('is cut where the stance becomes old, and is fresh again with the next statement', () => {
    const text = `
      2020-06-05  kishida(JP)  office  +
      2023-03-01  kishida(JP)  office  +
    `;
    expect(told(text, 'kishida')).toEqual([
      '2020-06-05 … 2022-06-06 held 1',
      '2022-06-06 … 2023-03-01 held 1 old',
      '2023-03-01 … 2024-01-01 held 1',
    ]);
  });

  it('starts with the last day of a statement whose date is wide, when it is surely made', () => {
    expect(told('2023-02  kishida(JP)  office  +', 'kishida')).toEqual(['2023-02-28 … 2024-01-01 held 1']);
  });

  it('is thin, declined, mixed and split where the stance is', () => {
    expect(told('2023-02-01  kishida(JP)  office  +  reported', 'kishida')).toEqual([
      '2023-02-01 … 2024-01-01 held 1 thin',
    ]);
    expect(told('2023-02-01  kishida(JP)  office  ?', 'kishida')).toEqual(['2023-02-01 … 2024-01-01 declined']);
    const opposite = `
      2023-02-01  kishida(JP)>japan  office  +
      2023-02-20  hayashi(JP)>japan  office  -
    `;
    expect(told(opposite, 'japan')).toEqual(['2023-02-01 … 2023-02-20 held 1', '2023-02-20 … 2024-01-01 split -1']);
    expect(told(opposite.replaceAll('hayashi', 'kishida'), 'kishida')?.at(-1)).toBe('2023-02-20 … 2024-01-01 mixed -1');
  });

  it('shows nothing on a lane without an actor, without a ribbon, or without a statement on the issue', () => {
    const corpus = corpusFromText(`
      2023-02-01  kishida(JP)  office  +
      2023-02-01  scholz(DE)   other   +
    `);
    const issue = issueIn(corpus, 'office');
    const { placed } = chainOf(corpus, { by: 'kind', issue });
    expect(ribbonPieces(corpus, placed, issue, 1, END)).toEqual([]);
    const flat = chainOf(corpus, { by: 'actor', issue: null }).placed;
    expect(ribbonPieces(corpus, flat, issue, 1, END)).toEqual([]);
    const scholz = chainOf(corpus, { by: 'actor', issue }).placed.filter((lane) => lane.lane.key === 'scholz');
    expect(ribbonPieces(corpus, scholz, issue, 1, END)).toEqual([]);
  });

  it('shows nothing after the end, and nothing for a record that ends before the statement', () => {
    const corpus = corpusFromText('2023-02-01  kishida(JP)  office  +');
    const issue = issueIn(corpus, 'office');
    const until = (text: string) =>
      piecesOf(corpus, issue, 1, parseDay(text) as EpochDay).flatMap(({ pieces }) => pieces.map((piece) => piece.x1));
    expect(until('2023-05-01')).toEqual([parseDay('2023-05-01')]);
    expect(until('2023-02-01')).toEqual([]);
  });

  it('stands in the band of its lane and is drawn at the scale of the marks', () => {
    const corpus = corpusFromText('2023-02-01  kishida(JP)  office  +');
    const [one] = piecesOf(corpus, issueIn(corpus, 'office'), 3);
    expect(one?.lane.lane.actor).toBe(actorIn(corpus, 'kishida'));
    expect(one?.pieces).toMatchObject([{ y: one?.lane.ribbonY, x0: (parseDay('2023-02-01') as number) * 3 }]);
  });

  it.each([...LANES])('agrees with the stance on every day, without gap or overlap: %s', (by) => {
    for (let seed = 1; seed <= 4; seed++) {
      const corpus = randomCorpus(seed);
      const issue = corpus.issues[seed % corpus.issues.length]?.row as IssueRow;
      const { placed } = chainOf(corpus, { by, issue });
      for (const lane of placed) {
        const pieces = ribbonPieces(corpus, [lane], issue, 1, END);
        if (lane.lane.actor === null) {
          expect(pieces).toEqual([]);
          continue;
        }
        const track = stanceTrack(corpus, lane.lane.actor as ActorRow, issue);
        const known = track.known.filter((day) => day > -50_000_000 && day < END);
        expect(pieces[0]?.x0).toBe(known[0]);
        pieces.forEach((piece, i) => {
          expect(piece.x1).toBe(pieces[i + 1]?.x0 ?? END);
          expect(lookOf(pieces[i + 1])).not.toEqual(lookOf(piece));
          for (const day of [piece.x0, Math.floor((piece.x0 + piece.x1) / 2), piece.x1 - 1]) {
            const { state, position, thin, old } = stanceAsOf(corpus, track, day as EpochDay);
            expect({ state, position, thin, old }).toEqual({
              state: piece.state,
              position: piece.position,
              thin: piece.thin,
              old: piece.old,
            });
          }
        });
      }
    }
  });
});
