/** Words of evidence and of a stance's grounds. Not among the messages, which every first view loads. */
import { formatCount, type Locale, plural } from '../format.ts';
import { quoted } from '../quoted.ts';

const recordEn = {
  stance: {
    /** A stance in words, where a mark alone would need its legend. */
    mixed: (latest: string) => `mixed, last ${latest}`,
    split: (speakers: readonly string[]) => `split (${speakers.join('; ')})`,
    speaker: (name: string, position: string) => `${name}: ${position}`,
    thin: 'thin evidence',
    old: (months: number) => `over ${plural(months, 'month', 'months')} old`,
    declinedLater: 'later declined to say',

    title: (actor: string, proposition: string) => `${actor} on ${quoted(proposition)}`,
    issue: 'About the issue',
    asOf: (date: string) => `Stance as of ${date}`,
    why: 'Why',
    rule: (version: number) => `Stance rule, version ${version}`,
    howDerived: 'How stances are derived',
    because: {
      none: 'Nothing that this actor, or anyone on its behalf, said on this issue was surely on record by this day.',
      declined: (date: string) => `Declined: asked on ${date}, it would not say, and no position is on record.`,
      held: (date: string) => `Held: the latest statement that takes a position, of ${date}, decides.`,
      tie: {
        basis: 'Others fall on the same day; the most direct one decides.',
        source: 'Others as direct fall on the same day; the one with the strongest source decides.',
        date: 'Others as direct and as well sourced end on the same day; the one with the narrowest date decides.',
        none: 'Another of the same day is as direct and as well sourced: the rule cannot tell them apart, and the order of the record decides.',
      },
      few: (least: number) =>
        `Too few: the rule in use asks for ${least} statements at least, and fewer were surely made by this day.`,
      mixed: (date: string, days: number) =>
        `Mixed: statements for and against lie within ${plural(days, 'day', 'days')} up to the latest position, of ${date}.`,
      split: 'Split: those who speak for it on this day hold opposite positions.',
      thin: (basis: string) => `Thin: the position rests on one statement alone, and that is ${basis}.`,
      old: (date: string, months: number) =>
        `Old: the latest statement, of ${date}, lies more than ${plural(months, 'month', 'months')} back.`,
      declinedLater: (date: string) => `Asked again, on ${date}, it declined to say. That does not wipe the position.`,
    },
    speakers: 'Who speaks for it',
    statements: (count: number) => `Statements (${formatCount(count, 'en')})`,
    after: (count: number) => `After this date (${formatCount(count, 'en')})`,
    decides: 'decides',
    note: (text: string) => `Note: ${text}`,
  },
  evidence: {
    noPhrase: 'no phrase quoted',
    by: (name: string) => `in the words of ${name}`,
    undated: 'undated',
    open: 'open the source',
    noAddress: 'address not recorded',
    archive: 'archived copy',
  },
};

const recordZh: typeof recordEn = {
  stance: {
    mixed: (latest) => `前后不一，最近一次为${latest}`,
    split: (speakers) => `内部分歧（${speakers.join('；')}）`,
    speaker: (name, position) => `${name}：${position}`,
    thin: '依据单薄',
    old: (months) => `已逾${months}个月`,
    declinedLater: '其后曾拒绝表态',

    title: (actor, proposition) => `${actor}对${quoted(proposition)}的立场`,
    issue: '议题详情',
    asOf: (date) => `截至${date}的立场`,
    why: '判定理由',
    rule: (version) => `立场规则第${version}版`,
    howDerived: '立场如何得出',
    because: {
      none: '截至当日，没有可以确定的记录表明该行为体或其代表就此表过态。',
      declined: (date) => `拒绝表态：${date}被问及时未作答复，此外没有立场记录。`,
      held: (date) => `持有立场：以最近一次表明立场者（${date}）为准。`,
      tie: {
        basis: '同日另有表态，以最直接的一项为准。',
        source: '同日另有同样直接的表态，以来源最可靠的一项为准。',
        date: '同日止另有同样直接、来源同样可靠的表态，以日期最确切的一项为准。',
        none: '同日另有一项表态，同样直接，来源同样可靠；规则无从取舍，按记录中的先后为准。',
      },
      few: (least) => `表态过少：所用规则要求至少${least}项，而截至当日可以确定的不足此数。`,
      mixed: (date, days) => `前后不一：最近一次表明立场（${date}）之前${days}天内，支持与反对兼有。`,
      split: '内部分歧：当日代表其发言者立场相反。',
      thin: (basis) => `依据单薄：该立场仅凭一项表态，且属${basis}。`,
      old: (date, months) => `已久：最近一次表态（${date}）距此已逾${months}个月。`,
      declinedLater: (date) => `其后${date}再被问及时拒绝表态，但原有立场不因此消除。`,
    },
    speakers: '代表其发言者',
    statements: (count) => `各项表态（${formatCount(count, 'zh')}）`,
    after: (count) => `此日之后（${formatCount(count, 'zh')}）`,
    decides: '据此判定',
    note: (text) => `注：${text}`,
  },
  evidence: {
    noPhrase: '无引文',
    by: (name) => `语出 ${name}`,
    undated: '日期未载',
    open: '查看来源',
    noAddress: '网址未载',
    archive: '存档副本',
  },
};

export const recordMessages: Readonly<Record<Locale, typeof recordEn>> = { en: recordEn, zh: recordZh };
