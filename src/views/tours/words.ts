/** The words of the guided tours. Not among the messages of the interface, which every first view loads. */
import { formatCount, type Locale, plural } from '#i18n/format.ts';

const toursEn = {
  name: 'Guided tour',
  steps: (count: number) => plural(count, 'step', 'steps'),
  start: 'Start the tour',
  others: 'Other tours',
  previous: 'Previous step',
  next: 'Next step',
  place: (index: number, count: number) => `Step ${formatCount(index, 'en')} of ${formatCount(count, 'en')}`,
  leave: 'Leave the tour',
  aside: 'What is open now is not a step of this tour.',
  back: 'Back to the tour',
};

const toursZh: typeof toursEn = {
  name: '导读',
  steps: (count) => `共${formatCount(count, 'zh')}步`,
  start: '开始导读',
  others: '其他导读',
  previous: '上一步',
  next: '下一步',
  place: (index, count) => `第${formatCount(index, 'zh')}步，共${formatCount(count, 'zh')}步`,
  leave: '退出导读',
  aside: '当前打开的内容不在这篇导读之内。',
  back: '回到导读',
};

export const tourWords: Readonly<Record<Locale, typeof toursEn>> = { en: toursEn, zh: toursZh };
