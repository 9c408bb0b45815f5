import { reading, type Work } from "#services/house";

import type { Nameable } from "../domain/mention.ts";
import type { Draft } from "../domain/thread.ts";
import { seeDraftIn } from "./keep-draft.ts";
import { listNameableIn, MOST_LISTED } from "./name-members.ts";
import { findSeatIn, type Seated } from "./seat.ts";

/** What the page of a new thread needs. */
export type SeenWriting = Seated & {
  readonly draft: Draft | undefined;
  readonly nameable: readonly Nameable[];
};

/** A member is about to open a thread; undefined for whoever is not one. */
export const seeWriting = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenWriting | undefined> => {
    const seated = await findSeatIn(work, asked.circle);
    if (seated === undefined) return undefined;
    const nameable = await listNameableIn(work, seated.circle.id);
    return {
      ...seated,
      draft: await seeDraftIn(work, { circle: seated.circle.id, thread: undefined }),
      nameable: nameable.length > MOST_LISTED ? [] : nameable,
    };
  },
);
