/** Words of the page where a reader opens a record of one's own, and of the line over it. Apart from `MESSAGES`: it comes late. */
import { formatCount, plural } from '../format.ts';

/** Fields of a format, and what becomes of them. */
type Mapping = readonly (readonly [fields: string, becomes: string])[];

interface FormatWords {
  readonly name: string;
  readonly about: string;
  readonly map: Mapping;
}

const en = {
  lead: 'A record in a file of yours is read here in the browser, checked as strictly as ours, and shown in every view. It stays on this computer, is sent nowhere, and goes when you remove it.',
  contents: 'On this page',
  fileTitle: 'Open a file',
  choose: 'Choose a file',
  drop: 'or drop it here: JSON or CSV, up to 20 MB',
  stays: 'The file is read as data, never run; HTML in it becomes plain text.',
  reading: (name: string) => `Reading ${name}…`,
  stop: 'Stop',
  failed: 'The file could not be read. It may have been moved, or the memory was too small for it.',
  refused: (name: string, count: number) => `${name} was not opened: ${plural(count, 'problem', 'problems')}`,
  takenFor: (format: string) => `Read as: ${format}.`,
  found: 'found',
  expected: 'expected',
  mend: 'mend',
  more: (count: number) => `Show ${plural(count, 'more problem', 'more problems')}`,
  read: (name: string, events: number) => `${name} is open: ${plural(events, 'event', 'events')}.`,
  readTitle: (name: string) => `${name} is open`,
  counted: { events: 'events', statements: 'statements', actors: 'actors', issues: 'issues', sources: 'sources' },
  span: (first: string, last: string) => `The earliest event is of ${first}, the latest of ${last}.`,
  noted: {
    'titles-cut': (count: number) =>
      `${plural(count, 'title was', 'titles were')} too long for a mark and cut at a word; the whole stands in the summary.`,
    'phrases-cut': (count: number) =>
      `Of ${plural(count, 'passage', 'passages')} the first twelve words are the phrase; the whole stands in the note.`,
    'times-left': (count: number) =>
      `${plural(count, 'time of day is', 'times of day are')} left out: dates here are days.`,
    'links-left': (count: number) => `${plural(count, 'link', 'links')} to events that are not in the file: left out.`,
    'media-left': (count: number) =>
      `${plural(count, 'medium is', 'media are')} a piece of a page and not an address, and left out.`,
  },
  columnsLeft: (names: readonly string[]) => `Columns that are not read: ${names.join(', ')}.`,
  tabOnly:
    'The browser keeps no files for this site, or its storage is full: the record is here until you close this tab.',
  show: (name: string) => `Show ${name}`,
  removeIt: (name: string) => `Remove ${name}`,
  remove: 'remove',
  removed: 'Removed from this computer.',
  keptTitle: 'On this computer',
  keptLead: 'Records that you opened and have not removed. Only this browser has them.',
  keptNone: 'None.',
  own: (name: string) => `Your own record: ${name}`,
  ownWhere: { computer: '· on this computer only', tab: '· in this tab only: the browser did not keep it' },
  toPublished: 'To the published record',
  toOpen: 'What may be opened, and what becomes of it',
  needsTitle: 'This link needs a file',
  needs:
    'It was made from somebody’s own record, which was never sent anywhere and is not on this computer. With the same file, the link shows what it was made of.',
  notWanted: (name: string) => `${name} holds, but it is not the file that the link was made from.`,
  inFile: 'In the file',
  inRecord: 'In the record',
  mapOf: (format: string) => `${format}: what becomes of it`,
  sample: (file: string) => `A sample: ${file}`,
  format: {
    contract: {
      name: 'JSON of this site',
      about:
        'The form of our own record, and of “Take away” under Share. What is taken away comes in again as it was: the same view, in every field. It is checked by the same rules as ours, in the same words.',
      map: [],
    },
    table: {
      name: 'A table of events (CSV)',
      about:
        'A row for each event. Only date and title are needed; commas, semicolons or tabs, UTF-8. The tables that this site gives away come in again too. A text in one language stands in both.',
      map: [
        ['date', 'the date, as exact as it is known: 2031, 2031-05, 2031-05-02, 2031-06~, 2031-04-28/2031-05-02'],
        [
          'title, summary, date_basis, places',
          'the same; or title_en and title_zh for both languages. Lists are joined by semicolons',
        ],
        ['id, kind, part_of, responds_to', 'the same; without a kind it is “other”'],
        ['actors', 'those who take part, by name, joined by semicolons'],
        [
          'source, url, sources, language',
          'where it is known from; without any, the file itself is the source, and a weak one',
        ],
        ['phrase, phrase_language, phrase_by', 'what is quoted of the source, at most twelve words'],
        [
          'actor, on_behalf_of, issue, position, basis',
          'a statement: position −2 to 2, or declined. Rows with one date and title are one event with several statements',
        ],
      ],
    },
    timeline: {
      name: 'TimelineJS (JSON)',
      about: 'The file that a timeline made with TimelineJS loads. “Take away” gives one too.',
      map: [
        ['title.text', 'the name of the record, and what it says of itself'],
        ['start_date, end_date', 'a date as exact as written, by year, month or day; the time of day is left out'],
        ['display_date', 'how the date is known'],
        ['text.headline, text.text', 'title and summary, as plain text'],
        ['unique_id', 'the id'],
        [
          'group',
          'the kind of event, where it is called as one of ours; else an actor, so that lanes by actor show the groups',
        ],
        ['media.url, credit, caption', 'the source: its address, publisher and title'],
        ['eras', 'events that last'],
      ],
    },
    'timeline-table': {
      name: 'Spreadsheet of TimelineJS (CSV)',
      about: 'The spreadsheet behind a timeline, downloaded as CSV.',
      map: [
        [
          'Year, Month, Day, End Year, End Month, End Day',
          'a date as exact as written; Time and End Time are left out',
        ],
        ['Display Date', 'how the date is known'],
        ['Headline, Text', 'title and summary, as plain text'],
        ['Type', 'title: the name of the record; era: an event that lasts; anything else is an event'],
        ['Group', 'the kind of event or an actor, as in the JSON'],
        ['Media, Media Credit, Media Caption', 'the source: its address, publisher and title'],
        ['Media Thumbnail, Background', 'left out'],
      ],
    },
    dna: {
      name: 'Discourse Network Analyzer (CSV)',
      about:
        'The event list that the Discourse Network Analyzer exports, a row for each statement, with semicolons. The columns of version 2 and of version 3 are known.',
      map: [
        ['statement_id, time', 'the statement and its day'],
        [
          'person, organization',
          'the person speaks, on behalf of the organization; without a person the organization speaks',
        ],
        ['concept', 'the issue'],
        ['agreement', '1 is for (+1), 0 against (−1): how firmly was not coded'],
        ['text', 'the phrase: its first twelve words; the whole is the note. The statement counts as reported'],
        [
          'document_id, document_title',
          'the event at which all statements of the document were made, and their source',
        ],
        ['document_author, document_source, document_section, document_type', 'of the source; a source counts as news'],
        ['start_position, stop_position, coder', 'left out'],
      ],
    },
  } satisfies Record<string, FormatWords>,
};

type Words = Omit<typeof en, 'format'> & { readonly format: Readonly<Record<keyof typeof en.format, FormatWords>> };

const zh: Words = {
  lead: '您自己的记录文件在浏览器中读取，按与本站记录同样严格的规则检查，并在所有视图中显示。文件只留在这台电脑上，不会发送到任何地方；移除后即不复存在。',
  contents: '本页内容',
  fileTitle: '打开文件',
  choose: '选择文件',
  drop: '或拖放到此处：JSON 或 CSV，不超过 20 MB',
  stays: '文件只作为数据读取，绝不运行；其中的 HTML 一律转为纯文本。',
  reading: (name) => `正在读取 ${name}……`,
  stop: '停止',
  failed: '无法读取该文件：可能已被移动，或内存不足。',
  refused: (name, count) => `未打开 ${name}：发现${formatCount(count, 'zh')}处问题`,
  takenFor: (format) => `识别为：${format}。`,
  found: '现有',
  expected: '应有',
  mend: '改法',
  more: (count) => `再显示${formatCount(count, 'zh')}处问题`,
  read: (name, events) => `已打开 ${name}：${formatCount(events, 'zh')}个事件。`,
  readTitle: (name) => `已打开 ${name}`,
  counted: { events: '事件', statements: '表态', actors: '行为体', issues: '议题', sources: '来源' },
  span: (first, last) => `最早的事件为${first}，最晚的为${last}。`,
  noted: {
    'titles-cut': (count) => `${formatCount(count, 'zh')}个标题过长，已截短；全文见摘要。`,
    'phrases-cut': (count) => `${formatCount(count, 'zh')}段文字只取开头十二个词（或二十五个汉字）作引语；全文见说明。`,
    'times-left': (count) => `${formatCount(count, 'zh')}处时刻未采用：本站日期以日为单位。`,
    'links-left': (count) => `${formatCount(count, 'zh')}处所指的事件不在文件中，未采用。`,
    'media-left': (count) => `${formatCount(count, 'zh')}项媒体是网页片段而非网址，未采用。`,
  },
  columnsLeft: (names) => `未读取的列：${names.join('、')}。`,
  tabOnly: '浏览器不允许本站保存文件，或存储空间已满：关闭此标签页后，记录即不复存在。',
  show: (name) => `显示 ${name}`,
  removeIt: (name) => `移除 ${name}`,
  remove: '移除',
  removed: '已从这台电脑移除。',
  keptTitle: '保存在这台电脑上',
  keptLead: '您打开过且尚未移除的记录，只保存在这个浏览器中。',
  keptNone: '暂无。',
  own: (name) => `您自己的记录：${name}`,
  ownWhere: { computer: '· 仅在这台电脑上', tab: '· 仅在此标签页：浏览器未能保存' },
  toPublished: '查看本站发布的记录',
  toOpen: '可以打开哪些文件，各字段如何对应',
  needsTitle: '此链接需要一个文件',
  needs: '此链接出自他人自己的记录，该记录从未上传，也不在这台电脑上。打开同一个文件，即可看到链接所指的内容。',
  notWanted: (name) => `${name} 可以打开，但不是此链接所出自的文件。`,
  inFile: '文件中',
  inRecord: '记录中',
  mapOf: (format) => `${format}：字段对应`,
  sample: (file) => `示例：${file}`,
  format: {
    contract: {
      name: '本站的 JSON',
      about:
        '与本站记录相同的格式，“分享”中下载的 JSON 亦属此类。下载后再打开，所见完全相同，字段一一不差。检查规则和提示文字也与本站记录一致。',
      map: [],
    },
    table: {
      name: '事件表（CSV）',
      about:
        '每行一个事件，只需日期和标题两列；分隔符可用逗号、分号或制表符，编码为 UTF-8。本站提供下载的表格也可再次打开。只有一种语言的文字，两种界面都照原文显示。',
      map: [
        ['date', '日期，知道多少写多少：2031、2031-05、2031-05-02、2031-06~、2031-04-28/2031-05-02'],
        [
          'title, summary, date_basis, places',
          '标题、摘要、日期依据、地点；也可用 title_en、title_zh 分写两种语言。多项以分号隔开',
        ],
        ['id, kind, part_of, responds_to', '编号、类型、所属事件、所回应的事件；未写类型的归入“其他”'],
        ['actors', '参与者的名称，以分号隔开'],
        ['source, url, sources, language', '出处；一项也没有时，以文件本身为来源，可靠程度为弱'],
        ['phrase, phrase_language, phrase_by', '引自来源的词句，至多十二个词'],
        [
          'actor, on_behalf_of, issue, position, basis',
          '一项表态：position 为 −2 至 2，或 declined。日期与标题相同的各行合为一个事件，含多项表态',
        ],
      ],
    },
    timeline: {
      name: 'TimelineJS（JSON）',
      about: 'TimelineJS 时间线所用的文件；“分享”中也可下载这种格式。',
      map: [
        ['title.text', '记录的名称与简介'],
        ['start_date, end_date', '日期，精确到原文所写的年、月或日；时刻不采用'],
        ['display_date', '日期依据'],
        ['text.headline, text.text', '标题与摘要，转为纯文本'],
        ['unique_id', '编号'],
        ['group', '与本站某一事件类型同名的，作为类型；其余作为行为体，按行为体分行即可看到各组'],
        ['media.url, credit, caption', '来源：网址、发布者、标题'],
        ['eras', '持续一段时间的事件'],
      ],
    },
    'timeline-table': {
      name: 'TimelineJS 电子表格（CSV）',
      about: '时间线背后的电子表格，另存为 CSV。',
      map: [
        ['Year, Month, Day, End Year, End Month, End Day', '日期，精确程度依原文；Time 与 End Time 不采用'],
        ['Display Date', '日期依据'],
        ['Headline, Text', '标题与摘要，转为纯文本'],
        ['Type', 'title 为记录的名称；era 为持续一段时间的事件；其余均为事件'],
        ['Group', '事件类型或行为体，与 JSON 相同'],
        ['Media, Media Credit, Media Caption', '来源：网址、发布者、标题'],
        ['Media Thumbnail, Background', '不采用'],
      ],
    },
    dna: {
      name: 'Discourse Network Analyzer（CSV）',
      about: 'Discourse Network Analyzer 导出的事件列表，每行一项表态，以分号分隔。第 2 版和第 3 版的列名均可识别。',
      map: [
        ['statement_id, time', '表态及其日期'],
        ['person, organization', '个人代表组织发言；没有个人时，由组织发言'],
        ['concept', '议题'],
        ['agreement', '1 为赞成（+1），0 为反对（−1）：原文件未记录态度的强弱'],
        ['text', '引语，取开头十二个词（或二十五个汉字）；全文见说明。此类表态一律作转述处理'],
        ['document_id, document_title', '文献中各项表态所在的事件，也是它们的来源'],
        ['document_author, document_source, document_section, document_type', '来源的各项信息；来源一律作新闻处理'],
        ['start_position, stop_position, coder', '不采用'],
      ],
    },
  },
};

export const openMessages = { en, zh };
