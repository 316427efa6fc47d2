/**
 * Looks into a schema along a path, because a valibot issue names where it happened but not which words or fields
 * would have been right. Knows the kinds of schema that `schema.ts` uses.
 */

type Fields = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema at a path, without `optional` and `nullable` around it; null if the schema has no such place. */
export function schemaAt(schema: unknown, path: Path): Fields | null {
  const [key, ...rest] = path;
  if (!isFields(schema)) return null;
  if (isFields(schema.wrapped)) return schemaAt(schema.wrapped, path);
  if (key === undefined) return schema;
  if (isFields(schema.entries)) return schemaAt(schema.entries[key], rest);
  if (Array.isArray(schema.items)) return schemaAt(schema.items[Number(key)], rest);
  return schemaAt(schema.item, rest);
}

/** The fields an object schema has, in the order of the contract; none for another schema. */
export function fieldsOf(schema: Fields | null): string[] {
  return isFields(schema?.entries) ? Object.keys(schema.entries) : [];
}

/** Whether the field of an object schema may be left out. */
export function isOptional(schema: Fields | null, field: string): boolean {
  const inner = isFields(schema?.entries) ? schema.entries[field] : null;
  return isFields(inner) && inner.type === 'optional';
}

/** The words of a closed list; none for another schema. */
export function wordsOf(schema: Fields | null): (string | number)[] {
  const options = Array.isArray(schema?.options) ? schema.options : [];
  return options.filter((word) => typeof word === 'string' || typeof word === 'number');
}

/** `evidence[0].phrase` */
export function writePath(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
