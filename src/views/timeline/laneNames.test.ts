import { describe, expect, it } from 'vitest';
import { heightForName, laneNamesWidth, linesIn } from './laneNames.ts';
import type { Lane } from './lanes.ts';

const lane = (label: string, under: Lane | null = null): Lane => ({
  key: 'k',
  label,
  fullLabel: label,
  events: new Int32Array(),
  actor: null,
  issue: null,
  under,
});

const linesOf = (label: string, under: Lane | null = null, width = laneNamesWidth('country')) =>
  linesIn(heightForName(lane(label, under), width));

describe('the height for a name', () => {
  it('is that of the lines it takes, three at most', () => {
    expect(linesOf('Japan')).toBe(1);
    expect(linesOf('Mission of Japan to NATO')).toBe(2);
    expect(linesOf('Person familiar with the debate in NATO (Financial Times, June 2023)')).toBe(3);
    // A word that does not fit beside the one before begins a line.
    expect(linesOf('Japanese Communist Party')).toBe(3);
    expect(linesOf('x'.repeat(300))).toBe(3);
    expect(linesOf('')).toBe(1);
  });

  it('counts a character that fills a square as wider than a letter', () => {
    expect(linesOf('日本驻北约代表团')).toBe(2);
    expect(linesOf('NHK NATO')).toBe(1);
    expect(linesOf('《日本新闻周刊》（Japan Press Weekly）')).toBe(3);
  });

  it('is less in a wider column, and more below another lane, where there is an indent', () => {
    expect(linesOf('Anders Fogh Rasmussen', null, laneNamesWidth('actor'))).toBe(2);
    expect(linesOf('Donald J Trump', null, laneNamesWidth('actor'))).toBe(1);
    expect(linesOf('Donald J Trump')).toBe(1);
    expect(linesOf('Donald J Trump', lane('United States'))).toBe(2);
  });
});
