import { appEn } from './messages/app.ts';
import { filtersEn } from './messages/filters.ts';
import { sharedEn } from './messages/shared.ts';
import { timelineEn } from './messages/timeline.ts';

/** The words of the interface in English, which give every other language its shape. */
export const english = {
  app: appEn,
  filters: filtersEn,
  shared: sharedEn,
  timeline: timelineEn,
};

export type Messages = typeof english;
