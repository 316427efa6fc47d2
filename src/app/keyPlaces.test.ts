import { describe, expect, it } from 'vitest';
import { actionOf, pressed } from '#ui/keys.ts';
import { KEY_PLACES, type KeyPlace, keyLines } from './keyPlaces.ts';
import { KEY_WORDS } from './keyWords.ts';

const PLACES = Object.keys(KEY_PLACES) as KeyPlace[];

describe('the list of keys', () => {
  it('has every key of every place once, each with words in both languages', () => {
    for (const place of PLACES) {
      const lines = keyLines(place);
      expect(lines.flatMap(({ keys }) => keys).sort()).toEqual(Object.keys(KEY_PLACES[place]).sort());
      for (const { en, zh } of [KEY_WORDS].map((words) => ({ en: words.en.place[place], zh: words.zh.place[place] }))) {
        const does = ({ does: words }: typeof en) => words as Readonly<Record<string, string>>;
        expect(lines.map(({ action }) => does(en)[action] ?? '')).not.toContain('');
        expect(lines.map(({ action }) => does(zh)[action] ?? '')).not.toContain('');
        // No words for what no key does.
        expect(Object.keys(does(en)).sort()).toEqual(lines.map(({ action }) => action).sort());
      }
    }
  });

  it('gives the keys of one line side by side', () => {
    expect(keyLines('picture').find(({ action }) => action === 'in')?.keys).toEqual(['+', '=']);
  });

  it('writes every key as a keyboard sends it', () => {
    const keys = PLACES.flatMap((place) => Object.keys(KEY_PLACES[place]));
    for (const key of keys) {
      const parts = key.split(/\+(?=.)/);
      const press = {
        key: parts.at(-1) ?? '',
        ctrlKey: parts.includes('Control'),
        shiftKey: parts.includes('Shift'),
      };
      expect(pressed(press)).toBe(key);
    }
  });
});

describe('pressed', () => {
  it.each([
    [{ key: 'J', shiftKey: true }, 'j'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '+', shiftKey: true }, '+'],
    [{ key: 'k', metaKey: true }, 'Control+k'],
    [{ key: 'ArrowLeft', shiftKey: true }, 'Shift+ArrowLeft'],
    [{ key: 'j', altKey: true }, 'Alt+j'],
  ])('%o is %s', (press, key) => {
    expect(pressed(press)).toBe(key);
  });

  it('finds no action for a key with something held that the table does not ask for', () => {
    expect(actionOf(KEY_PLACES.picture, { key: '0', ctrlKey: true })).toBeUndefined();
    expect(actionOf(KEY_PLACES.grid, { key: 'Home', shiftKey: true })).toBeUndefined();
  });
});
