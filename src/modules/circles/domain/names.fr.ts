import type { CircleKind, Role } from "./circle.ts";

/** What kind of circle it is, as its page says it. */
export const kindNames: Record<CircleKind, string> = {
  local: "Cercle autour d’un appel",
  global: "Cercle de pratique",
  support: "Cercle autour d’une personne",
  governing: "Cercle de gouvernance",
  archipelago: "Archipel d’associations",
};

export const roleNames: Record<Role, string> = {
  member: "membre",
  facilitator: "anime le cercle",
};
