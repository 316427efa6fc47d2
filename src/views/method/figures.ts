import type { CodingAgreement } from '#corpus/packed.ts';
import { positionSign, stanceSign } from '#corpus/stance.ts';
import { BASES, POSITIONS, type Position, RELIABILITIES } from '#corpus/vocabulary.ts';
import { formatCount, type Locale } from '#i18n/format.ts';
import { CODING_WORDS } from '#i18n/messages/coding.ts';
import type { Messages } from '#i18n/messages.ts';
import type { StanceMarkProps } from '#ui/StanceMark.tsx';
import type { Figure, Prose, PublishedState, StanceFlag } from './prose.ts';

/** A mark as the views draw it, or a bare sign. */
export type Mark = StanceMarkProps | string;

/** A word of a vocabulary: its marks, its name, and when it holds or what it means. */
export interface FigureRow {
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly name: string;
  readonly words: string;
}

export type TableFigure = Exclude<Figure, 'agreement' | 'glossary'>;

export const isTable = (figure: Figure): figure is TableFigure => figure !== 'agreement' && figure !== 'glossary';

const STATES: readonly PublishedState[] = ['none', 'declined', 'held', 'mixed', 'split'];
const FLAGS: readonly StanceFlag[] = ['thin', 'old', 'declinedLater'];

const positionMark = (position: Position): StanceMarkProps => ({ value: position, sign: positionSign(position) });

/** What stands for nothing on record in the matrix. */
const DOT = '·';

function marksOfState(state: PublishedState): readonly Mark[] {
  if (state === 'none') return [DOT];
  if (state === 'held') return POSITIONS.filter((position) => position !== 'declined').map(positionMark);
  return [{ value: state, sign: stanceSign({ state, position: null }) }];
}

function marksOfFlag(flag: StanceFlag): readonly Mark[] {
  const mark = positionMark(1);
  switch (flag) {
    case 'thin':
      return [{ ...mark, thin: true }];
    case 'old':
      return [{ ...mark, old: true }];
    case 'declinedLater':
      return [mark, positionSign('declined')];
    default:
      return flag satisfies never;
  }
}

/** The rows of a vocabulary's table, in the order of the rule or from the strongest. */
export function figureRows(figure: TableFigure, prose: Prose, locale: Locale, t: Messages): FigureRow[] {
  switch (figure) {
    case 'positions':
      return POSITIONS.map((position) => ({
        key: String(position),
        marks: [positionMark(position)],
        name: t.shared.position[`${position}`],
        words: prose.positions[`${position}`],
      }));
    case 'bases':
      return BASES.toReversed().map((basis) => ({
        key: basis,
        marks: [],
        name: CODING_WORDS[locale].basis[basis],
        words: prose.bases[basis],
      }));
    case 'reliabilities':
      return RELIABILITIES.toReversed().map((reliability) => ({
        key: reliability,
        marks: [],
        name: CODING_WORDS[locale].reliability[reliability],
        words: prose.reliabilities[reliability],
      }));
    case 'states':
      return STATES.map((state) => ({
        key: state,
        marks: marksOfState(state),
        name: prose.stateName[state],
        words: prose.states[state],
      }));
    case 'marks':
      return FLAGS.map((flag) => ({
        key: flag,
        marks: marksOfFlag(flag),
        name: prose.flagName[flag],
        words: prose.flags[flag],
      }));
    default:
      return figure satisfies never;
  }
}

/** The headings of a table: of its marks if it has any, of its names, of its words. */
export function figureColumns(figure: TableFigure, { columns }: Prose): [string | null, string, string] {
  switch (figure) {
    case 'positions':
      return [columns.mark, columns.position, columns.when];
    case 'bases':
      return [null, columns.basis, columns.means];
    case 'reliabilities':
      return [null, columns.source, columns.means];
    case 'states':
      return [columns.mark, columns.state, columns.when];
    case 'marks':
      return [columns.mark, columns.flag, columns.when];
    default:
      return figure satisfies never;
  }
}

/** The figures of agreement with what each is of; null where no second coding is on record. */
export function agreementRows(
  agreement: CodingAgreement | null,
  { agreement: words }: Prose,
  locale: Locale,
): readonly (readonly [name: string, value: string])[] | null {
  if (agreement === null || agreement.n === 0) return null;
  const { n, agreed, alpha, alphaN } = agreement;
  const count = (number: number) => formatCount(number, locale);
  return [
    [words.n, count(n)],
    [words.agreed, words.agreedOf(((100 * agreed) / n).toFixed(1), count(agreed), count(n))],
    [words.alpha, alpha === null ? words.undefinedAlpha : words.alphaOf(alpha.toFixed(3), count(alphaN))],
  ];
}
