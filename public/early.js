// Between the arrival of a page and that of the app, which takes its place: what is pressed is done then, button or
// key, and what does not come is said. The words are in the page (src/prerender/lateLines.ts).
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

  /** What the app is to do when it has come: the last thing asked for. */
  let deed = null;
  /** What has been typed since the search was asked for, null if it was not. */
  let letters = null;
  const onClick = ({ target }) => {
    const button = target.closest('button');
    if (!button || !root.contains(button)) return;
    const place = ['header', 'footer', '[data-panel]', 'main'].find((part) => button.closest(part));
    const name = nameOf(button);
    const all = buttonsIn(place);
    const nth = all.indexOf(button);
    const same = all.filter((one) => nameOf(one) === name).indexOf(button);
    deed = () => press(place, name, nth, same);
    letters = button.getAttribute('aria-keyshortcuts')?.startsWith('/') ? (letters ?? '') : null;
    say('pressed');
  };
  /** The same button of the app: by its name, and where that has changed with the colours by its place. */
  const press = (place, name, nth, same) => {
    const all = buttonsIn(place);
    const alike = all.filter((one) => nameOf(one) === name);
    (alike[same] ?? (place === 'header' ? all[nth] : undefined))?.click();
  };

  /** Search, the list of keys, and the steps to the event before and after. */
  const isKept = ({ target, key, ctrlKey, metaKey, altKey }) => {
    if (altKey) return false;
    if (ctrlKey || metaKey) return key === 'k';
    return ['/', '?', 'j', 'k'].includes(key) || (/^Arrow(Left|Right)$/.test(key) && !target.closest('main'));
  };
  const onKey = (event) => {
    if (event.target.closest('input, select, textarea')) return;
    if (isWritten(event)) return event.preventDefault();
    if (!isKept(event)) return;
    const { key, ctrlKey, metaKey } = event;
    event.preventDefault();
    deed = () => type({ key, ctrlKey, metaKey, bubbles: true, cancelable: true });
    letters = key === '/' || ctrlKey || metaKey ? (letters ?? '') : null;
    say('pressed');
  };
  /** Writes into the search that has not come; Backspace takes a letter back. */
  const isWritten = ({ key, ctrlKey, metaKey, altKey }) => {
    if (letters === null || ctrlKey || metaKey || altKey) return false;
    const written = [...letters];
    if (key === 'Backspace') written.pop();
    else if ([...key].length === 1) written.push(key);
    else return false;
    letters = written.join('');
    return true;
  };
  /** Hands what was written to the search, once it has opened. */
  const write = (tries = 50) => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && field.type === 'search') {
      field.setRangeText(letters, 0, field.value.length, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if (tries > 0) setTimeout(write, 100, tries - 1);
  };
  /** Until a part of the app takes the key: some come after the first picture. */
  const type = (key, tries = 50) => {
    const isTaken = !(document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', key));
    if (!isTaken && tries > 0) setTimeout(type, 100, key, tries - 1);
  };

  /** A script that does not come, or a part of the app that it waits for. */
  const onError = ({ type, target }) => {
    if (type === 'unhandledrejection' || target instanceof HTMLScriptElement) say('slow');
  };

  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', onError);
  const timer = setTimeout(say, SLOW_MS, 'slow');
  new MutationObserver((_, observer) => {
    if (isWaiting()) return;
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
    removeEventListener('error', onError, true);
    removeEventListener('unhandledrejection', onError);
    lines[0]?.parentElement.remove();
    requestAnimationFrame(() => {
      deed?.();
      if (letters) write();
    });
  }).observe(root, { childList: true });
})();
