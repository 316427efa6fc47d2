/** As long as a reader is left without a word, in ms. */
const MOST_MS = 10_000;

/**
 * What some work brings, if it gives a sign of life often enough.
 * @param work  calls `heard` for each sign, and with true for the last: what it does then may take its time
 * @throws what the work throws; undefined when nothing was heard for too long. The work goes on all the same
 */
export const inTime = <T>(work: (heard: (isLast?: boolean) => void) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = (isLast?: boolean) => {
      clearTimeout(timer);
      if (!isLast) timer = setTimeout(reject, MOST_MS);
    };
    heard();
    work(heard).then(resolve, reject);
  });
