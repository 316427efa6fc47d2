import { formatCount } from '../../format.ts';
import type { appEn } from '../app.ts';

export const appZh: typeof appEn = {
  name: 'Stanceline',
  skip: '跳到主画面',
  search: '搜索',
  views: '视图',
  view: { timeline: '时间线', matrix: '立场矩阵', changes: '立场变化', agreement: '立场异同', table: '表格', method: '方法', data: '数据' },
  pages: '关于本记录',
  tours: '导读',
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
