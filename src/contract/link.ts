/**
 * Third stage: what no single record can show. Ids are unique and resolve, dates fit one another, texts keep their
 * limits. Only here do records meet; a record that failed `parse` is not asked about, and no one is blamed for it.
 */
import { checkActors } from './checkActors.ts';
import { checkDates } from './checkDates.ts';
import { checkIds } from './checkIds.ts';
import { checkReferences } from './checkReferences.ts';
import { checkParts, checkStatements } from './checkStatements.ts';
import { checkTexts } from './checkTexts.ts';
import { linkContextOf } from './linkContext.ts';
import type { ParsedRecord } from './parse.ts';
import type { Problem } from './problem.ts';

/** All problems between records. None means that every id in the record can be looked up without asking. */
export function linkRecords(parsed: ParsedRecord): Problem[] {
  const context = linkContextOf(parsed);
  return [
    ...checkIds(context),
    ...checkReferences(context),
    ...checkStatements(context),
    ...checkParts(context),
    ...checkActors(context),
    ...checkDates(context),
    ...checkTexts(context),
  ];
}
