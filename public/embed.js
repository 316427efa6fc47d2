// For pages that hold a frame of ours: gives each frame the height that it tells. The messages are described in the
// README. Only frames from where this script comes from are listened to.
(() => {
  const home = new URL(document.currentScript.src).origin;
  addEventListener('message', ({ data, origin, source }) => {
    if (origin !== home || data?.stanceline !== 1 || data.kind !== 'height') return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.height = Math.min(4000, Math.max(120, Number(data.height) || 0));
    }
  });
})();
