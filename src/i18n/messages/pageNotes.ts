/** Words of the notes over the foot of the page. Apart from `MESSAGES`: the first view has none. */
import type { Locale } from '../format.ts';

const en = {
  release: (id: string) => `A new release of the record is here: ${id}. This page stays as it is until you ask for it.`,
  copy: 'A newer version of this page is here. Parts that have not come yet may need it.',
  show: 'Show it',
  unkept: 'This browser keeps nothing for this page. What you choose holds until you leave.',
  close: 'Close',
};

const zh: typeof en = {
  release: (id) => `记录已有新版本：${id}。在你选择查看之前，本页保持不变。`,
  copy: '本页已有更新，尚未载入的部分可能要更新后才能打开。',
  show: '查看新版',
  unkept: '浏览器不为本页保存任何内容，所作选择在离开前有效。',
  close: '关闭',
};

export const pageNoteMessages: Readonly<Record<Locale, typeof en>> = { en, zh };

/** For a device that cannot show the other language's words. */
export const NO_CHINESE = {
  why: 'This device has no font with Chinese characters, so this page may show boxes in their place.',
  english: 'Read it in English',
  close: 'Close',
};
