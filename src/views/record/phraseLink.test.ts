import { describe, expect, it } from 'vitest';
import { phraseLink } from './phraseLink.ts';

describe('phraseLink', () => {
  it('leads to the phrase in the page', () => {
    expect(phraseLink('https://example.org/a', 'en', 'closely connected', 'en')).toBe(
      'https://example.org/a#:~:text=closely%20connected',
    );
  });
  it('escapes what a text directive would read as its own', () => {
    expect(phraseLink('https://example.org/a', 'en', 'long-term, firm & free', 'en')).toBe(
      'https://example.org/a#:~:text=long%2Dterm%2C%20firm%20%26%20free',
    );
  });
  it('takes scripts of one language as the same', () => {
    expect(phraseLink('https://example.org/a', 'zh', '东京', 'zh-Hans')).toContain('#:~:text=%E4%B8%9C');
  });
  it.each([
    ['no phrase', 'https://example.org/a', null, 'en'],
    ['a phrase in another language', 'https://example.org/a', 'mots', 'fr'],
    ['a fragment of its own', 'https://example.org/a#b', 'words', 'en'],
  ])('leaves the address alone for %s', (_, url, phrase, language) => {
    expect(phraseLink(url, 'en', phrase, language)).toBe(url);
  });
});
