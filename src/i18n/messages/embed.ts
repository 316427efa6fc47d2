/** Words of the frame on another's page. */
import type { Locale } from '../format.ts';

const en = {
  live: (id: string) => `latest release, ${id}`,
  pinned: (id: string) => `kept to release ${id}`,
  whole: 'Open the whole page',
  back: (view: string) => `← ${view}`,
};

const zh: typeof en = {
  live: (id) => `最新版本 ${id}`,
  pinned: (id) => `固定于版本 ${id}`,
  whole: '打开完整页面',
  back: (view) => `← ${view}`,
};

export const embedMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
