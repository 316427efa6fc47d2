import { act, createElement, useCallback } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import type { Steps } from '#base/steps.ts';
import type { Corpus } from '#corpus/corpus.ts';
import { CorpusContext } from './useCorpus.ts';
import { useInSlices } from './useInSlices.ts';

/** As much of a page as React needs for a component that draws nothing. */
function rootOfNothing() {
  const addEventListener = () => {};
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('window', { HTMLIFrameElement: class {} });
  const ownerDocument = { nodeType: 9, addEventListener };
  return createRoot({ nodeType: 1, tagName: 'DIV', addEventListener, ownerDocument } as never);
}

function* stepsTo(result: string): Steps<string> {
  yield;
  return result;
}

/** Stands for none, and for a fault. */
const NONE = 'none';
const FAULT = 'fault';

function* faultySteps(): Steps<string> {
  yield;
  throw new Error('a step that fails');
}

/** Renders the hook with a record of so many events, and tells what it gave, first and once the work was done. */
function hookOf(eventCount: number) {
  const value = { events: { count: eventCount } } as Corpus;
  const root = rootOfNothing();
  let given: (string | null)[];
  const Use = ({ result, of }: { readonly result: string; readonly of?: string | undefined }) => {
    const make = useCallback(() => (result === FAULT ? faultySteps() : stepsTo(result)), [result]);
    given.push(useInSlices(result === NONE ? null : make, of));
    return null;
  };
  return async (result: string, of?: string) => {
    given = [];
    await act(async () => root.render(createElement(CorpusContext, { value }, createElement(Use, { result, of }))));
    return [given[0], given.at(-1)];
  };
}

it.each([
  ['a record', 10, undefined, undefined, ['second', 'second']],
  ['a large record: the earlier result stays', 10_000, undefined, undefined, ['first', 'second']],
  ['a large record: the earlier result of the same stays', 10_000, 'en', 'en', ['first', 'second']],
  ['a large record: none stands for something else', 10_000, 'en', 'zh', [null, 'second']],
])('while another result is made of %s', async (_, eventCount, before, after, expected) => {
  const show = hookOf(eventCount);
  expect((await show('first', before)).at(-1)).toBe('first');
  expect(await show('second', after)).toEqual(expected);
});

it.each([10, 10_000])('of %i events, nothing comes of no steps, and what a step throws is thrown', async (count) => {
  const show = hookOf(count);
  expect(await show(NONE)).toEqual([null, null]);
  expect((await show('first')).at(-1)).toBe('first');
  await expect(show(FAULT)).rejects.toThrow('a step that fails');
});
