/**
 * The shape of the method page's prose. Each language writes it in a file of its own, as data and not as markup, so
 * that the page, the page without JavaScript and the tests read the same words; a language that lacks a section does
 * not compile.
 */
import type { StanceState } from '#corpus/stance.ts';
import type { Basis, Position, Reliability } from '#corpus/vocabulary.ts';
import type { Locale } from '#i18n/format.ts';
import { proseEn } from './prose.en.ts';
import { proseZh } from './prose.zh.ts';

/** The sections in order. Their ids are addresses (`/method/#stance-rule`) and stay. */
export const SECTIONS = [
  'record',
  'reading',
  'unit',
  'positions',
  'bases',
  'evidence',
  'dates',
  'stance-rule',
  'roll-up',
  'disputes',
  'unnamed',
  'not-coded',
  'reliability',
  'limits',
  'glossary',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** The states that the published rule knows. */
export type PublishedState = Exclude<StanceState, 'few'>;

/** What is drawn in the midst of the words: a table of a vocabulary with its marks, the figures of agreement, or the words. */
export const FIGURES = ['positions', 'bases', 'reliabilities', 'states', 'marks', 'agreement', 'glossary'] as const;
export type Figure = (typeof FIGURES)[number];

/** A paragraph, a list or a figure. In text, `[words](#id)` leads to a section, `[words](data#id)` to the data page. */
export type Block = string | { readonly list: readonly string[] } | { readonly figure: Figure };

/** What may stand on a stance beside its state. */
export type StanceFlag = 'thin' | 'old' | 'declinedLater';

export interface Prose {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly sections: Readonly<Record<SectionId, { readonly heading: string; readonly body: readonly Block[] }>>;
  /** When each is coded. */
  readonly positions: Readonly<Record<`${Position}`, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly reliabilities: Readonly<Record<Reliability, string>>;
  /** When each holds. */
  readonly states: Readonly<Record<PublishedState, string>>;
  readonly flags: Readonly<Record<StanceFlag, string>>;
  /** Names of those that the rest of the interface calls otherwise, or not at all. */
  readonly stateName: Readonly<Record<PublishedState, string>>;
  readonly flagName: Readonly<Record<StanceFlag, string>>;
  readonly captions: Readonly<Record<Exclude<Figure, 'agreement' | 'glossary'>, string>>;
  readonly columns: {
    readonly mark: string;
    readonly position: string;
    readonly basis: string;
    readonly source: string;
    readonly state: string;
    readonly flag: string;
    readonly when: string;
    readonly means: string;
  };
  readonly agreement: {
    readonly none: string;
    readonly n: string;
    readonly agreed: string;
    readonly agreedOf: (percent: string, agreed: string, n: string) => string;
    readonly alpha: string;
    readonly alphaOf: (alpha: string, n: string) => string;
    readonly undefinedAlpha: string;
  };
}

export const PROSE: Readonly<Record<Locale, Prose>> = { en: proseEn, zh: proseZh };
