/** The formats that a reader may open, in the order of the page that tells of them. */
export const FORMATS = ['contract', 'table', 'timeline', 'timeline-table', 'dna'] as const;
export type Format = (typeof FORMATS)[number];

/** The most that is read: far more than a person writes, little enough for a phone. */
export const LIMITS = { bytes: 20_000_000, rows: 20_000 } as const;
