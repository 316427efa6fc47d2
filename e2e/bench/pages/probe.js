// @ts-check
/** Put into every page before its own scripts: writes down long tasks, and frames while the runner asks for them. */
(() => {
  /** @type {{ start: number; duration: number }[]} */
  const blocks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) blocks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });

  /** @type {number[]} */
  let frames = [];
  let asked = 0;
  const frame = (/** @type {number} */ now) => {
    frames.push(now);
    asked = requestAnimationFrame(frame);
  };
  Object.assign(window, {
    benchProbe: {
      startFrames: () => {
        frames = [];
        asked = requestAnimationFrame(frame);
      },
      /** The times of the frames since the start, in ms. */
      stopFrames: () => {
        cancelAnimationFrame(asked);
        return frames;
      },
      blocks: () => blocks,
    },
  });
})();
