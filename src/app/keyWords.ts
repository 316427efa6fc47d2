/** Words of the list of keys. An action without words, in either language, does not compile. */
import type { Locale } from '#i18n/format.ts';
import type { ActionAt, KeyPlace } from './keyPlaces.ts';

type PlaceWords = {
  readonly [Place in KeyPlace]: {
    readonly heading: string;
    readonly does: { readonly [Action in ActionAt<Place>]: string };
    readonly note?: string;
  };
};

interface KeyWords {
  readonly title: string;
  /** Between keys that do the same. */
  readonly or: string;
  readonly keyName: Readonly<Record<string, string>>;
  readonly place: PlaceWords;
}

const ARROWS = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', '-': '−' };

const en: KeyWords = {
  title: 'Keys',
  or: 'or',
  keyName: {
    ...ARROWS,
    Control: 'Ctrl',
    Escape: 'Esc',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    ' ': 'Space',
  },
  place: {
    browser: {
      heading: 'On every control',
      does: {
        next: 'to the next control',
        previous: 'to the control before',
        press: 'follow a link, press a button',
        tick: 'press a button, tick a box',
        shut: 'close a menu, a list, a dialog',
      },
      note: 'The parts of a picture, of a list and of the matrix are one stop of Tab; its own keys lead on inside.',
    },
    page: {
      heading: 'Anywhere',
      does: {
        search: 'search',
        keys: 'this list',
        close: 'close the details',
        back: 'to the event before',
        on: 'to the next event',
      },
      note: 'Keys that write a character do nothing of this in a field. On Apple keyboards, Command stands for Ctrl. On a guided tour, the keys that lead from event to event lead from step to step; while events play by themselves, any key pauses.',
    },
    panel: {
      heading: 'In the details, or when nothing has the focus',
      does: { back: 'to the event before', on: 'to the next event' },
    },
    picture: {
      heading: 'Timeline, on an event',
      does: {
        left: 'to the event before in the lane',
        right: 'to the next event in the lane',
        up: 'to the lane above, to its event nearest in time',
        down: 'to the lane below, to its event nearest in time',
        first: 'to the first event of the lane',
        last: 'to the last event of the lane',
        in: 'zoom in',
        out: 'zoom out',
        fit: 'show the whole set',
        earlier: 'move to earlier times',
        later: 'move to later times',
      },
    },
    laneNames: {
      heading: 'Timeline, on the name of a lane',
      does: {
        previous: 'to the lane above',
        next: 'to the lane below',
        unfold: 'unfold a country or body into its actors',
        fold: 'fold it, or go from an actor to it',
      },
    },
    ribbon: {
      heading: 'Timeline, on a stance ribbon',
      does: { previous: 'to the piece before', next: 'to the next piece' },
    },
    overview: {
      heading: 'Timeline, on a handle: of the overview, or of the day of the stances',
      does: {
        stepBack: 'a week earlier; the day of the stances: a day',
        stepOn: 'a week later; the day of the stances: a day',
        leapBack: 'thirteen such steps earlier',
        leapOn: 'thirteen such steps later',
      },
    },
    grid: {
      heading: 'Matrix',
      does: {
        up: 'to the row above',
        down: 'to the row below',
        left: 'to the column before',
        right: 'to the next column',
        pageUp: 'up by as many rows as show',
        pageDown: 'down by as many rows as show',
        rowStart: 'to the start of the row',
        rowEnd: 'to the end of the row',
        start: 'to the first cell',
        end: 'to the last cell',
      },
    },
    rowName: {
      heading: 'Matrix by state, on the name of a state or body',
      does: { unfold: 'show its members', fold: 'hide its members' },
    },
    search: {
      heading: 'Search',
      does: { next: 'to the next hit', previous: 'to the hit before', take: 'open the hit', close: 'close the search' },
    },
    find: {
      heading: 'Filters, in the field above the options',
      does: { next: 'to the options', take: 'choose the first of them' },
    },
    options: {
      heading: 'Filters, on an option',
      does: {
        next: 'to the next option',
        previous: 'to the option before, from the first to the field',
        first: 'to the first option',
        last: 'to the last option',
        toExclude: 'to the button that excludes it',
        toChoose: 'back to the box that chooses it',
      },
      note: 'A letter goes on to the field.',
    },
    coverage: {
      heading: 'Coverage map on the data page',
      does: {
        up: 'to the next filled cell above',
        down: 'to the next filled cell below',
        left: 'to the filled cell before',
        right: 'to the next filled cell',
        first: 'to the first of the row',
        last: 'to the last of the row',
      },
    },
  },
};

const zh: KeyWords = {
  title: '快捷键',
  or: '或',
  keyName: {
    ...ARROWS,
    Control: 'Ctrl',
    Escape: 'Esc',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Enter: '回车',
    ' ': '空格',
  },
  place: {
    browser: {
      heading: '所有控件',
      does: {
        next: '下一个控件',
        previous: '上一个控件',
        press: '打开链接，按下按钮',
        tick: '按下按钮，勾选选项',
        shut: '关闭菜单、列表或对话框',
      },
      note: '图、列表和矩阵各只占 Tab 键的一站，进入之后用各自的按键移动。',
    },
    page: {
      heading: '任何位置',
      does: { search: '搜索', keys: '打开本列表', close: '关闭详情', back: '上一个事件', on: '下一个事件' },
      note: '在输入框中，能打出字符的按键只用于输入。苹果键盘上以 Command 代替 Ctrl。导读途中，逐个切换事件的按键改为逐步前进或后退；自动播放时，按任意键即暂停。',
    },
    panel: {
      heading: '焦点在详情中，或不在任何控件上',
      does: { back: '上一个事件', on: '下一个事件' },
    },
    picture: {
      heading: '时间线：焦点在事件上',
      does: {
        left: '同一行的上一个事件',
        right: '同一行的下一个事件',
        up: '上一行中时间最近的事件',
        down: '下一行中时间最近的事件',
        first: '本行的第一个事件',
        last: '本行的最后一个事件',
        in: '放大',
        out: '缩小',
        fit: '显示全部结果',
        earlier: '移向更早的时间',
        later: '移向更晚的时间',
      },
    },
    laneNames: {
      heading: '时间线：焦点在行名上',
      does: {
        previous: '上一行',
        next: '下一行',
        unfold: '将国家或机构展开为其行为体',
        fold: '收起；在行为体上则回到所属的国家或机构',
      },
    },
    ribbon: {
      heading: '时间线：焦点在立场色带上',
      does: { previous: '前一段', next: '后一段' },
    },
    overview: {
      heading: '时间线：焦点在概览或立场日期的滑块上',
      does: {
        stepBack: '提前一周（立场日期为一天）',
        stepOn: '推后一周（立场日期为一天）',
        leapBack: '提前十三步',
        leapOn: '推后十三步',
      },
    },
    grid: {
      heading: '立场矩阵',
      does: {
        up: '上一行',
        down: '下一行',
        left: '前一列',
        right: '后一列',
        pageUp: '上移一屏',
        pageDown: '下移一屏',
        rowStart: '行首',
        rowEnd: '行尾',
        start: '第一个单元格',
        end: '最后一个单元格',
      },
    },
    rowName: {
      heading: '按国家排列的矩阵：焦点在国家或机构名称上',
      does: { unfold: '展开成员', fold: '收起成员' },
    },
    search: {
      heading: '搜索',
      does: { next: '下一条结果', previous: '上一条结果', take: '打开所选结果', close: '关闭搜索' },
    },
    find: {
      heading: '筛选：焦点在选项上方的输入框',
      does: { next: '进入选项', take: '选中第一项' },
    },
    options: {
      heading: '筛选：焦点在选项上',
      does: {
        next: '下一项',
        previous: '上一项；在第一项时回到输入框',
        first: '第一项',
        last: '最后一项',
        toExclude: '移到“排除”按钮',
        toChoose: '回到勾选框',
      },
      note: '输入文字即回到输入框。',
    },
    coverage: {
      heading: '“数据”页的覆盖图',
      does: {
        up: '上方下一个有内容的格',
        down: '下方下一个有内容的格',
        left: '左侧下一个有内容的格',
        right: '右侧下一个有内容的格',
        first: '本行第一个',
        last: '本行最后一个',
      },
    },
  },
};

export const KEY_WORDS: Readonly<Record<Locale, KeyWords>> = { en, zh };
