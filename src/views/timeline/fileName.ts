const LONGEST = 100;

/** A name for a file made of what an address shows: `/event/aukus-2021?lanes=actor` → `stanceline-event-aukus-2021-lanes-actor`. */
export function fileNameOf(address: string): string {
  const words = decodeURIComponent(address)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `stanceline-${words || 'timeline'}`.slice(0, LONGEST).replace(/-$/, '');
}
