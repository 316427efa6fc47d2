// @ts-check
/** The runner's words for our built matrix, put into it before its own scripts; the site knows nothing of it. */
(() => {
  /** As `painted` of `common.js`. */
  const onScreen = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(() => resolve(undefined), { priority: 'user-blocking' });
      });
    });
  const slider = () => /** @type {HTMLInputElement} */ (document.querySelector('input[type="range"]'));
  const grid = () => document.querySelector('[role="grid"]');
  const writeDay = (/** @type {number} */ day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  /** As the hand on the slider does. @param {number} day */
  const scrub = (day) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(slider(), String(day));
    slider().dispatchEvent(new Event('input', { bubbles: true }));
  };
  const bench = {
    get first() {
      return Number(slider().min);
    },
    get last() {
      return Number(slider().max);
    },
    asOf: async (/** @type {number} */ day) => {
      history.replaceState(null, '', `?asof=${writeDay(day)}`);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
      await onScreen();
      const shown = /** @type {HTMLInputElement | null} */ (document.querySelector('input[type="date"]'))?.value;
      if (shown !== writeDay(day)) throw new Error(`the matrix shows ${shown}, not ${writeDay(day)}`);
    },
    scrub,
    scroll: (/** @type {number} */ px) => {
      const frame = grid()?.parentElement;
      if (frame) frame.scrollTop += px;
    },
    told: () => [...document.querySelectorAll('[role="gridcell"]')].map((cell) => cell.textContent).join(),
  };
  const look = () => {
    if (slider() && document.querySelector('[role="gridcell"] a'))
      void onScreen().then(() => Object.assign(window, { bench }));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
