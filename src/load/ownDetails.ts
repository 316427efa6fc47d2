/**
 * Details that came with the page itself: the built page of a record holds those it shows, so that nothing is fetched
 * a second time. `prerender` writes them, this file reads them; a page without any is an empty one.
 */
import type { EventDetails, SourceDetails, StatementDetails } from '#corpus/packed.ts';

/** Id of the data block that holds them, as JSON. */
export const OWN_DETAILS_ID = 'own-details';

/** By id; only what the page shows. */
export interface OwnDetails {
  /** Of which they are; those of another have others. */
  readonly release: string;
  readonly events: Readonly<Record<string, EventDetails>>;
  readonly statements: Readonly<Record<string, StatementDetails>>;
  readonly sources: Readonly<Record<string, SourceDetails>>;
}

const NOTHING: OwnDetails = { release: '', events: {}, statements: {}, sources: {} };

function readOwnDetails(): OwnDetails {
  // In Node there is no page: what is rendered there has its details in the query cache.
  const text = globalThis.document?.getElementById(OWN_DETAILS_ID)?.textContent;
  return text ? (JSON.parse(text) as OwnDetails) : NOTHING;
}

export const ownDetails: OwnDetails = readOwnDetails();
