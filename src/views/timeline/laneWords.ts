/** The words of what lanes get after the first picture. Not among the messages of the interface, which every first view loads. */
import { formatCount, type Locale, plural } from '#i18n/format.ts';

const lanesEn = {
  stateLane: (name: string) => `${name} (state)`,
  laneUnder: (lane: string, actor: string) => `${lane}: ${actor}`,
  unfold: (label: string) => `Actors of ${label}`,
  moreLanes: (count: number) => plural(count, 'more lane', 'more lanes'),
  alsoIn: (lanes: string) => `also in: ${lanes}`,
};

const lanesZh: typeof lanesEn = {
  stateLane: (name) => `${name}（国家）`,
  laneUnder: (lane, actor) => `${lane}：${actor}`,
  unfold: (label) => `${label}相关行为体`,
  moreLanes: (count) => `另外${formatCount(count, 'zh')}行`,
  alsoIn: (lanes) => `也列于：${lanes}`,
};

export const LANE_WORDS: Readonly<Record<Locale, typeof lanesEn>> = { en: lanesEn, zh: lanesZh };
