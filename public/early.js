// Between the arrival of a page and that of the app, which takes its place: what is pressed is done then, and what does
// not come is said. The words are in the page (src/prerender/lateLines.ts).
(() => {
  const SLOW_MS = 10_000;
  const root = document.getElementById('root');
  const isWaiting = () => root.querySelector('[data-static]') !== null;
  const lines = [...document.querySelectorAll('[data-late]')];
  if (!root || !isWaiting()) {
    lines[0]?.parentElement.remove();
    return;
  }

  const say = (name) => {
    for (const line of lines) if (line.dataset.late === name) line.hidden = false;
  };
  const buttonsIn = (place) => [...(place ? root.querySelectorAll(`${place} button`) : [])];
  const nameOf = (button) => button.getAttribute('aria-label') ?? button.textContent;

  let pressed = null;
  const onClick = ({ target }) => {
    const button = target.closest('button');
    if (!button || !root.contains(button)) return;
    const place = ['header', 'footer', '[data-panel]', 'main'].find((part) => button.closest(part));
    const name = nameOf(button);
    const all = buttonsIn(place);
    pressed = { place, name, nth: all.indexOf(button), same: all.filter((one) => nameOf(one) === name).indexOf(button) };
    say('pressed');
  };
  /** The same button of the app: by its name, and where that has changed with the colours by its place. */
  const press = () => {
    if (pressed === null) return;
    const all = buttonsIn(pressed.place);
    const same = all.filter((one) => nameOf(one) === pressed.name);
    (same[pressed.same] ?? (pressed.place === 'header' ? all[pressed.nth] : undefined))?.click();
  };
  const onError = ({ target }) => {
    if (target instanceof HTMLScriptElement) say('slow');
  };

  document.addEventListener('click', onClick, true);
  addEventListener('error', onError, true);
  const timer = setTimeout(say, SLOW_MS, 'slow');
  new MutationObserver((_, observer) => {
    if (isWaiting()) return;
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('click', onClick, true);
    removeEventListener('error', onError, true);
    lines[0]?.parentElement.remove();
    requestAnimationFrame(press);
  }).observe(root, { childList: true });
})();
