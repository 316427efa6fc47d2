import { describe, expect, it } from 'vitest';
import { OPEN_END, OPEN_START } from '#base/day.ts';
import { type Lists, listOf } from '#base/lists.ts';
import { type DerivedRecord, deriveRecord } from '#contract/derive.ts';
import { EVENTS_PER_SHARD } from '#contract/packDetails.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { checkRecord } from './checkRecord.ts';
import { VALID } from './fixtures/broken.ts';
import { indexIn, jsonIn } from './fixtures/packed.ts';
import { packRecord } from './pack.ts';

function derived(): DerivedRecord {
  const { parsed } = checkRecord(VALID);
  if (parsed.head === null) throw new Error('the fixture is broken');
  return deriveRecord(parsed.head, parsed);
}

const listsIn = (lists: Lists) => Array.from({ length: lists.offsets.length - 1 }, (_, row) => [...listOf(lists, row)]);

describe('packRecord', () => {
  const files = packRecord(derived());
  const manifest = jsonIn(files, 'manifest.json');
  const { head, tables } = indexIn(files);

  it('names the index in the manifest, and the details in the index', () => {
    expect(manifest).toEqual({
      format: PACKED_FORMAT,
      index: expect.stringMatching(/^index\.[0-9a-f]{10}\.bin$/),
      release: '2024-01-31',
    });
    expect([...files.keys()].sort()).toEqual(
      [...head.details.events, manifest.index, 'manifest.json', head.details.sources].sort(),
    );
  });

  it('orders events and statements by first day, first day after and id, the others by id', () => {
    expect(tables.events.id).toEqual(['vik-remarks-2023', 'office-plan-2023', 'summit-2023', 'patrol-session-2023']);
    expect(tables.statements.id.slice(-2)).toEqual(['holm-patrols-2023-07', 'northland-patrols-2023-07']);
    expect(head.actors.map(({ id }) => id)).toEqual(['holm', 'league', 'northland', 'vik']);
  });

  it('writes references as rows, and −1 for none', () => {
    expect([...tables.events.partOf]).toEqual([-1, -1, -1, 2]);
    expect(listsIn(tables.events.respondsTo)).toEqual([[1], [], [], []]);
    expect(listsIn(tables.events.actors)[0]).toEqual([3, 2]);
    expect(listsIn(tables.events.sources)[1]).toEqual([1, 2]);
    expect([...tables.statements.onBehalfOf]).toEqual([2, 1, 2, 1, -1]);
    expect([...tables.events.disputeCount]).toEqual([0, 1, 0, 0]);
  });

  it('keeps days half-open, and terms open where they are', () => {
    expect([tables.events.from[2], tables.events.days[2]]).toEqual([Date.UTC(2023, 6, 11) / 86_400_000, 2]);
    const membership = head.actors[2]?.memberships[0];
    expect(membership).toMatchObject({ of: 'league', to: OPEN_END, fromText: '1999' });
    expect(membership?.from).toBeGreaterThan(OPEN_START);
  });

  it('puts summaries and evidence in the details, by id, and no text of the editors', () => {
    const shard = jsonIn(files, head.details.events[0] as string);
    expect(shard.events['summit-2023']).toMatchObject({
      summary: { en: 'Members met for two days.' },
      places: [{ en: 'Eastport' }],
    });
    expect(shard.statements['vik-office-2023-05'].note.en).toBe('In the words of the paper.');
    const sources = jsonIn(files, head.details.sources).sources;
    expect(sources['dispatch-2023']).not.toHaveProperty('text');
    expect(sources['dispatch-2023'].title).toBe('League eyes harbour');
  });

  it('puts each statement in the shard of its event', () => {
    const record = derived();
    const [event] = record.events;
    const [statement] = record.statements;
    if (!event || !statement) throw new Error('the fixture is empty');
    const count = EVENTS_PER_SHARD * 2 + 1;
    const ids = Array.from({ length: count }, (_, i) => `e${i}`);
    const many: DerivedRecord = {
      ...record,
      events: ids.map((id) => ({ ...event, record: { ...event.record, id, respondsTo: [] } })),
      statements: ids.map((id) => ({ ...statement, record: { ...statement.record, id: `s-${id}`, event: id } })),
      rows: { ...record.rows, events: new Map(ids.map((id, row) => [id, row])) },
    };
    const packed = packRecord(many);
    const { details } = indexIn(packed).head;
    expect(details.events).toHaveLength(3);
    ids.forEach((id, row) => {
      const shard = jsonIn(packed, details.events[Math.floor(row / details.eventsPerShard)] as string);
      expect(Object.keys(shard.events)).toContain(id);
      expect(Object.keys(shard.statements)).toContain(`s-${id}`);
    });
  });

  it('gives a file a new name when its content changes, and only then', () => {
    const record = derived();
    const renamed = packRecord({ ...record, head: { ...record.head, license: 'CC0-1.0' } });
    const names = (packed: ReadonlyMap<string, unknown>): string[] =>
      [...packed.keys()].filter((name) => !name.startsWith('index'));
    expect(packRecord(record)).toEqual(files);
    expect(names(renamed)).toEqual(names(files));
    expect(jsonIn(renamed, 'manifest.json').index).not.toBe(manifest.index);
  });
});
