import type { Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { endWith, followMerge, undoEndWith, undoFollow } from "../store/with-organisation.ts";
import { tellAboveIn, tellWorkerIn } from "./tell-work.ts";

/** The organisation is dissolved: nobody works there any more, and each is told. Under the right of who dissolves it. */
export async function endWorkersIn(lent: Work, organisation: OrganisationId): Promise<void> {
  const today = lent.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  for (const one of await endWith(lent, organisation)) {
    if (one.confirmed === undefined) continue;
    await tellWorkerIn(lent, one, {
      kind: "organisations.work-ended",
      about: `organisation ${today.toString()}`,
      from: undefined,
    });
    await tellAboveIn(lent, "organisations.work-ended", { ...one, until: today });
  }
}

/** It was not dissolved after all: whoever worked there works there. */
export function reopenWorkersIn(
  lent: Work,
  organisation: OrganisationId,
  at: Temporal.Instant,
): Promise<void> {
  return undoEndWith(lent, organisation, at);
}

/** Two organisations are one: who worked for the one that goes works for the other. */
export function passWorkersIn(
  lent: Work,
  merged: { readonly gone: OrganisationId; readonly kept: OrganisationId },
): Promise<void> {
  return followMerge(lent, merged);
}

/** They are two again: each has those that were its own. */
export function returnWorkersIn(
  lent: Work,
  merged: { readonly gone: OrganisationId; readonly madeAt: Temporal.Instant },
): Promise<void> {
  return undoFollow(lent, merged);
}
