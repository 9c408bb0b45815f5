import { reading, type Work } from "#services/house";

import { type Circle, isClosed } from "../../domain/circle.ts";
import { isMember, type Standing } from "../../domain/rights.ts";
import { findCircle, listNamesOfOpen, listParts } from "../../store/circles.ts";
import { type SeenLink, seeLinksIn } from "../../actions/see-around.ts";
import { standingIn } from "../../actions/standing.ts";

export interface SeenLinks {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly parts: readonly Circle[];
  readonly links: readonly SeenLink[];
  /** To whom a facilitator may propose a link, by name. */
  readonly choices: readonly Pick<Circle, "id" | "name">[];
}

/** The parts and links of a circle, for whoever may know of it; what waits and the choices for its members. */
export const seeLinks = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenLinks | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined) return undefined;
    const standing = await standingIn(work, circle.id);
    const links = await seeLinksIn(work, circle, standing);
    const taken = new Set([circle.id, ...links.map(({ other }) => other.id)]);
    const proposes = standing === "facilitator" && circle.isOpen && !isClosed(circle);
    return {
      circle,
      standing,
      parts: await listParts(work, circle.id),
      links: isMember(standing) ? links : links.filter(({ link }) => link.state === "accepted"),
      choices: proposes ? (await listNamesOfOpen(work)).filter(({ id }) => !taken.has(id)) : [],
    };
  },
);
