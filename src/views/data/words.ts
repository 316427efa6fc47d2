/** The words of the data page. Not among the messages of the interface, which every first view loads. */
import type { DownloadName } from '#corpus/packed.ts';
import { formatCount, type Locale, plural } from '#i18n/format.ts';
import { quoted } from '#i18n/quoted.ts';

/** The sections in order. Their ids are addresses (`/data/#coverage`) and stay. */
export const SECTIONS = ['release', 'downloads', 'coverage', 'sources', 'disputes', 'use', 'editors'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** What is counted, in the order shown. */
export const COUNTED = ['events', 'statements', 'actors', 'issues', 'sources', 'disputes', 'retired'] as const;
export type Counted = (typeof COUNTED)[number];

const dataEn = {
  title: 'Data',
  lead: 'What this release holds, how evenly it covers its ground, and how to take it away. All figures are of the whole record; the filters of the views change none of them.',
  contents: 'On this page',
  /** Between two sentences. */
  gap: ' ',
  heading: {
    release: 'This release',
    downloads: 'Downloads',
    coverage: 'Coverage',
    sources: 'Sources',
    disputes: 'Disputes',
    use: 'Licence and citation',
    editors: 'For editors',
  } satisfies Record<SectionId, string>,

  release: (id: string, date: string) => `Release ${id}, of ${date}.`,
  builtFrom: (commit: string) => `Built from ${commit}.`,
  counted: {
    events: 'events',
    statements: 'statements',
    actors: 'actors',
    issues: 'issues',
    sources: 'sources',
    disputes: 'disputed points',
    retired: 'withdrawn records',
  } satisfies Record<Counted, string>,
  span: (first: string, last: string) => `The earliest event is of ${first}, the latest of ${last}.`,

  downloadsOpened: 'This record is your own file. Share, in any view, gives it in other forms.',
  downloadsLead:
    'The whole record is one JSON file with its schema. The tables hold the same records, one per row, for spreadsheets: UTF-8, lists joined by semicolons, of the evidence the first phrase and all sources. A cell that a spreadsheet would run as a formula starts with an apostrophe.',
  downloadsCaption: 'Files to download',
  file: 'File',
  holds: 'Holds',
  size: 'Size',
  download: {
    'dataset.json': 'the whole record',
    'schema.json': 'its JSON Schema (draft 2020-12)',
    'events.csv': 'events, with date, summary, actors and disputed points',
    'statements.csv': 'statements, with names, position, basis and evidence',
    'actors.csv': 'actors, with other names, offices and memberships',
    'issues.csv': 'issues, and what for and against mean',
    'sources.csv': 'sources, with addresses and reliability',
  } satisfies Record<DownloadName, string>,
  kilobytes: (kB: string) => `${kB} kB`,

  coverageLead: (actors: number, issues: number, filled: number) =>
    `${plural(actors, 'actor', 'actors')} with a statement of their own or in their name, by ${plural(issues, 'issue', 'issues')}. ${plural(filled, 'cell has', 'cells have')} a number: how many statements stand behind the stance it leads to.`,
  coverageEmpty: (sources: number) =>
    `An empty cell means that no statement was found in the ${plural(sources, 'source', 'sources')} of this release. It does not mean that the actor has no view, nor that other sources have none.`,
  whichSources: (sources: number) => `Which sources those are (${formatCount(sources, 'en')})`,
  coverageTwice:
    'A statement made on behalf of a state or body counts in two rows, the speaker’s and that of the one spoken for; the sums of the issues count it once.',
  coverageKeys: 'The arrow keys go from one filled cell to the next.',
  coverageCaption: 'Statements by actor and issue',
  frame: 'Coverage map',
  actor: 'Actor',
  allIssues: 'All issues',
  allActors: 'All statements',
  cell: (actor: string, proposition: string, count: number, year: string) =>
    `${actor} on ${quoted(proposition)}: ${plural(count, 'statement', 'statements')}, newest ${year}`,
  legend: 'Shading',
  level: (from: number, to: number | null) =>
    to === null ? `${formatCount(from, 'en')} or more` : from === to ? formatCount(from, 'en') : `${from}–${to}`,
  old: (months: number) =>
    `underlined with dots: nothing newer than ${plural(months, 'month', 'months')} before the release`,

  bySource: {
    language: 'Language',
    kind: 'Kind',
    reliability: 'Reliability',
  },
  count: 'Sources',
  sourcesLead: (count: number) =>
    `${plural(count, 'source', 'sources')}, by the language they are in, by what they are and by how near they stand to the matter.`,
  sourceList: (count: number) => `All ${plural(count, 'source', 'sources')} by publisher`,
  undated: 'undated',
  loading: 'Loading the sources…',
  failed: 'The list of sources could not be loaded.',
  retry: 'Try again',

  disputesLead: (points: number, events: number) =>
    points === 0
      ? 'No source of this release contradicts another on a recorded point.'
      : `On ${plural(points, 'point', 'points')} of ${plural(events, 'event', 'events')} the sources contradict each other. Each event shows what each source says, and what is held here, if anything.`,
  points: (count: number) => plural(count, 'point', 'points'),

  licence: (name: string) =>
    `The record’s own words are under the licence ${name}: use them freely, and name the record. Quoted phrases belong to their sources.`,
  citeLead: 'To cite the record:',
  cite: (title: string, release: string, licence: string, address: string) =>
    `Stanceline: ${title}. Release ${release}. ${licence}. ${address}`,

  editors:
    'The record is a folder of JSON files, data/, in the source code of this site. Its README shows, field by field, how to add a source, an actor, an event or a statement and how to take a record out; every edit is checked, and a mistake is told with the file, the record, the field and the mend.',
  method: ['How the record is coded stands on the ', 'method page', '.'],
};

export type DataWords = typeof dataEn;

const dataZh: DataWords = {
  title: '数据',
  lead: '本版本收录了什么，覆盖是否均匀，以及如何取用。所有数字均就全部记录而言，不受各视图筛选的影响。',
  contents: '本页目录',
  gap: '',
  heading: {
    release: '本版本',
    downloads: '下载',
    coverage: '覆盖情况',
    sources: '来源',
    disputes: '说法不一',
    use: '许可与引用',
    editors: '致编者',
  },

  release: (id, date) => `版本${id}，发布于${date}。`,
  builtFrom: (commit) => `由${commit}生成。`,
  counted: {
    events: '事件',
    statements: '表态',
    actors: '行为体',
    issues: '议题',
    sources: '来源',
    disputes: '说法不一之处',
    retired: '已撤下的记录',
  },
  span: (first, last) => `最早的事件为${first}，最晚的为${last}。`,

  downloadsOpened: '此记录来自您自己的文件；在任一视图中点击“分享”，可下载其他格式。',
  downloadsLead:
    '全部记录为一个JSON文件，另附规范。各表所载为同样的记录，一行一条，可用电子表格打开：UTF-8编码，多项以分号相隔，证据列出首段引文和全部来源。可能被电子表格当作公式执行的单元格，前加一个撇号。',
  downloadsCaption: '可下载的文件',
  file: '文件',
  holds: '内容',
  size: '大小',
  download: {
    'dataset.json': '全部记录',
    'schema.json': '其JSON Schema（2020-12版）',
    'events.csv': '事件，含日期、摘要、行为体和说法不一之处',
    'statements.csv': '表态，含名称、立场、得知方式和证据',
    'actors.csv': '行为体，含别名、任职和所属组织',
    'issues.csv': '议题，以及支持与反对各意味着什么',
    'sources.csv': '来源，含网址和可靠程度',
  },
  kilobytes: (kB) => `${kB} kB`,

  coverageLead: (actors, issues, filled) =>
    `本人有表态、或有人代其表态的行为体${formatCount(actors, 'zh')}个，议题${formatCount(issues, 'zh')}项。有数字的单元格${formatCount(filled, 'zh')}个，数字为支撑该项立场的表态数，点击可见该项立场。`,
  coverageEmpty: (sources) =>
    `空白单元格表示在本版本的${formatCount(sources, 'zh')}个来源中没有找到表态，既不表示该行为体没有看法，也不表示别处没有记载。`,
  whichSources: (sources) => `是哪些来源（${formatCount(sources, 'zh')}个）`,
  coverageTwice: '代表国家或机构所作的表态计入两行：发言者一行，被代表者一行；各议题的合计则只计一次。',
  coverageKeys: '方向键可在有数字的单元格之间移动。',
  coverageCaption: '各行为体就各议题的表态数',
  frame: '覆盖图',
  actor: '行为体',
  allIssues: '全部议题',
  allActors: '全部表态',
  cell: (actor, proposition, count, year) =>
    `${actor}对${quoted(proposition)}：${formatCount(count, 'zh')}项表态，最近一次在${year}年`,
  legend: '深浅',
  level: (from, to) =>
    to === null
      ? `${formatCount(from, 'zh')}项及以上`
      : from === to
        ? `${formatCount(from, 'zh')}项`
        : `${from}至${to}项`,
  old: (months) => `数字下有点线：版本日期之前${formatCount(months, 'zh')}个月内无新表态`,

  bySource: { language: '语言', kind: '类型', reliability: '可靠程度' },
  count: '来源数',
  sourcesLead: (count) => `共${formatCount(count, 'zh')}个来源，按语言、类型和离事实的远近分列。`,
  sourceList: (count) => `全部${formatCount(count, 'zh')}个来源（按发布者排列）`,
  undated: '日期未载',
  loading: '正在载入来源……',
  failed: '来源列表未能载入。',
  retry: '重试',

  disputesLead: (points, events) =>
    points === 0
      ? '本版本所载各点，来源之间没有互相矛盾之处。'
      : `在${formatCount(events, 'zh')}个事件的${formatCount(points, 'zh')}处，各来源互相矛盾。各事件列明每个来源的说法，以及本记录采信哪一说（如有）。`,
  points: (count) => `${formatCount(count, 'zh')}处`,

  licence: (name) => `本记录自撰的文字以${name}许可发布：可自由使用，但须注明出自本记录。引文的权利属于各自的来源。`,
  citeLead: '引用格式：',
  cite: (title, release, licence, address) => `Stanceline：《${title}》，${release}版，${licence}，${address}`,

  editors:
    '本记录是本站源代码中data/文件夹下的一组JSON文件。其中的README逐个字段说明如何添加来源、行为体、事件和表态，以及如何撤下一条记录；每次修改都会经过检查，凡有错误，均指出文件、记录、字段及改法。',
  method: ['本记录如何编码，见', '方法页', '。'],
};

export const DATA_WORDS: Readonly<Record<Locale, DataWords>> = { en: dataEn, zh: dataZh };
