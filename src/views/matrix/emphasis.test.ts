import { expect, it } from 'vitest';
import { actorIn, corpusFromText, eventIn, issueIn } from '#corpus/corpusFromText.ts';
import { cellKey, touchedCells } from './emphasis.ts';

const corpus = corpusFromText(`
  2023-06-05  macron(FR)>france  tokyo-office  --  direct  primary  phone-call
  2023-06-05  scholz(DE)         nato-reach    -   direct  primary  phone-call
  2023-07-12  macron(FR)>france  nato-reach    -
`);
const key = (actor: string, issue: string) => cellKey(actorIn(corpus, actor), issueIn(corpus, issue));

it('touches the cells of the speaker and of the one spoken for, on the issues of that event', () => {
  expect([...touchedCells(corpus, eventIn(corpus, 'phone-call'))].sort()).toEqual(
    [key('macron', 'tokyo-office'), key('france', 'tokyo-office'), key('scholz', 'nato-reach')].sort(),
  );
});

it('touches nothing without an event', () => {
  expect(touchedCells(corpus, null).size).toBe(0);
});
