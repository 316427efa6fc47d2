import { describe, expect, it } from 'vitest';
import { OPEN_END, OPEN_START } from '#base/day.ts';
import { PACKED_FORMAT } from '#corpus/packed.ts';
import { checkRecord } from './compileRecord.ts';
import { type DerivedRecord, deriveRecord } from './derive.ts';
import { VALID } from './fixtures/broken.ts';
import { packRecord } from './pack.ts';
import { EVENTS_PER_SHARD } from './packDetails.ts';

function derived(): DerivedRecord {
  const { parsed } = checkRecord(VALID);
  if (parsed.head === null) throw new Error('the fixture is broken');
  return deriveRecord(parsed.head, parsed);
}

const read = (files: ReadonlyMap<string, string>, name: string) => JSON.parse(files.get(name) ?? 'null');

describe('packRecord', () => {
  const files = packRecord(derived());
  const manifest = read(files, 'manifest.json');
  const index = read(files, manifest.index);

  it('names the index in the manifest, and the details in the index', () => {
    expect(manifest).toEqual({
      format: PACKED_FORMAT,
      index: expect.stringMatching(/^index\.[0-9a-f]{10}\.json$/),
      release: '2024-01-31',
    });
    expect([...files.keys()].sort()).toEqual(
      [...index.details.events, manifest.index, 'manifest.json', index.details.sources].sort(),
    );
  });

  it('orders events and statements by first day, first day after and id, the others by id', () => {
    expect(index.events.id).toEqual(['vik-remarks-2023', 'office-plan-2023', 'summit-2023', 'patrol-session-2023']);
    expect(index.statements.id.slice(-2)).toEqual(['holm-patrols-2023-07', 'northland-patrols-2023-07']);
    expect(index.actors.map(({ id }: { id: string }) => id)).toEqual(['holm', 'league', 'northland', 'vik']);
  });

  it('writes references as rows, and −1 for none', () => {
    expect(index.events.partOf).toEqual([-1, -1, -1, 2]);
    expect(index.events.respondsTo).toEqual([[1], [], [], []]);
    expect(index.events.actors[0]).toEqual([3, 2]);
    expect(index.events.sources[1]).toEqual([1, 2]);
    expect(index.statements.onBehalfOf).toEqual([2, 1, 2, 1, -1]);
    expect(index.events.disputeCount).toEqual([0, 1, 0, 0]);
  });

  it('keeps days half-open, and terms open where they are', () => {
    const [from, to] = [index.events.from[2], index.events.to[2]];
    expect([from, to - from]).toEqual([Date.UTC(2023, 6, 11) / 86_400_000, 2]);
    const northland = index.actors[2];
    expect(northland.memberships[0]).toMatchObject({ of: 'league', to: OPEN_END, fromText: '1999' });
    expect(northland.memberships[0].from).toBeGreaterThan(OPEN_START);
  });

  it('puts summaries and evidence in the details, by id, and no text of the editors', () => {
    const shard = read(files, index.details.events[0]);
    expect(shard.events['summit-2023']).toMatchObject({
      summary: { en: 'Members met for two days.' },
      places: [{ en: 'Eastport' }],
    });
    expect(shard.statements['vik-office-2023-05'].note.en).toBe('In the words of the paper.');
    const sources = read(files, index.details.sources).sources;
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
    const { details } = read(packed, read(packed, 'manifest.json').index);
    expect(details.events).toHaveLength(3);
    ids.forEach((id, row) => {
      const shard = read(packed, details.events[Math.floor(row / details.eventsPerShard)]);
      expect(Object.keys(shard.events)).toContain(id);
      expect(Object.keys(shard.statements)).toContain(`s-${id}`);
    });
  });

  it('gives a file a new name when its content changes, and only then', () => {
    const record = derived();
    const renamed = packRecord({ ...record, head: { ...record.head, license: 'CC0-1.0' } });
    const names = (packed: ReadonlyMap<string, string>): string[] =>
      [...packed.keys()].filter((name) => !name.startsWith('index'));
    expect(packRecord(record)).toEqual(files);
    expect(names(renamed)).toEqual(names(files));
    expect(read(renamed, 'manifest.json').index).not.toBe(manifest.index);
  });
});
