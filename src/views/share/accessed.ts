/**
 * The day on which a reader has seen a release, `2026-11-22`: today by the reader's clock, and by one that is behind the
 * release's own day.
 */
export function accessedOn(release: { readonly date: string }, now = new Date()): string {
  const today = now.toISOString().slice(0, 10);
  return today < release.date ? release.date : today;
}
