import type { Corpus } from '#corpus/corpus.ts';
import type { Locale } from '#i18n/format.ts';
import { writeAddress } from '#selection/address.ts';
import { LANGUAGES, type OpenRecord, PAGES, type Selection, START, VIEWS, viewBeside } from '#selection/Selection.ts';

/** One address of the site, of which the build makes a file. */
export interface PageAddress {
  /** From the site's folder; starts and ends with a slash. */
  readonly path: string;
  readonly locale: Locale;
  readonly selection: Selection;
}

/** Everything that has an address of its own: each record, and each stance that rests on a statement. */
function recordsOf(corpus: Corpus): OpenRecord[] {
  const { statements, actors, issues } = corpus;
  const stances = new Set<string>();
  for (let s = 0; s < statements.count; s++) {
    for (const actor of [statements.actor[s] as number, statements.onBehalfOf[s] as number]) {
      if (actor >= 0) stances.add(`${actors[actor]?.id} ${issues[statements.issue[s] as number]?.id}`);
    }
  }
  return [
    ...corpus.events.id.map((id): OpenRecord => ({ kind: 'event', id })),
    ...actors.map(({ id }): OpenRecord => ({ kind: 'actor', id })),
    ...issues.map(({ id }): OpenRecord => ({ kind: 'issue', id })),
    ...corpus.sources.map(({ id }): OpenRecord => ({ kind: 'source', id })),
    ...(corpus.tours?.titles ?? []).map(({ id }): OpenRecord => ({ kind: 'tour', id })),
    ...(corpus.releases?.list ?? []).map(({ id }): OpenRecord => ({ kind: 'release', id })),
    ...corpus.retired.flatMap(({ id, was }): OpenRecord[] => (was === 'statement' ? [] : [{ kind: was, id }])),
    ...[...stances].sort().map((pair): OpenRecord => {
      const [actor = '', issue = ''] = pair.split(' ');
      return { kind: 'stance', actor, issue };
    }),
  ];
}

/** Every address of the site in both languages: views, pages to read, records; the same path never twice. */
export function addressesOf(corpus: Corpus): PageAddress[] {
  const records = recordsOf(corpus);
  return LANGUAGES.flatMap((language) =>
    [
      ...[...VIEWS, ...PAGES].map((view): Selection => ({ ...START, language, view })),
      ...records.map((open): Selection => ({ ...START, language, open, view: viewBeside(open) })),
    ].map((selection) => ({ path: writeAddress(selection).path, locale: language, selection })),
  );
}

/** What leads from a page's folder to the site's: `../../`, and `./` from the site's own. */
export const rootOf = (path: string): string => '../'.repeat(path.split('/').filter(Boolean).length) || './';
