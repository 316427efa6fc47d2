import type { Facet } from './Selection.ts';

/** Whether a record that has this one value, or none, passes a facet. */
export function passesFacet({ any, not }: Facet, value: string | null): boolean {
  if (value === null) return any.length === 0;
  return (any.length === 0 || any.includes(value)) && !not.includes(value);
}
