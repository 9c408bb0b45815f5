import type { Circle, CircleKind, Joining, Role } from "./circle.ts";
import type { LineKind } from "./journal.ts";

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

export const stateNames: Record<Circle["rest"]["state"], string> = {
  awake: "vit",
  asleep: "se repose",
  closed: "fermé",
};

export const joiningNames: Record<Joining, string> = {
  open: "qui veut y va",
  "on-request": "on demande à entrer",
};

/** What is written down of a circle, as its archive says it. */
export const lineNames: Record<LineKind, string> = {
  founded: "le cercle est fondé",
  joined: "entre dans le cercle",
  left: "quitte le cercle",
  "let-in": "dit oui à une demande",
  "invited-in": "a invité une personne, qui accepte",
  welcomed: "accueille une personne sans adresse",
  "charter-changed": "change la charte",
  "settings-changed": "change les réglages",
  facilitates: "anime le cercle",
  "facilitates-no-more": "n’anime plus le cercle",
  "role-made": "nomme un rôle",
  "role-given": "s’occupe d’un rôle",
  "role-seconded": "est en suppléance d’un rôle",
  "role-ended": "termine un rôle",
  "part-founded": "fonde une partie du cercle",
  "link-proposed": "un lien est proposé",
  "link-accepted": "un lien est accepté",
  "link-refused": "un lien n’est pas accepté",
  "link-ended": "un lien se termine",
  rests: "le cercle se repose",
  wakes: "le cercle se réveille",
  closed: "le cercle est fermé",
  did: "agit pour le cercle",
};

export const linkStateNames = {
  proposed: "proposé",
  accepted: "accepté",
  refused: "refusé",
  ended: "terminé",
} as const;
