import { newId } from "#basics/id";
import { seal } from "#modules/access";
import { maskAddress } from "#rules/people";
import { type Work, withRight } from "#services/house";

import type { CircleId } from "../../domain/circle.ts";
import type { InvitationState } from "../../domain/invitation.ts";
import { spaceOf } from "../../domain/space.ts";
import { saveDraft, saveListState, saveSending } from "../../store/invite-lists.ts";
import { markOf, saveAnswered, saveAsked, saveInvitations } from "../../store/invitations.ts";
import { KEEP_INVITATIONS, mayInviteIn } from "./invite-people.ts";

export interface PastInvitations {
  readonly circle: CircleId;
  readonly persons: readonly {
    readonly name: string;
    readonly address: string;
    readonly state: Extract<InvitationState, "asked" | "came" | "declined">;
  }[];
}

/** Invitations as they were once asked and answered: for what is brought from the past (the demonstration). Nobody is written to. */
export async function bringPastInvitationsIn(work: Work, asked: PastInvitations): Promise<void> {
  const may = await mayInviteIn(work, asked.circle);
  if (!may.done) throw new Error(`past invitations are refused: ${may.refusal}`);
  const { circle, person: by } = may.value;
  const space = spaceOf(circle.id);
  const list = newId<"InviteList">();
  await withRight(work, KEEP_INVITATIONS, async (lent) => {
    const content = await seal(lent, space, "");
    await saveDraft(lent, {
      id: list,
      circle: circle.id,
      by,
      source: "paste",
      mapping: undefined,
      content,
    });
    const counts = { broken: 0, twice: 0, known: 0, queued: asked.persons.length };
    await saveSending(lent, list, { counts, words: undefined });
    for (const { name, address, state } of asked.persons) {
      const id = newId<"CircleInvitation">();
      const label = await seal(lent, space, JSON.stringify({ name, shown: maskAddress(address) }));
      const one = { id, mark: markOf(lent, circle.id, address), label, toAsk: label };
      await saveInvitations(lent, { id: list, circle: circle.id, by }, [one]);
      await saveAsked(lent, id, undefined);
      if (state !== "asked") await saveAnswered(lent, id, state);
    }
    await saveListState(lent, list, "sent");
  });
}
