/** Words that tell of the matrix and of the network as a person would. Apart from `MESSAGES`: they are wanted late. */
import { formatCount, formatList, type Locale, plural } from '../format.ts';
import { quoted } from '../quoted.ts';

const n = (count: number) => formatCount(count, 'en');

const en = {
  button: 'In words',
  join: (sentences: readonly string[]) => sentences.join(' '),
  matrix: {
    held: (day: string, actors: number, issues: number, stances: number) =>
      `As of ${day}, ${plural(actors, 'actor', 'actors')} by ${plural(issues, 'issue', 'issues')}, with ${plural(stances, 'stance', 'stances')} on record.`,
    silent: (day: string) => `As of ${day} nobody shown here had spoken.`,
    sides: (parts: readonly string[]) => `Of these ${formatList(parts, 'en')}.`,
    side: {
      for: (count: number) => `${n(count)} ${count === 1 ? 'is' : 'are'} for`,
      against: (count: number) => `${n(count)} against`,
      neutral: (count: number) => `${n(count)} neutral`,
      unsettled: (count: number) => `${n(count)} mixed or split`,
      declined: (count: number) => `${n(count)} declined`,
    },
    most: (issue: string, count: number, inFavour: number, against: number) =>
      `Most have spoken on ${quoted(issue)}: ${plural(count, 'actor', 'actors')}, ${n(inFavour)} for and ${n(against)} against.`,
    divided: (issue: string, inFavour: number, against: number) =>
      `The most even division is on ${quoted(issue)}: ${n(inFavour)} for, ${n(against)} against.`,
    marks: (thin: number, old: number) => {
      const parts = [
        thin > 0 && `${plural(thin, 'stance rests', 'stances rest')} on thin evidence`,
        old > 0 && `${plural(old, 'stance is', 'stances are')} old`,
      ].filter((part) => part !== false);
      return `${formatList(parts, 'en')}.`;
    },
    lastChange: (day: string, cells: number) =>
      `The last change before then came on ${day}, in ${plural(cells, 'cell', 'cells')}.`,
    nextChange: (day: string) => `The next comes on ${day}.`,
  },
  network: {
    who: (span: string, actors: number, pairs: number) =>
      `${span}, ${plural(actors, 'actor holds', 'actors hold')} a position; ${plural(pairs, 'pair shares', 'pairs share')} an issue.`,
    asOf: (day: string) => `As of ${day}`,
    window: (from: string, to: string) => `By what was said from ${from} to ${to}`,
    balance: (agreeing: number, opposing: number, even: number) => {
      const parts = [
        agreeing > 0 && `in ${n(agreeing)} the two agree more often than they are opposed`,
        opposing > 0 && `in ${n(opposing)} they are opposed more often`,
        even > 0 && `in ${n(even)} neither`,
      ].filter((part) => part !== false);
      return `Of these pairs, ${formatList(parts, 'en')}.`;
    },
    closest: (a: string, b: string, agreed: number, shared: number) =>
      `Closest: ${a} and ${b}, agreed on ${n(agreed)} of ${n(shared)}.`,
    farthest: (a: string, b: string, opposed: number, shared: number) =>
      `Furthest apart: ${a} and ${b}, opposed on ${n(opposed)} of ${n(shared)}.`,
    largest: (names: readonly string[]) => `The largest group that stands together: ${formatList(names, 'en')}.`,
    central: (name: string, count: number) => `${name} shares issues with most others: ${n(count)}.`,
    alone: (count: number) => `${plural(count, 'actor shares', 'actors share')} no issue with anybody.`,
  },
};

const z = (count: number) => formatCount(count, 'zh');

const zh: typeof en = {
  button: '文字说明',
  join: (sentences) => sentences.join(''),
  matrix: {
    held: (day, actors, issues, stances) =>
      `截至${day}，${z(actors)}个行为体、${z(issues)}项议题，记录在案的立场共${z(stances)}项。`,
    silent: (day) => `截至${day}，图中各方均未表态。`,
    sides: (parts) => `其中${parts.join('，')}。`,
    side: {
      for: (count) => `支持${z(count)}项`,
      against: (count) => `反对${z(count)}项`,
      neutral: (count) => `中立${z(count)}项`,
      unsettled: (count) => `前后不一或内部分歧${z(count)}项`,
      declined: (count) => `拒绝表态${z(count)}项`,
    },
    most: (issue, count, inFavour, against) =>
      `表态者最多的是${quoted(issue)}：${z(count)}方，支持${z(inFavour)}方，反对${z(against)}方。`,
    divided: (issue, inFavour, against) =>
      `最势均力敌的是${quoted(issue)}：支持${z(inFavour)}方，反对${z(against)}方。`,
    marks: (thin, old) =>
      `${[thin > 0 && `依据单薄的立场${z(thin)}项`, old > 0 && `已久的立场${z(old)}项`].filter((part) => part !== false).join('，')}。`,
    lastChange: (day, cells) => `此前最近一次变化在${day}，涉及${z(cells)}格。`,
    nextChange: (day) => `下一次在${day}。`,
  },
  network: {
    who: (span, actors, pairs) => `${span}，持有立场的行为体共${z(actors)}个，有共同议题的共${z(pairs)}对。`,
    asOf: (day) => `截至${day}`,
    window: (from, to) => `就${from}至${to}的表态来看`,
    balance: (agreeing, opposing, even) =>
      `其中${[agreeing > 0 && `一致多于对立的${z(agreeing)}对`, opposing > 0 && `对立多于一致的${z(opposing)}对`, even > 0 && `两者相当的${z(even)}对`].filter((part) => part !== false).join('，')}。`,
    closest: (a, b, agreed, shared) => `最接近的是${a}与${b}：共同议题${z(shared)}项，一致${z(agreed)}项。`,
    farthest: (a, b, opposed, shared) => `相距最远的是${a}与${b}：共同议题${z(shared)}项，对立${z(opposed)}项。`,
    largest: (names) => `立场相近者中人数最多的一组：${names.join('、')}。`,
    central: (name, count) => `与他方共同议题最广的是${name}，涉及${z(count)}方。`,
    alone: (count) => `另有${z(count)}个行为体与各方均无共同议题。`,
  },
};

export const inWordsMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
