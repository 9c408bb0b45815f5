import { personBy, type Work, withRight } from "#services/house";

import type { Circle, CircleId, PersonId } from "../domain/circle.ts";
import { isTold, type LineKind } from "../domain/journal.ts";
import { saveLine } from "../store/journal.ts";

export interface Noted {
  readonly what: LineKind;
  readonly person?: PersonId | undefined;
  readonly other?: CircleId | undefined;
  readonly words?: string | undefined;
  /** Who did it, when the act came by a link of a mail. */
  readonly by?: PersonId | undefined;
}

/** Writes one line in the journal of a circle. What happens to an open circle is told by its feed too. */
export async function noteIn(
  work: Work,
  circle: Pick<Circle, "id" | "isOpen">,
  { what, ...more }: Noted,
): Promise<void> {
  await withRight(work, "keep-circles", (lent) =>
    saveLine(lent, circle.id, {
      at: work.now,
      by: more.by ?? work.actor.for ?? personBy(work.actor),
      channel: work.actor.channel,
      what,
      person: more.person,
      other: more.other,
      words: more.words,
      isPublic: circle.isOpen && isTold(what),
    }),
  );
}
