/** All words of the interface. English gives the shape; a missing or misshapen Chinese message does not compile. */
import type { Locale } from './format.ts';
import { appEn, appZh } from './messages/app.ts';
import { filtersEn, filtersZh } from './messages/filters.ts';
import { panelEn, panelZh } from './messages/panel.ts';
import { sharedEn, sharedZh } from './messages/shared.ts';
import { timelineEn, timelineZh } from './messages/timeline.ts';

const en = {
  app: appEn,
  filters: filtersEn,
  panel: panelEn,
  shared: sharedEn,
  timeline: timelineEn,
};

export type Messages = typeof en;

const zh: Messages = {
  app: appZh,
  filters: filtersZh,
  panel: panelZh,
  shared: sharedZh,
  timeline: timelineZh,
};

export const MESSAGES: Readonly<Record<Locale, Messages>> = { en, zh };
