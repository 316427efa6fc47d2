import { expect, it } from 'vitest';
import type { EpochDay } from '#base/day.ts';
import { START, withAsOf, withLanguage, withOpen, withView } from '#selection/Selection.ts';
import { UndoSteps } from './UndoSteps.ts';

const matrix = withView(START, 'matrix');
const opened = withOpen(matrix, { kind: 'event', id: 'e' });

it('leads back through what was picked, and there again', () => {
  const steps = new UndoSteps(START);
  steps.note(matrix, 0);
  steps.note(opened, 1);
  expect(steps.undo()).toBe(matrix);
  steps.note(matrix, 2);
  expect(steps.undo()).toBe(START);
  steps.note(START, 3);
  expect(steps.undo()).toBeNull();
  expect(steps.redo()).toBe(matrix);
  steps.note(matrix, 4);
  expect(steps.redo()).toBe(opened);
});

it('forgets what was taken back once something else is picked', () => {
  const steps = new UndoSteps(START);
  steps.note(matrix, 0);
  steps.undo();
  steps.note(START, 1);
  steps.note(withView(START, 'table'), 2);
  expect(steps.redo()).toBeNull();
});

it('takes a gesture as one step, and two gestures as two', () => {
  const steps = new UndoSteps(matrix);
  const at = (day: number) => withAsOf(matrix, day as EpochDay);
  for (let day = 1; day <= 5; day++) steps.note(at(day), day * 20);
  steps.note(at(9), 5000);
  expect(steps.undo()).toEqual(at(5));
  steps.note(at(5), 5100);
  expect(steps.undo()).toBe(matrix);
});

it('takes another language for no step', () => {
  const steps = new UndoSteps(START);
  steps.note(withLanguage(START, 'zh'), 0);
  expect(steps.undo()).toBeNull();
});
