import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it.each([
  ['sumit', ['visit', 'summit'], 'summit'],
  ['mcaron', ['macron', 'merkel'], 'macron'],
  ['Statements', ['statements', 'sources'], 'statements'],
  ['stoltenberg', ['jens-stoltenberg'], 'jens-stoltenberg'],
  ['event', ['events', 'record'], 'events'],
])('nearest finds what %s was meant to be', (word, words, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

it.each([
  ['nowhere', ['macron', 'summit']],
  ['3', ['0', '1', '2']],
  ['', ['a', 'b']],
  ['x', []],
])('nearest suggests nothing for %j among %j', (word, words) => {
  expect(nearest(word, words)).toBeNull();
});
