/** Words of what changed and what does not go together. Apart from `MESSAGES`, so that the first view does not load them. */
import type { MoveKind } from '#corpus/moves.ts';
import { formatCount, type Locale, plural } from '../format.ts';

const en = {
  name: 'Changes',
  working: 'Working out the changes of a large record…',
  lists: 'What to list',
  list: {
    moves: 'Moves',
    flips: 'Turnabouts',
    contradictions: 'Contradictions',
    splits: 'Splits',
    deeds: 'Words against deeds',
  },
  lead: {
    moves: 'Every time the stance of an actor, state or body gave way to another; a first stance is no move.',
    flips: 'Moves from one side to the other, held against the last position before.',
    contradictions: (days: number) => `Opposite words of one and the same speaker, no more than ${days} days apart.`,
    splits: 'Times in which those who spoke for one state or body held opposite positions.',
    deeds: 'What was said in direct speech, against what an act on record lets one infer, the nearest in time.',
  },
  empty: {
    moves: 'No stance moved, as far as the record and the filters go.',
    flips: 'Nobody changed sides, as far as the record and the filters go.',
    contradictions: 'No speaker contradicts itself so soon, as far as the record and the filters go.',
    splits: 'No state or body was split, as far as the record and the filters go.',
    deeds: 'No act on record goes against a word, as far as the record and the filters go.',
  },
  move: {
    flip: 'changed sides',
    firmer: 'grew firmer',
    softer: 'grew softer',
    neutral: 'fell back to neutral',
    sided: 'took a side',
    spoke: 'spoke after declining',
    mixed: 'became mixed',
    split: 'became split',
    settled: 'settled again',
  } satisfies Record<MoveKind, string>,
  count: (count: number) => plural(count, 'entry', 'entries'),
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  on: 'On',
  noStatement: 'No statement made it: an office began or ended, or a speaker has been silent for too long to count.',
  apart: (days: number) => (days === 0 ? 'on one day' : `${plural(days, 'day', 'days')} apart`),
  spell: (from: string, to: string | null) => (to === null ? `since ${from}` : `from ${from}, ended on ${to}`),
  more: (count: number) => `Show ${formatCount(count, 'en')} more`,
  noPhrase: 'no phrase quoted',
};

const zh: typeof en = {
  name: '立场变化',
  working: '记录较大，正在计算各项变化……',
  lists: '列出内容',
  list: { moves: '变动', flips: '转向', contradictions: '前后矛盾', splits: '内部分歧', deeds: '言行不一' },
  lead: {
    moves: '行为体、国家或机构的立场由一种变为另一种的每一次；首次表明立场不算变动。',
    flips: '与此前所持立场相比，由一方转到另一方的变动。',
    contradictions: (days) => `同一发言者在${days}天之内说出的相反的话。`,
    splits: '同一国家或机构的代表者立场相反的时期。',
    deeds: '直接引语所说，与记录在案的行为所示相反；取时间上最近者比较。',
  },
  empty: {
    moves: '在现有记录和筛选范围内，没有立场变动。',
    flips: '在现有记录和筛选范围内，无人转向。',
    contradictions: '在现有记录和筛选范围内，没有短期内自相矛盾者。',
    splits: '在现有记录和筛选范围内，没有国家或机构出现内部分歧。',
    deeds: '在现有记录和筛选范围内，没有与言论相悖的行为。',
  },
  move: {
    flip: '转向',
    firmer: '趋于坚决',
    softer: '趋于缓和',
    neutral: '退回中立',
    sided: '由中立转为表明一方',
    spoke: '拒绝表态后表明立场',
    mixed: '变得前后不一',
    split: '出现内部分歧',
    settled: '恢复原有立场',
  },
  count: (count) => `${formatCount(count, 'zh')}条`,
  fromTo: (from, to) => `${from} → ${to}`,
  on: '依据',
  noStatement: '并无新的表态：因任职起止，或某一发言者久未表态而不再计入。',
  apart: (days) => (days === 0 ? '同日' : `相隔${formatCount(days, 'zh')}天`),
  spell: (from, to) => (to === null ? `自${from}起` : `${from}起，${to}止`),
  more: (count) => `再显示${formatCount(count, 'zh')}条`,
  noPhrase: '无引文',
};

export const changesMessages: Readonly<Record<Locale, typeof en>> = { en, zh };
