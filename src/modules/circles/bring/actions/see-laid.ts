import { isId } from "#basics/id";
import { reading, type Work, withRight } from "#services/house";

import type { BringDraft, BringDraftId } from "../../domain/brought.ts";
import type { Circle, CircleId } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { findBringDraft, listDraftsOf } from "../../store/bring-drafts.ts";
import { findByMark } from "../../store/brought.ts";
import { findCircle } from "../../store/circles.ts";
import { standingIn } from "../../actions/standing.ts";
import { type Laid, peopleIn } from "../domain/plan.ts";

/** The right of the house under which an archive is known to be here already, whoever brought it. */
export const BRING = "bring-circle";

/** An archive as who laid it reads it over. */
export interface SeenLaid {
  readonly id: BringDraftId;
  readonly laid: Laid;
  /** Whom it names, its members first. */
  readonly names: readonly string[];
  /** What it has become here already: a circle of the reader's, or one of which they are not. */
  readonly already: { readonly circle: Circle | undefined } | undefined;
}

/** What was laid; undefined for anybody else. */
export const seeLaid = reading(async (work: Work, asked: string): Promise<SeenLaid | undefined> => {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return undefined;
  if (!isId<"BringDraft">(asked)) return undefined;
  const draft = await findBringDraft(work, asked, person);
  if (draft === undefined) return undefined;
  const laid = readLaid(draft.content);
  return { id: draft.id, laid, names: peopleIn(laid), already: await alreadyIn(work, draft) };
});

/** What was sealed when it was laid, in the shape that it had. */
export function readLaid(content: string): Laid {
  return JSON.parse(content);
}

async function alreadyIn(work: Work, { mark }: BringDraft): Promise<SeenLaid["already"]> {
  const id = await circleOfMarkIn(work, mark);
  if (id === undefined) return undefined;
  const isIn = isMember(await standingIn(work, id));
  return { circle: isIn ? await findCircle(work, id) : undefined };
}

/** The circle that an archive has become, whoever brought it. */
export function circleOfMarkIn(work: Work, mark: Uint8Array): Promise<CircleId | undefined> {
  return withRight(work, BRING, (lent) => findByMark(lent, mark));
}

/** The archives that wait for the person who acts. */
export const listLaid = reading(async (work: Work): Promise<readonly BringDraft[]> => {
  const person = work.actor.for;
  return person === undefined || work.actor.mandate !== undefined ? [] : listDraftsOf(work, person);
});
