import { fnv1a32, type Land, LANDS, mulberry32, pick } from "./island.ts";

/**
 * A flag from an identifier: the same id gives the same flag on every server and for ever.
 * Island: a circle. Flag: a structure. Round token: a person. The three are never mixed.
 */

/** How the cloth ends, in the order of the draw: square, swallowtail, taper. Never reorder them, flags would change. */
export const FLIES = ["M2 3H58V41H2z", "M2 3H58L48 22 58 41H2z", "M2 3L58 8V36L2 41z"] as const;

/** What the cloth bears, in the order of the draw. */
export const CHARGES = {
  hoist: "M2 3H24V41H2z",
  bar: "M2 16H58V28H2z",
  cross: "M2 17H16V3H26V17H58V27H26V41H16V27H2z",
  saltire: "M2 3H10L58 33V41H50L2 11zM58 3V11L10 41H2V33L50 3z",
  wedge: "M2 3L30 22 2 41z",
  bend: "M2 3H14L58 33V41H46L2 11z",
  lozenge: "M28 7L46 22 28 37 10 22z",
  disc: "M28 11a11 11 0 1 0 .1 0z",
  quarters: "M2 3H30V22H58V41H30V22H2z",
  pales: "M2 3H14V41H2zM42 3H58V41H42z",
} as const;
export type Charge = keyof typeof CHARGES;

const CHARGE_NAMES = [
  "hoist",
  "bar",
  "cross",
  "saltire",
  "wedge",
  "bend",
  "lozenge",
  "disc",
  "quarters",
  "pales",
] as const satisfies readonly Charge[];

export interface Flag {
  /** Short name of the drawing: two ids of one drawing name share their flag. */
  readonly drawing: string;
  /** The land of its token too. */
  readonly land: Land;
  readonly fly: (typeof FLIES)[number];
  readonly charge: Charge;
  /** Its charge is in ink, else in the second tone of its land. */
  readonly isInked: boolean;
  /** The two tones of its land change places. */
  readonly isTurned: boolean;
}

/** Draws the flag of an id. The order of the draws is the flag itself. */
export function flagOf(id: string): Flag {
  const hash = fnv1a32(id);
  const r = mulberry32(hash);
  return {
    drawing: hash.toString(36),
    land: pick(LANDS, r()),
    fly: pick(FLIES, r()),
    charge: pick(CHARGE_NAMES, r()),
    isInked: r() < 0.4,
    isTurned: r() < 0.5,
  };
}
