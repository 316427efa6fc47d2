// @ts-check
/**
 * The runner's words for the built site, put into it before its own scripts; the site knows nothing of it. A picture is
 * there when the app says so by `performance.mark('timeline-painted')`; while it does not, when a canvas of the section
 * "Timeline" is first cleared and painted. Filters go by the address, as the browser's Back does.
 */
(() => {
  const SECTION = 'section[aria-label="Timeline"]';
  const MARK = 'timeline-painted';
  const section = () => document.querySelector(SECTION);

  /** As `painted` of `common.js`. */
  const onScreen = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        void scheduler.postTask(() => resolve(undefined), { priority: 'user-blocking' });
      });
    });

  /** Whether the app marks its paints itself. */
  let marks = false;
  /** Told at each of these marks, at once: an observer is told a frame later. @type {(() => void) | null} */
  let onMark = null;
  const { mark } = performance;
  /** @type {typeof mark} */
  performance.mark = (name, options) => {
    const entry = mark.call(performance, name, options);
    if (name !== MARK) return entry;
    if (!marks) void onScreen().then(() => performance.mark('bench-picture-told'));
    marks = true;
    onMark?.();
    return entry;
  };

  /** Resolves when the timeline is next painted. The hook on the canvas lasts until then only, so that it costs nothing. */
  const nextPaint = () =>
    new Promise((resolve) => {
      const { prototype } = CanvasRenderingContext2D;
      const { clearRect } = prototype;
      const finish = () => {
        onMark = null;
        if (prototype.clearRect === hooked) prototype.clearRect = clearRect;
        resolve(undefined);
      };
      /** @this {CanvasRenderingContext2D} @type {typeof clearRect} */
      const hooked = function (x, y, width, height) {
        clearRect.call(this, x, y, width, height);
        if (!marks && this.canvas.closest(SECTION)) finish();
      };
      onMark = finish;
      prototype.clearRect = hooked;
    });

  /** @param {string | null} kind */
  const filter = async (kind) => {
    const painted = nextPaint();
    history.pushState(null, '', kind === null ? location.pathname : `?kind=${kind}`);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    await painted;
    await onScreen();
  };

  const bench = {
    /** The part of the picture that shows. */
    target: () => {
      const boxes = [...(section()?.querySelectorAll('canvas') ?? [])].map((canvas) => canvas.getBoundingClientRect());
      const box = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? new DOMRect();
      const frame = section()?.getBoundingClientRect() ?? new DOMRect();
      const top = Math.max(box.top, frame.top, 0);
      return { x: box.x, y: top, width: box.width, height: Math.min(box.bottom, frame.bottom, innerHeight) - top };
    },
    /** By the sliders of the overview. */
    shown: () => {
      const sliders = [...(section()?.querySelectorAll('[role="slider"]') ?? [])];
      const days = sliders.map((slider) => Number(slider.getAttribute('aria-valuenow')));
      return { from: Math.min(...days), days: Math.max(...days) - Math.min(...days) };
    },
    /** By the first number beside the filters: "118 of 168 events", or "168 events". */
    count: () => {
      const words = document.querySelector('[data-filter-count]')?.textContent ?? '';
      return Number(words.match(/[\d,]+/)?.[0].replaceAll(',', ''));
    },
    filter,
  };

  const start = async () => {
    await nextPaint();
    await onScreen();
    performance.mark('bench-picture');
    Object.assign(window, { bench });
  };
  void start();
})();
