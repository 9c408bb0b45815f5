import { demonstrationPeople } from "#rules/people";
import { type Colour, type Drawing, drawPng } from "#services/files";
import { type App, person } from "#services/house";

import { demonstrationOrganisations } from "../../data/demonstration-organisations.ts";
import { LOGO_FRAME } from "../../domain/logo.ts";
import { keepLogo } from "../actions/keep-logo.ts";

/** One structure of the demonstration has a logo; the others have their flags. */
export async function fillLogos(app: App): Promise<void> {
  const kept = await keepLogo(app, person(demonstrationPeople["jean-remy"].id), {
    organisation: demonstrationOrganisations["atelier-du-lien"].id,
    words: "Deux anneaux passés l’un dans l’autre, un bleu et un ocre",
    picture: drawPng(LOGO_FRAME, rings),
  });
  if (!kept.done) throw new Error(`the logo of the demonstration: ${kept.refusal}`);
}

const WHITE: Colour = [255, 255, 255];
const SEA: Colour = [10, 82, 99];
const OCHRE: Colour = [196, 130, 44];

/** Three wide, two high: a ring is round. */
function isOnRing(x: number, y: number, middle: number): boolean {
  const far = Math.hypot((x - middle) * 1.5, y - 0.5);
  return far > 0.22 && far < 0.31;
}

/** Each passes over the other once: the blue one below, the ochre one above. */
const rings: Drawing = (x, y) => {
  const [blue, ochre] = [isOnRing(x, y, 0.39), isOnRing(x, y, 0.61)];
  if (blue && (!ochre || y > 0.5)) return SEA;
  return ochre ? OCHRE : WHITE;
};
