declare const brand: unique symbol;

/** A `T` that the compiler keeps apart from every other `T`: an `ActorId` is not an `IssueId`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
