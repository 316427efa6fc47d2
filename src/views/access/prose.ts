import type { Locale } from '#i18n/format.ts';

/** The sections in order. Their ids are addresses (`/accessibility/#keys`) and stay. */
export const SECTIONS = ['aim', 'ways', 'tested', 'untested', 'report', 'keys'] as const;
type SectionId = (typeof SECTIONS)[number];

/** A paragraph or a list. */
type Block = string | readonly string[];

interface Prose {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly sections: Readonly<Record<SectionId, { readonly heading: string; readonly body: readonly Block[] }>>;
}

const en: Prose = {
  title: 'Accessibility',
  lead: 'What this site does so that everybody can read it, what of that was tested and how, and what was not.',
  contents: 'On this page',
  sections: {
    aim: {
      heading: 'What we aim at',
      body: [
        'The Web Content Accessibility Guidelines 2.2 at level AA, in every view, both languages and all colours. This is the publisher’s own statement. Nobody outside has reviewed the site.',
      ],
    },
    ways: {
      heading: 'More than one way to the same record',
      body: [
        [
          'The table holds every event that the timeline draws, as rows that reader software walks; the matrix is a real table.',
          'Below the timeline, “In words” says what the picture shows. Reader software finds the same words there without pressing it.',
          'Every address is also a page that reads without JavaScript.',
          'Stances are told by a sign (−−, −, 0, +, ++) and a shape as well as by colour.',
          'The colours are light, dark, of high contrast, or those of the system. The choice is remembered on this computer only.',
          'Nothing moves by itself unless play is pressed; any key stops it. Where the system asks for less motion, pictures change at once.',
          'On a narrow screen the timeline is a list to read, with the picture one press away; the matrix shows one issue at a time; details are a sheet, dragged by its edge or moved by its buttons.',
          'The first links of a page skip to the picture, to the filters and to the open details.',
          'The legend of the timeline explains every mark, and the glossary on the method page every word. What a button says more than its sign shows to a pointer that rests on it, to a finger that stays on it, and with the focus.',
        ],
      ],
    },
    tested: {
      heading: 'What was tested, and how',
      body: [
        'These tests run in Chromium, driven by Playwright, on the real record, each time the site is changed:',
        [
          'The checker axe, with all its rules, finds nothing in any view, panel and page, in English and Chinese, on a desktop (1440 × 900) and a phone (390 × 844); in light and in dark colours, and in those of high contrast, it finds no contrast that is too low.',
          'By keyboard alone: from the skip link to an event and back, through the filters, the matrix and the search. The focus is never lost, and at every stop of Tab it shows.',
          'Each key in the list below is pressed in its place, and has to have an effect.',
          'At 200 % and 400 % zoom of a window of 1280 × 1024, and on screens 320, 360 and 390 px wide, no page scrolls sideways, each view has most of the window to itself, and the ways to all views can be reached. Mirrored, for scripts that run from right to left, the same holds.',
          'In a build whose words are 40 % longer and marked, for tests alone, no words of the interface are cut off without a name that tells them, and none is missing from the messages.',
          'Pages built for reading without JavaScript are opened without it.',
          'In the colours of high contrast, text stands out from its ground by at least 7 to 1, the sign on a mark by 6.5 to 1 and a mark by 3 to 1; this is calculated from the colours themselves.',
        ],
        'Forced colours (as in the contrast themes of Windows), print, and the Chinese wording were looked at by the makers, not measured.',
        'A choice of these journeys was walked in Firefox as well.',
      ],
    },
    untested: {
      heading: 'What was not tested',
      body: [
        [
          'Reader software itself (NVDA, JAWS, VoiceOver, TalkBack, Orca): roles, names and announcements were checked in the page, but nobody has listened to them.',
          'Voice control, switch control and screen magnifiers.',
          'Safari, and real phones and tablets: touch was tested in an emulated phone.',
          'No one who depends on such aids has tried the site yet.',
        ],
        'One limit is known: marks that lie close together on the timeline are smaller than 24 px. Each of them is also a row of the table.',
      ],
    },
    report: {
      heading: 'If something stands in your way',
      body: [
        'Below every open record, “Share, cite, report” holds a report of a problem with the address and the release, ready to copy and send to whoever gave you the link. The record can also be taken away whole, as files, from the data page.',
      ],
    },
    keys: { heading: 'Keys', body: ['The same list opens on every page by the key ?.'] },
  },
};

const zh: Prose = {
  title: '无障碍',
  lead: '本站为方便所有人阅读做了什么，其中哪些经过测试、如何测试，哪些尚未测试。',
  contents: '本页内容',
  sections: {
    aim: {
      heading: '目标',
      body: [
        '各视图、两种语言和全部配色均以《Web内容无障碍指南》（WCAG）2.2的AA级为目标。本声明由发布者自行作出，未经外部机构评审。',
      ],
    },
    ways: {
      heading: '同一份记录，不止一种读法',
      body: [
        [
          '时间线上的每个事件，表格里都有一行，读屏软件可逐行浏览；立场矩阵本身就是表格。',
          '时间线下方的“文字说明”用文字讲述画面内容，读屏软件无须展开即可读到。',
          '每个地址都是一个网页，不启用JavaScript也能阅读。',
          '立场除颜色外，还用符号（−−、−、0、+、++）和形状区分。',
          '配色可选浅色、深色、高对比度或跟随系统，所作选择只保存在这台电脑上。',
          '除非按下“播放”，画面不会自行移动；按任意键即停止。系统要求减少动态效果时，画面直接切换。',
          '屏幕较窄时，时间线改为可读的列表，一按即可换成图；矩阵每次显示一项议题；详情改为底部窗口，可拖动上缘或用按钮调整高低。',
          '页面最前面的链接可直接跳到主要画面、筛选和已打开的详情。',
          '时间线的图例说明每种标记，方法页的词汇表说明各项用语。按钮所含而未写全的意思，在指针停留、手指按住或键盘聚焦时显示。',
        ],
      ],
    },
    tested: {
      heading: '测试了什么，如何测试',
      body: [
        '网站每次改动，都用Playwright驱动Chromium，在真实记录上做以下测试：',
        [
          '检查工具axe启用全部规则，在各视图、面板和页面，中英文，桌面（1440×900）和手机（390×844）尺寸下均无发现；浅色、深色和高对比度下，均未发现对比度不足。',
          '仅用键盘：从跳转链接到事件再返回，并走完筛选、矩阵和搜索。焦点从不丢失，Tab键所到的每一站都看得见焦点。',
          '下方列出的每个按键，都在所列位置实际按过，且必须有作用。',
          '以1280×1024的窗口放大到200%和400%，以及屏幕宽320、360和390像素时，页面都不会横向滚动，各视图占据窗口的大部分，通往所有视图的链接都可到达。为从右到左的文字镜像排版时亦然。',
          '在一个仅供测试、界面文字加长40%并带标记的版本里，没有一处界面文字被截断而无从得知，也没有一处未经翻译。',
          '供无JavaScript阅读的页面，是在停用JavaScript的情况下打开的。',
          '高对比度配色下，文字与底色的对比度不低于7∶1，标记上的符号不低于6.5∶1，标记与底色不低于3∶1，均由颜色值直接算出。',
        ],
        '强制颜色（如Windows的对比度主题）、打印效果和中文措辞由制作者查看过，未作测量。',
        '其中一部分流程也在Firefox中走过一遍。',
      ],
    },
    untested: {
      heading: '尚未测试',
      body: [
        [
          '读屏软件本身（NVDA、JAWS、VoiceOver、TalkBack、Orca）：角色、名称和播报内容在页面中核对过，但没有人实际听过。',
          '语音控制、开关控制和屏幕放大镜。',
          'Safari以及真实的手机和平板：触摸操作只在模拟的手机上测试过。',
          '尚无依赖这类辅助技术的读者试用过本站。',
        ],
        '已知一处局限：时间线上彼此靠近的标记小于24像素；它们在表格里各有一行。',
      ],
    },
    report: {
      heading: '如果有什么妨碍了您',
      body: [
        '每条打开的记录下方，“分享、引用、报告”里有一份写明地址和版本的问题报告，可复制后发给向您提供链接的人。整份记录也可在“数据”页以文件形式取走。',
      ],
    },
    keys: { heading: '快捷键', body: ['在任何页面按?键，都会打开同一列表。'] },
  },
};

export const ACCESS_PROSE: Readonly<Record<Locale, Prose>> = { en, zh };
