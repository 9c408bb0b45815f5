import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { CircleId, PersonId } from "../domain/circle.ts";

/** What the mails of circles are about; the sentences are in `web/mail-kinds.ts`. */
export type CircleNews =
  | "circles.request"
  | "circles.answered"
  | "circles.charter-changed"
  | "circles.charter-due"
  | "circles.rest-proposed"
  | "circles.link-proposed"
  | "circles.given"
  | "circles.structure-came"
  | "circles.closed";

/** Something to say to some persons: once for each object. Who has no address reads it on the pages. */
export async function tellPeopleIn(
  work: Work,
  persons: readonly PersonId[],
  news: {
    readonly kind: CircleNews;
    readonly circle: CircleId;
    readonly object: string;
    /** Whose request, answer or gift it is; undefined: the circle speaks, of what holds for all. */
    readonly from: PersonId | undefined;
    readonly facts?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const addresses = await reachPeopleIn(work, persons, news.from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: news.kind,
      object: `${news.object}:${person}`,
      facts: { ...news.facts, circle: news.circle, person },
    })),
  );
}

/** Tells a member that something was given to them: they read what on the page of the roles. */
export async function tellGivenIn(
  work: Work,
  circle: { readonly id: CircleId },
  to: PersonId,
): Promise<void> {
  if (to === work.actor.for) return;
  await tellPeopleIn(work, [to], {
    kind: "circles.given",
    circle: circle.id,
    from: work.actor.for,
    object: `${circle.id}:${work.now.epochMilliseconds}`,
  });
}
