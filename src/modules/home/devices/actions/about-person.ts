import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type PersonId, type Work, withRight } from "#services/house";

import {
  deleteClosing,
  endCloserOf,
  findClosing,
  listClosingsOf,
  passClosings,
} from "../store/closings.ts";
import { RIGHT } from "./standing.ts";

/** Whom somebody named to close their devices, what was closed, and who named them, as they read it. */
export function giveClosingsIn(
  work: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  return withRight(work, RIGHT, async (lent) => {
    const said = await findClosing(lent, ownSpaceOf(person));
    const named = await listClosingsOf(lent, person);
    return {
      "Qui peut fermer vos appareils": said && {
        qui: said.closer ?? null,
        "dit le": said.saidAt?.toString() ?? null,
        "appareils fermés": said.devicesAt?.toString() ?? null,
        "qui agissait arrêté": said.actingAt?.toString() ?? null,
      },
      "Pour qui vous pouvez fermer des appareils": named.map(({ space, saidAt }) => ({
        qui: space,
        "dit le": saidAt?.toString() ?? null,
      })),
    };
  });
}

/** It goes with them; where they were named, nobody is. */
export function forgetClosingsOfIn(work: Work, person: PersonId): Promise<void> {
  return withRight(work, RIGHT, async (lent) => {
    await deleteClosing(lent, ownSpaceOf(person));
    await endCloserOf(lent, person);
  });
}

export function passClosingsIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  return withRight(work, RIGHT, async (lent) => {
    const space = await makeOwnSpaceIn(lent, into);
    await passClosings(lent, from, { was: ownSpaceOf(from), space });
  });
}
