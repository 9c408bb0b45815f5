/** What an action answers: done, or refused for a reason that a person can be told. */
export type Result<Value, Refusal extends string> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly refusal: Refusal };

export function done<Value>(value: Value): { readonly done: true; readonly value: Value } {
  return { done: true, value };
}

export function refused<Refusal extends string>(
  refusal: Refusal,
): { readonly done: false; readonly refusal: Refusal } {
  return { done: false, refusal };
}
