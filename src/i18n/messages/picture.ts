/** Words on a saved or printed picture. Apart from `MESSAGES`, so that the first view does not load them. */
import { formatCount, type Locale, plural } from '../format.ts';

const en = {
  saveAs: { png: 'PNG, for slides and posts', svg: 'SVG, sharp at any size', share: 'Share the picture…' },
  saveFailed: 'The picture could not be made.',
  clause: (name: string, value: string) => `${name}: ${value}`,
  open: (title: string) => `Open event: ${title}`,
  source: (release: string, license: string) => `Source: Stanceline, release ${release}, ${license}`,
  withPosition: 'an event where a position was taken',
  otherPosition: 'an event with positions of others or on other issues',
  without: 'an event without a position',
  firstLanes: (shown: number, all: number) =>
    `the first ${formatCount(shown, 'en')} of ${formatCount(all, 'en')} lanes`,
  several: 'several events',
  twofold: 'both for and against',
  thin: 'rests on one reported or inferred statement',
  old: (months: number) => `nothing newer than ${plural(months, 'month', 'months')}`,
  legend: 'Legend',
  events: 'The events in the picture',
  sources: (names: string) => `Sources: ${names}`,
  noEvents: 'No event lies in this window of time.',
};

const zh: typeof en = {
  saveAs: { png: 'PNG图片', svg: 'SVG矢量图', share: '分享图片…' },
  saveFailed: '未能生成图片。',
  clause: (name, value) => `${name}：${value}`,
  open: (title) => `已打开事件：${title}`,
  source: (release, license) => `来源：Stanceline，${release}版，${license}`,
  withPosition: '有明确表态的事件',
  otherPosition: '他方表态或就其他议题表态的事件',
  without: '无表态的事件',
  firstLanes: (shown, all) => `共${formatCount(all, 'zh')}行，图中为前${formatCount(shown, 'zh')}行`,
  several: '多个事件',
  twofold: '支持与反对并存',
  thin: '仅有一条转述或推断的表态',
  old: (months) => `${months}个月内无新表态`,
  legend: '图例',
  events: '图中事件',
  sources: (names) => `来源：${names}`,
  noEvents: '这段时间内没有事件。',
};

export const pictureMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
