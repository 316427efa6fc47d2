import { addMonths, type EpochDay } from '#base/day.ts';

/** The figures of the stance rule (`stance.ts`). A reader may look with others; only `STANCE_RULE` is the published rule. */
export interface StanceRule {
  /** Opposite signs this many days apart, or fewer, are `mixed`. */
  readonly mixedDays: number;
  /** A stance is `old` after so many months without a statement. */
  readonly oldMonths: number;
  /** A stance rests on so many statements at least. */
  readonly least: number;
}

export const STANCE_RULE = { version: 1, mixedDays: 30, oldMonths: 24, least: 1 } as const satisfies StanceRule & {
  version: number;
};

/** The least and the most that each figure may be. */
export const RULE_LIMITS: Readonly<Record<keyof StanceRule, readonly [least: number, most: number]>> = {
  mixedDays: [0, 365],
  oldMonths: [1, 600],
  least: [1, 20],
};

export const isPublishedRule = ({ mixedDays, oldMonths, least }: StanceRule): boolean =>
  mixedDays === STANCE_RULE.mixedDays && oldMonths === STANCE_RULE.oldMonths && least === STANCE_RULE.least;

/** The figures by which the stances of a corpus are read: the reader's, else the published ones. */
export const ruleOf = ({ rule }: { readonly rule?: StanceRule }): StanceRule => rule ?? STANCE_RULE;

/** Whether by the end of a day more than the rule's months have passed since another. */
export function isOldBy({ oldMonths }: Pick<StanceRule, 'oldMonths'>, since: EpochDay, day: EpochDay): boolean {
  const days = day - since;
  // No month is shorter than 28 days, none longer than 31.
  return days > 28 * oldMonths && (days > 31 * oldMonths || addMonths(since, oldMonths) < day);
}
