/** An object without its undefined values: what is optional is absent, never `undefined`. */
export type Given<Values> = {
  readonly [Key in keyof Values as undefined extends Values[Key] ? never : Key]: Values[Key];
} & {
  readonly [Key in keyof Values as undefined extends Values[Key] ? Key : never]?: Exclude<
    Values[Key],
    undefined
  >;
};

/** Leaves out what a notice does not say. */
export function given<Values extends object>(values: Values): Given<Values> {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place where undefined values are left out
  return Object.fromEntries(known) as Given<Values>;
}

/** Each value once, in the order of its first appearance. */
export function unique<Value>(values: Iterable<Value>): readonly Value[] {
  return [...new Set(values)];
}

/** The first of some texts that says something. */
export function firstOf(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text.trim() !== "");
}

/** What a function answers, or undefined where a library throws: broken input is no accident here. */
export function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
