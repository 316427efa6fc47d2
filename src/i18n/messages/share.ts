/** Words of sharing and citing. Apart from `MESSAGES`, so that the first view does not load them. */
import type { Locale } from '../format.ts';

const en = {
  heading: 'Share, cite, report',
  form: 'As',
  forms: {
    link: 'Link',
    markdown: 'Markdown',
    html: 'HTML',
    apa: 'Citation, APA',
    chicago: 'Citation, Chicago',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
    report: 'Report of a problem',
  },
  text: 'Text to copy',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'It could not be copied; the text can be selected.',
  system: 'Share…',
  mail: 'Write a mail',
  problem: 'What is wrong, and what shows it:',
};

const zh: typeof en = {
  heading: '分享、引用、报告问题',
  form: '形式',
  forms: {
    link: '链接',
    markdown: 'Markdown',
    html: 'HTML',
    apa: '引文（APA）',
    chicago: '引文（芝加哥）',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
    report: '问题报告',
  },
  text: '可复制的文本',
  copy: '复制',
  copied: '已复制',
  copyFailed: '未能复制，可自行选取文本。',
  system: '分享……',
  mail: '写邮件',
  problem: '何处有误，依据为何：',
};

export const shareMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
