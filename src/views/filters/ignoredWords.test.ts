import { describe, expect, it } from 'vitest';
import type { Ignored } from '#selection/address.ts';
import { describeIgnored } from './ignoredWords.ts';

const inBoth = (...ignored: Ignored[]) => (['en', 'zh'] as const).map((l) => describeIgnored(ignored, l));

describe('describeIgnored', () => {
  it.each<readonly [Ignored, string, string]>([
    [{ why: 'path', key: '', value: '/x/' }, 'there is no page at “/x/”', '没有“/x/”这一页面'],
    [{ why: 'key', key: 'foo', value: '1' }, '“foo” is not a setting of this page', '没有“foo”这项设置'],
    [
      { why: 'value', key: 'from', value: '2023-02-30' },
      '“from=2023-02-30” says nothing that can be used here',
      '“from=2023-02-30”无法识别',
    ],
    [{ why: 'id', key: 'actor', value: 'x' }, 'no actor “x” is on record', '未收录行为体“x”'],
    [{ why: 'id', key: 'not-source', value: 'x' }, 'no source “x” is on record', '未收录来源“x”'],
    [
      { why: 'id', key: 'not-changed', value: '2025-01-01' },
      'no earlier release “2025-01-01” is known here',
      '没有更早的版本“2025-01-01”',
    ],
    [{ why: 'id', key: 'tour', value: 'x' }, 'there is no guided tour “x”', '没有导读“x”'],
    [{ why: 'id', key: 'release', value: 'x' }, 'release “x” is not on this site', '本站没有版本“x”'],
    [{ why: 'id', key: 'ribbon', value: 'x' }, 'no issue “x” is on record', '未收录议题“x”'],
  ])('says %o in words', (ignored, en, zh) => {
    expect(inBoth(ignored)).toEqual([[en], [zh]]);
  });

  it('says the same only once', () => {
    const twice: Ignored = { why: 'id', key: 'actor', value: 'x' };
    expect(inBoth(twice, { ...twice, key: 'not-actor' })[0]).toHaveLength(1);
  });

  it('counts what goes beyond a line', () => {
    const many = Array.from({ length: 9 }, (_, i): Ignored => ({ why: 'key', key: `k${i}`, value: '' }));
    expect(inBoth(...many).map((parts) => [parts.length, parts.at(-1)])).toEqual([
      [5, 'and 5 parts more'],
      [5, '另有5处'],
    ]);
  });

  it('shortens what is long, without cutting a character in two, and keeps it on one line', () => {
    const [part] = inBoth({ why: 'key', key: `a\n\u2028${'🇯'.repeat(100)}`, value: '' })[0] ?? [];
    expect(part).toBe(`“a ${'🇯'.repeat(58)}…” is not a setting of this page`);
  });
});
