/** The words of the record and of its pictures, as they are used everywhere here. Texts may hold links, as the prose does. */
import { STANCE_RULE } from '#corpus/rule.ts';
import type { Locale } from '#i18n/format.ts';

/** In the order in which one rests on another. Their ids, with `term-` before, are addresses and stay. */
export const TERMS = [
  'event',
  'actor',
  'issue',
  'statement',
  'position',
  'basis',
  'stance',
  'evidence',
  'source',
  'dispute',
  'release',
  'mixed',
  'split',
  'thin',
  'old',
  'as-of',
  'set',
  'lane',
  'ribbon',
  'cluster',
] as const;
export type Term = (typeof TERMS)[number];

/** Where a term stands on the page. */
export const termId = (term: Term): string => `term-${term}`;

type Glossary = Readonly<Record<Term, readonly [word: string, meaning: string]>>;

const { mixedDays, oldMonths } = STANCE_RULE;

const en: Glossary = {
  event: ['event', 'Something that happened at a known or bounded time: a meeting, a speech, a report, a patrol.'],
  actor: [
    'actor',
    'A person, state, government body, organisation, outlet or expert that takes part in events or speaks.',
  ],
  issue: [
    'issue',
    'A proposition that one can be for or against, such as “NATO should open a liaison office in Tokyo”.',
  ],
  statement: [
    'statement',
    'One utterance or act, coded: this actor, for itself or on behalf of another, took this position on this issue at this event, with this evidence. It is [the unit](#unit) that all else is counted in.',
  ],
  position: [
    'position',
    'What a statement says on the issue, on [a scale](#positions) from −2, firmly against, to +2, firmly for; or declined: asked, and would not say.',
  ],
  basis: ['basis', 'How a statement reached us: [in the actor’s own words, or less directly](#bases).'],
  stance: [
    'stance',
    'Where an actor stands on an issue as of a day. It follows from statements by [the published rule](#stance-rule) and is never typed in.',
  ],
  evidence: ['evidence', 'A source, and a phrase of it that anchors the claim. See [evidence and phrases](#evidence).'],
  source: ['source', 'A document: who published it, its title, language, dates and address.'],
  dispute: ['dispute', 'A point on which sources contradict each other, with [what each of them says](#disputes).'],
  release: ['release', 'A dated version of the whole record. Links can be kept to one.'],
  mixed: ['mixed', `A stance whose statements for and against lie within ${mixedDays} days.`],
  split: [
    'split',
    'The stance of a state or body whose speakers on that day hold opposite signs. See [who speaks for whom](#roll-up).',
  ],
  thin: ['thin', 'A mark on a stance that rests on one statement alone, and that is reported or inferred.'],
  old: ['old', `A mark on a stance whose latest statement is more than ${oldMonths} months before the day shown.`],
  'as-of': [
    'as of',
    'The day for which stances are shown, with nothing that was said after it. Without a choice it is the day of the release.',
  ],
  set: ['filtered set', 'The events that pass all filters. Every view shows the same set.'],
  lane: ['lane', 'A row of the timeline: the events of a country, an actor, an issue or a kind.'],
  ribbon: [
    'stance ribbon',
    'The band below a lane, where an issue is chosen: the stance in force day by day, in the colours of the scale.',
  ],
  cluster: ['cluster', 'A mark with a number: so many events lie so close that each could not have a mark of its own.'],
};

const zh: Glossary = {
  event: ['事件', '在已知或可限定的时间发生的事：一次会谈、一次讲话、一篇报道、一次巡航。'],
  actor: ['行为体', '参与事件或发言的人物、国家、政府机构、组织、媒体或专家。'],
  issue: ['议题', '可以支持、也可以反对的一个命题，例如“北约应在东京设立联络处”。'],
  statement: [
    '表态',
    '经编码的一次言论或行动：某一行为体为自己或代表他方，在某一事件中，就某一议题持某一立场，并附证据。它是一切统计的[单位](#unit)。',
  ],
  position: [
    '立场取值',
    '一项表态对议题的态度，[取值](#positions)由−2（坚决反对）到+2（坚决支持）；被问及而不答的，记为“拒绝表态”。',
  ],
  basis: ['编码依据', '表态由何得知：[出自本人原话，还是较为间接](#bases)。'],
  stance: ['立场', '某一行为体截至某日对某一议题的态度，按[公布的规则](#stance-rule)由表态得出，从不由人填写。'],
  evidence: ['证据', '一个来源，以及其中支撑该条的一段引文。见[证据与引文](#evidence)。'],
  source: ['来源', '一份文献：发布者、标题、语言、日期和网址。'],
  dispute: ['说法不一', '各来源互相矛盾之处，并列出[各方的说法](#disputes)。'],
  release: ['版本', '整份记录在某一日期的版本。链接可固定于某一版本。'],
  mixed: ['前后不一', `${mixedDays}天之内既有支持、又有反对的立场。`],
  split: ['内部分歧', '国家或机构的立场：当日代表其发言者，支持与反对兼有。见[谁代表谁](#roll-up)。'],
  thin: ['依据单薄', '立场上的标记：仅凭一项表态，且属他人转述或据行为推断。'],
  old: ['已久', `立场上的标记：最近一次表态距所示日期已逾${oldMonths}个月。`],
  'as-of': ['截至某日', '所示立场对应的日期，其后的言论一概不计。未作选择时，即版本日期。'],
  set: ['筛选结果', '符合全部筛选条件的事件。各视图显示的是同一批事件。'],
  lane: ['行', '时间线上的一行：某一国家、行为体、议题或类型的事件。'],
  ribbon: ['立场色带', '选定议题后各行下方的色带：以立场的颜色逐日显示当时的立场。'],
  cluster: ['事件簇', '带数字的标记：若干事件彼此过近，无法各占一个标记。'],
};

export const GLOSSARY: Readonly<Record<Locale, Glossary>> = { en, zh };
