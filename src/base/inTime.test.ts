import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from './inTime.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const settled = async (promise: Promise<unknown>) => {
  const result = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return Promise.race([result, 'pending']);
};

it('passes on what comes, and what fails', async () => {
  const failure = new Error('no');
  expect(await settled(inTime(async () => 1))).toEqual({ value: 1 });
  expect(await settled(inTime(() => Promise.reject(failure)))).toEqual({ error: failure });
});

it('gives up on silence, however long the work was talking before', async () => {
  expect(await settled(inTime(() => wait(11_000)))).toEqual({ error: undefined });
  const talks = async (heard: () => void) => {
    for (let i = 0; i < 5; i++) {
      await wait(9000);
      heard();
    }
    return 'done';
  };
  expect(await settled(inTime(talks))).toEqual({ value: 'done' });
  const stops = async (heard: () => void) => {
    await talks(heard);
    await wait(11_000);
  };
  expect(await settled(inTime(stops))).toEqual({ error: undefined });
});

it('leaves it its time after the last sign', async () => {
  const works = async (heard: (isLast?: boolean) => void) => {
    heard(true);
    await wait(30_000);
    return 'read';
  };
  expect(await settled(inTime(works))).toEqual({ value: 'read' });
});
