/** Words of stepping by itself. Apart from `MESSAGES`, so that the first view does not load them. */
import type { Locale } from '../format.ts';

const en = {
  play: 'Play',
  title: 'Step on by itself',
  pause: 'Pause',
  paused: 'Paused',
  playing: (seconds: number) => `Playing, one step in ${seconds} seconds. Any key pauses.`,
  pace: 'Time for each step',
  seconds: (seconds: number) => `${seconds} s`,
};

const zh: typeof en = {
  play: '播放',
  title: '自动逐个前进',
  pause: '暂停',
  paused: '已暂停',
  playing: (seconds) => `播放中，每${seconds}秒前进一步，按任意键暂停。`,
  pace: '每步停留时间',
  seconds: (seconds) => `${seconds}秒`,
};

export const playMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
