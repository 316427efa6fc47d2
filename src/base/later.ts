/**
 * Properties that are made when they are first asked for, and then kept. `make` should come from a small function of its
 * own: it keeps alive all that the function around it holds.
 */

/** The object with a property more. */
export function withLater<T extends object, Name extends string, Value>(
  object: T,
  name: Name,
  make: () => Value,
): T & Readonly<Record<Name, Value>> {
  let made: { readonly value: Value } | undefined;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.defineProperty(object, name, { enumerable: true, get }) as T & Readonly<Record<Name, Value>>;
}

/** The object with a property of another, made later if it is there. */
export function withSame<T extends object, From extends object, Name extends keyof From>(
  object: T,
  from: From,
  name: Name,
): T & Pick<From, Name> {
  const property = Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor;
  return Object.defineProperty(object, name, property) as T & Pick<From, Name>;
}

/** The object with several properties more. */
export function withAllLater<T extends object, Later extends object>(
  object: T,
  makers: { readonly [Name in keyof Later]: () => Later[Name] },
): T & Readonly<Later> {
  for (const name of Object.keys(makers) as (keyof Later & string)[]) withLater(object, name, makers[name]);
  return object as T & Readonly<Later>;
}
