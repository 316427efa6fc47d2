/** The part of the `edtf` package that we use; it brings no types. */
declare module 'edtf' {
  /**
   * Parses Extended Date/Time Format, levels 0 to 2.
   * `min` and `max` are the first and last millisecond, UTC; infinite for an open end, null for an empty one.
   * Throws for what it cannot parse, and for an interval whose end does not begin after its start.
   */
  // biome-ignore lint/style/noDefaultExport: so the package exports it.
  export default function edtf(text: string): {
    readonly type: string;
    readonly min: number | null;
    readonly max: number | null;
  };
}
