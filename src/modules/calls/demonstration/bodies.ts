import type { DemonstrationBody } from "./body.ts";
import { otherBodies } from "./other-bodies.ts";
import { publicBodies } from "./public-bodies.ts";

/** Every body that issues a call of the demonstration. */
export const bodies = { ...publicBodies, ...otherBodies } as const satisfies Record<
  string,
  DemonstrationBody
>;

export type BodyKey = keyof typeof bodies;
