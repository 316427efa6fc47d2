/** Long work that its caller may leave off and take up again: each `yield` is such a place, the return is the result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once. */
export function runNow<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
