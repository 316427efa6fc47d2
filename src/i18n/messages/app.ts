import { formatCount } from '../format.ts';

/** Words of the shell: header, footer, loading, faults. */
export const appEn = {
  name: 'Stanceline',
  skip: 'Skip to the picture',
  views: 'Views',
  view: { timeline: 'Timeline', matrix: 'Matrix', table: 'Table' },
  otherLanguage: '中文',
  otherLanguageTitle: '切换到中文',
  theme: { system: 'System colours', light: 'Light', dark: 'Dark' },
  themeTitle: (now: string) => `Colours: ${now}. Change`,
  release: (id: string) => `Release ${id}`,
  license: 'Record: CC BY 4.0',
  dataset: 'Whole record (JSON)',
  schema: 'Schema',
  loading: 'Loading the record…',
  failedTitle: 'The record could not be loaded',
  failed: {
    offline: (file: string) => `No answer for ${file}. The connection may be down.`,
    status: (file: string, status: number) => `The server answered ${formatCount(status, 'en')} for ${file}.`,
    unreadable: (file: string) => `${file} arrived, but it is cut off or is not what it should be.`,
    format: (found: string) =>
      `The record is in format ${found}, which this page cannot read. Reloading may bring a newer page.`,
  },
  keepsAddress: 'The address above keeps what you were looking at.',
  retry: 'Try again',
  viewFailed: (view: string) => `${view} ran into a fault. The rest of the page still works.`,
  panel: 'Details',
  closePanel: 'Close details',
};

export const appZh: typeof appEn = {
  name: 'Stanceline',
  skip: '跳到主画面',
  views: '视图',
  view: { timeline: '时间线', matrix: '立场矩阵', table: '表格' },
  otherLanguage: 'EN',
  otherLanguageTitle: 'Switch to English',
  theme: { system: '跟随系统', light: '浅色', dark: '深色' },
  themeTitle: (now) => `配色：${now}。点击更换`,
  release: (id) => `版本 ${id}`,
  license: '记录：CC BY 4.0',
  dataset: '完整记录（JSON）',
  schema: '数据规范',
  loading: '正在载入记录……',
  failedTitle: '记录未能载入',
  failed: {
    offline: (file) => `${file} 没有响应，网络可能已断开。`,
    status: (file, status) => `服务器对 ${file} 返回 ${formatCount(status, 'zh')}。`,
    unreadable: (file) => `${file} 已收到，但内容不完整或不符合预期。`,
    format: (found) => `记录格式为 ${found}，本页面无法读取。重新载入或可获得新版页面。`,
  },
  keepsAddress: '上方地址保留了您正在查看的内容。',
  retry: '重试',
  viewFailed: (view) => `“${view}”出现故障，页面其余部分仍可使用。`,
  panel: '详情',
  closePanel: '关闭详情',
};
