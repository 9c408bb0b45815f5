import { isId } from "#basics/id";
import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import { tellPeopleIn } from "../../actions/tell-members.ts";
import { readAbout } from "../../domain/asked-about.ts";
import type { Circle, PersonId } from "../../domain/circle.ts";
import type { Invitation, InvitationId } from "../../domain/invitation.ts";
import { spaceOf } from "../../domain/space.ts";
import { findList } from "../../store/invite-lists.ts";
import { findInvitation } from "../../store/invitations.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";

/** A structure that said yes, and who came for it. */
export interface CameFor {
  readonly structure: string;
  /** Undefined once they are here no more. */
  readonly name: string | undefined;
  /** The page, in the circle, where what it was asked for is done. */
  readonly next: string;
}

/** Tells who asked a structure for one thing that it said yes, and who came for it. Who asked persons reads that in the circle. */
export async function tellCameForIn(
  lent: Work,
  { by, list, circle, id }: Pick<Invitation, "by" | "list" | "circle" | "id">,
  person: PersonId,
): Promise<void> {
  if ((await findList(lent, list))?.about === undefined) return;
  await tellPeopleIn(lent, [by], {
    kind: "circles.structure-came",
    circle,
    from: person,
    object: id,
    facts: { invitation: id, came: person },
  });
}

/** What a letter says of it; undefined where nothing of it is kept any more. */
export function cameForIn(
  work: Work,
  circle: Pick<Circle, "id">,
  { invitation: id, came }: { readonly invitation: InvitationId; readonly came: unknown },
): Promise<CameFor | undefined> {
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const invitation = await findInvitation(lent, id);
    if (invitation?.state !== "came" || invitation.circle !== circle.id) return undefined;
    const list = await findList(lent, invitation.list);
    const about = list?.about && readAbout(await open(lent, spaceOf(circle.id), list.about));
    if (about === undefined) return undefined;
    const person = typeof came === "string" && isId<"Person">(came) ? came : undefined;
    const name = person && (await namesOfIn(lent, [person])).get(person);
    return { structure: about.structure, name, next: about.next };
  });
}
