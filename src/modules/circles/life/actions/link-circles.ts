import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { Circle, CircleId } from "../../domain/circle.ts";
import {
  type CircleLink,
  decideLink,
  decideLinkChange,
  type LinkId,
  type LinkRefusal,
} from "../../domain/link.ts";
import { findCircle } from "../../store/circles.ts";
import { holdLink, saveLink, saveLinkState } from "../../store/links.ts";
import { listFacilitators } from "../../store/members.ts";
import { noteIn } from "../../actions/keep-journal.ts";
import { standingIn } from "../../actions/standing.ts";
import { tellPeopleIn } from "../../actions/tell-members.ts";

export interface ProposeLink {
  readonly circle: CircleId;
  readonly to: CircleId;
  /** What the two would do together. */
  readonly words: string;
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
}

/** A facilitator proposes a link to another circle, whose facilitators are told. */
export const proposeLink = action(proposeLinkIn);

export async function proposeLinkIn(
  work: Work,
  asked: ProposeLink,
): Promise<Result<Circle, LinkRefusal>> {
  const from = await findCircle(work, asked.circle);
  const to = await findCircle(work, asked.to);
  if (from === undefined || to === undefined) return refused("unknown-circle");
  const decision = decideLink(await standingIn(work, from.id), from, to);
  if (!decision.done) return decision;
  const link: CircleLink = {
    id: newId<"CircleLink">(),
    from: from.id,
    to: to.id,
    words: asked.words,
    state: "proposed",
    proposedAt: work.now,
  };
  if (!(await saveLink(work, link))) return refused("already-linked");
  await noteIn(work, from, { what: "link-proposed", other: to.id, words: to.name });
  await noteIn(work, to, { what: "link-proposed", other: from.id, words: from.name });
  if (asked.quiet === true) return done(from);
  const theirs = await withRight(work, "keep-circles", (lent) => listFacilitators(lent, to.id));
  await tellPeopleIn(
    work,
    theirs.map(({ person }) => person),
    {
      kind: "circles.link-proposed",
      circle: to.id,
      from: work.actor.for,
      object: link.id,
      facts: { link: link.id },
    },
  );
  return done(from);
}

export interface ChangeLink {
  readonly link: LinkId;
  readonly to: "accepted" | "refused" | "ended";
}

/** A facilitator of the other circle answers; or a facilitator of either ends a link. Both journals say it. */
export const changeLink = action(changeLinkIn);

export async function changeLinkIn(
  work: Work,
  asked: ChangeLink,
): Promise<Result<CircleLink, LinkRefusal>> {
  const link = await holdLink(work, asked.link);
  const from = link && (await findCircle(work, link.from));
  const to = link && (await findCircle(work, link.to));
  if (link === undefined || from === undefined || to === undefined) return refused("unknown-link");
  const decision = decideLinkChange(link, asked.to, {
    from: await standingIn(work, from.id),
    to: await standingIn(work, to.id),
  });
  if (!decision.done) return decision;
  await saveLinkState(work, link.id, asked.to);
  const what = `link-${asked.to}` as const;
  const isTold = link.state === "accepted" || asked.to === "accepted";
  // What was only proposed was never public: taking it back is not either.
  await noteIn(work, { ...from, isOpen: isTold }, { what, other: to.id, words: to.name });
  await noteIn(work, { ...to, isOpen: isTold }, { what, other: from.id, words: from.name });
  return done({ ...link, state: asked.to });
}
