import type { Child } from "hono/jsx";

import { isOperator, reading, showPanelsIn, type Work } from "#services/house";

import type { Circle } from "../domain/circle.ts";
import { seeCircleIn } from "./see-circles.ts";

/** Before a circle is founded. */
export interface SeenFounding {
  /** The circle of which it will be a part. */
  readonly above: Circle | undefined;
  readonly isOperator: boolean;
  /** What modules above have to say first. */
  readonly panels: readonly Child[];
}

/** What one sees before founding a circle, or a part of one that one facilitates; undefined: not of that one. */
export const seeFounding = reading(seeFoundingIn);

async function seeFoundingIn(
  work: Work,
  { parent }: { readonly parent: string | undefined },
): Promise<SeenFounding | undefined> {
  const seen = parent === undefined ? undefined : await seeCircleIn(work, { circle: parent });
  if (parent !== undefined && seen?.standing !== "facilitator") return undefined;
  return {
    above: seen?.circle,
    isOperator: isOperator(work.actor),
    panels: await showPanelsIn(work, "founding"),
  };
}
