import { type Selection, withOpen } from '#selection/Selection.ts';

/** Ids that no record has: theirs are lower case. */
const [ACTOR, ISSUE] = ['ACTOR', 'ISSUE'];

/**
 * The addresses of stances beside what else is picked. They differ in two ids only, so that the rest is written once and
 * not for each of some hundred cells.
 * @param href  writes the address of a selection
 */
export function stanceHrefs(
  href: (selection: Selection) => string,
  selection: Selection,
): (actor: string, issue: string) => string {
  const written = href(withOpen(selection, { kind: 'stance', actor: ACTOR, issue: ISSUE }));
  const path = `stance/${ACTOR}/${ISSUE}`;
  const at = written.indexOf(path);
  const [before, after] = [written.slice(0, at), written.slice(at + path.length)];
  return (actor, issue) => `${before}stance/${actor}/${issue}${after}`;
}
