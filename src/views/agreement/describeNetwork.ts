import type { EpochDay } from '#base/day.ts';
import { groupsOf } from '#corpus/agreement.ts';
import type { Corpus } from '#corpus/corpus.ts';
import type { ActorRow } from '#corpus/ids.ts';
import { formatDay, type Locale } from '#i18n/format.ts';
import { inWordsMessages } from '#i18n/messages/inWords.ts';
import { inLocale } from '#i18n/names.ts';
import type { Network } from './graphFiles.ts';

/** Of issues shared: two who share one alone say little. */
const LEAST_SHARED = 3;

/** The network in sentences that a person would write. @param network  edges as `agreementEdges` gives them */
export function describeNetwork(
  corpus: Corpus,
  { actors, edges }: Network,
  asOf: EpochDay,
  since: EpochDay | null,
  locale: Locale,
): string {
  const { join, network: words } = inWordsMessages[locale];
  const nameOf = (row: ActorRow) => inLocale(corpus.actors[row]?.name ?? { en: '', zh: '' }, locale);
  const span =
    since === null
      ? words.asOf(formatDay(asOf, locale))
      : words.window(formatDay(since, locale), formatDay(asOf, locale));
  const agreeing = edges.filter(({ agree, conflict }) => agree.length > conflict.length).length;
  const opposing = edges.filter(({ agree, conflict }) => agree.length < conflict.length).length;
  const telling = edges.filter(({ shared }) => shared >= LEAST_SHARED);
  const closest = telling.find(({ agree }) => agree.length > 0);
  const farthest = telling.reduce<Network['edges'][number] | null>(
    (best, edge) => (edge.conflict.length > 0 && edge.opposition > (best?.opposition ?? 0) ? edge : best),
    null,
  );
  const ties = new Map<ActorRow, number>();
  for (const { a, b } of edges) for (const end of [a, b]) ties.set(end, (ties.get(end) ?? 0) + 1);
  const central = [...ties].sort(([a, n], [b, m]) => m - n || a - b)[0];
  const [largest] = groupsOf(edges);
  const alone = actors.filter(({ row }) => !ties.has(row)).length;
  const sentences = [
    words.who(span, actors.length, edges.length),
    edges.length > 0 && words.balance(agreeing, opposing, edges.length - agreeing - opposing),
    closest && words.closest(nameOf(closest.a), nameOf(closest.b), closest.agree.length, closest.shared),
    farthest && words.farthest(nameOf(farthest.a), nameOf(farthest.b), farthest.conflict.length, farthest.shared),
    largest && words.largest(largest.map(nameOf)),
    central && words.central(nameOf(central[0]), central[1]),
    alone > 0 && words.alone(alone),
  ];
  return join(sentences.filter((sentence): sentence is string => typeof sentence === 'string'));
}
