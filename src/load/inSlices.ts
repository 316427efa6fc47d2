import type { Steps } from '#base/steps.ts';

/** Less than a frame, so that the page answers while it works; the step under way may take a little longer. */
const SLICE_MS = 12;

/** Not in every browser yet. */
declare const scheduler: { readonly yield?: () => Promise<void> } | undefined;

/** Lets the browser do what waits: input, drawing. */
const rest = (): Promise<void> =>
  (typeof scheduler === 'undefined' ? undefined : scheduler.yield?.()) ??
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Runs all steps, letting the browser go on after every few milliseconds. What takes less than that is done at once.
 * @throws what a step throws; the signal's reason once it is aborted
 */
export async function inSlices<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  let start = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await rest();
    signal.throwIfAborted();
    start = performance.now();
  }
}
