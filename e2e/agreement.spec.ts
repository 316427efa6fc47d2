/** Who stands with whom: the files of the network against a count of its own, and actors side by side. */
import { readFileSync } from 'node:fs';
import { actorOf, firstDay, issueOf, record, statementsOn } from './record.ts';
import { expect, test } from './support.ts';

const DAY = '2023-07-12';

/** The last position that an actor took on an issue by the day, surely not before another; null for none. */
function positionOf(actor: string, issue: string, since: string): number | null {
  const taken = statementsOn(actor, issue, DAY).filter((s) => s.position !== 'declined' && firstDay(s.date) >= since);
  return (taken.at(-1)?.position ?? null) as number | null;
}

type Held = ReadonlyMap<string, readonly { readonly issue: string; readonly sign: number }[]>;

const heldSince = (since: string): Held =>
  new Map(
    record.actors.map(({ id }) => [
      id,
      record.issues.flatMap((issue) => {
        const position = positionOf(id, issue.id, since);
        return position === null ? [] : [{ issue: issue.id, sign: Math.sign(position) }];
      }),
    ]),
  );

const held = heldSince('');

/** Each pair that shares an issue, ids in order, with the numbers agreed and opposed. */
function pairsOf(actors: readonly string[], held: Held): string[] {
  const sorted = [...actors].sort();
  return sorted.flatMap((a, i) =>
    sorted.slice(i + 1).flatMap((b) => {
      const shared = (held.get(a) ?? []).flatMap((one) => {
        const other = held.get(b)?.find(({ issue }) => issue === one.issue);
        return other ? [one.sign * other.sign + (one.sign === 0 && other.sign === 0 ? 1 : 0)] : [];
      });
      if (shared.length === 0) return [];
      return [`${a} ${b} ${shared.filter((x) => x > 0).length} ${shared.filter((x) => x < 0).length}`];
    }),
  );
}

test('GraphML and GEXF open in a parser, and hold each pair with what it agrees and differs on', async ({
  page,
  freshPage,
}) => {
  await page.goto(`/agreement/?asof=${DAY}`);
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const files = [await take('GraphML'), await take('GEXF')];
  // A page without our content policy, which lets no string be parsed.
  const parser = await freshPage();
  const [graphMl, gexf] = await parser.evaluate(
    (texts) =>
      texts.map((text) => {
        const file = new DOMParser().parseFromString(text, 'application/xml');
        const datum = (edge: Element, key: string) => edge.querySelector(`[key="${key}"]`)?.textContent ?? '';
        return {
          isBroken: file.querySelector('parsererror') !== null,
          nodes: [...file.querySelectorAll('node')].map((node) => node.id),
          edges: [...file.querySelectorAll('edge')].map((edge) =>
            [
              ...[edge.getAttribute('source') ?? '', edge.getAttribute('target') ?? ''].sort(),
              datum(edge, 'agree'),
              datum(edge, 'conflict'),
            ].join(' '),
          ),
        };
      }),
    files,
  );
  const actors = [...held].filter(([, positions]) => positions.length > 0).map(([id]) => id);
  expect([graphMl?.isBroken, gexf?.isBroken]).toEqual([false, false]);
  expect([...(graphMl?.nodes ?? [])].sort()).toEqual([...actors].sort());
  expect([...(graphMl?.edges ?? [])].sort()).toEqual(pairsOf(actors, held).sort());
  expect([gexf?.nodes.length, gexf?.edges.length]).toEqual([graphMl?.nodes.length, graphMl?.edges.length]);
});

test('over a window only what was said in it counts, and the address carries it', async ({ page }) => {
  const since = '2023-05-15';
  await page.goto(`/agreement/?country=JP&country=FR&asof=${DAY}`);
  await page.getByLabel('Only what was said since').fill(since);
  await expect(page).toHaveURL(`/agreement/?country=JP&country=FR&asof=${DAY}&since=${since}`);
  const inWindow = heldSince(since);
  const actors = record.actors.filter(
    ({ id, country }) => ['JP', 'FR'].includes(country ?? '') && inWindow.get(id)?.length,
  );
  const pairs = pairsOf(
    actors.map(({ id }) => id),
    inWindow,
  );
  const shown = pairs
    .map((pair) => pair.split(' '))
    .map(([a = '', b = '', agreed, opposed]) => `${actorOf(a).name.en} ${actorOf(b).name.en} ${agreed} ${opposed}`);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(shown.length);
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent)),
  );
  expect(cells.map((row) => row.join(' ')).sort()).toEqual(shown.sort());
});

test('two chosen actors stand side by side, their agreement counted and its issues named', { tag: '@smoke' }, async ({
  page,
}) => {
  const [a, b] = ['france', 'japan'];
  await page.goto(`/agreement/?actor=${a}&actor=${b}&asof=${DAY}`);
  const [pair] = pairsOf([a, b], held);
  const [, , agreed, opposed] = (pair ?? '').split(' ').map(Number);
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  const first = held.get(a) ?? [];
  const shared = first.filter(({ issue }) => held.get(b)?.some((other) => other.issue === issue));
  await expect(page.getByText(`${actorOf(a).name.en} · ${actorOf(b).name.en}`)).toBeVisible();
  await expect(page.getByText(`agree on ${agreed} of ${shared.length} shared issues`)).toBeVisible();
  await expect(page.locator('section ul li')).toHaveCount((agreed ?? 0) + (opposed ?? 0));
  for (const { issue } of shared) {
    await expect(page.getByRole('rowheader', { name: issueOf(issue).proposition.en })).toBeVisible();
  }
  // Each on every shared issue, over the same time.
  await expect(page.getByRole('rowheader', { name: actorOf(a).name.en, exact: true })).toHaveCount(shared.length);
  await expect(page.getByRole('rowheader', { name: actorOf(b).name.en, exact: true })).toHaveCount(shared.length);
});
