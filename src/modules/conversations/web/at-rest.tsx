import { addressOf, type Circle } from "#rules/circles";

import type { Seat } from "../domain/thread-rights.ts";
import { texts } from "./thread-texts.fr.ts";

/** Why nobody writes in a circle for now, and what its members can do. Nothing while it is awake. */
export function AtRest({ circle, rest }: { readonly circle: Circle; readonly rest: Seat["rest"] }) {
  const says = texts.restSays[rest];
  if (says === undefined) return null;
  return (
    <p>
      {says} {rest === "asleep" && <a href={`${addressOf(circle)}/vie#reveil`}>{texts.wake}</a>}
    </p>
  );
}
