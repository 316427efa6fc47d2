import type { Messages } from './english.ts';
import { appZh } from './messages/zh/app.ts';
import { filtersZh } from './messages/zh/filters.ts';
import { sharedZh } from './messages/zh/shared.ts';
import { timelineZh } from './messages/zh/timeline.ts';

/** The words of the interface in Chinese. A missing or misshapen one does not compile. */
export const chinese: Messages = {
  app: appZh,
  filters: filtersZh,
  shared: sharedZh,
  timeline: timelineZh,
};
