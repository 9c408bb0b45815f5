import { addressesOfIn, namesOfIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import { endOf } from "../../domain/invitation.ts";
import { isClosed } from "../../domain/circle.ts";
import { findCircle } from "../../store/circles.ts";
import { listAt } from "../../store/invited.ts";
import { findMembership } from "../../store/members.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";
import { invitationPath } from "./send-invitations.ts";

/** An invitation that waits for one's own answer, with the path of its page. */
export interface MyInvitation {
  readonly circle: string;
  readonly by: string;
  readonly at: string;
}

/** What waits at one's own addresses, for who missed the letter; nothing for who acts for another. */
export async function listMyInvitationsIn(work: Work): Promise<readonly MyInvitation[]> {
  const { for: person, mandate } = work.actor;
  if (person === undefined || mandate !== undefined) return [];
  const mine = (await addressesOfIn(work, person)).filter(({ confirmed }) => confirmed);
  if (mine.length === 0) return [];
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const waiting = await listAt(
      lent,
      mine.map(({ id }) => id),
    );
    const names = await namesOfIn(
      lent,
      waiting.map(({ by }) => by),
    );
    const told: MyInvitation[] = [];
    for (const { id, circle: circleId, by, askedAt } of waiting) {
      const circle = await findCircle(lent, circleId);
      const isOver = Temporal.Instant.compare(endOf(askedAt), lent.now) <= 0;
      if (circle === undefined || circle.isHidden || isClosed(circle) || isOver) continue;
      // Asked by somebody who did not know that they are in.
      if ((await findMembership(lent, circle.id, person)) !== undefined) continue;
      const at = invitationPath(lent.app, id);
      told.push({ circle: circle.name, by: names.get(by) ?? "", at });
    }
    return told;
  });
}
