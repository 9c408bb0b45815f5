import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { removeReaderIn } from "#modules/access";
import { readMergedPair } from "#rules/organisations";
import { action, isOperator, type Listener, type Work } from "#services/house";

import {
  type Ending,
  type OrganisationId,
  type Service,
  type ServiceId,
  spaceOfService,
} from "../domain/concern.ts";
import { deleteReceiver, listReceivers } from "../store/receivers.ts";
import { holdService, holdServiceOf, saveEnded } from "../store/services.ts";
import { deleteWords, saveUnheard } from "../store/words.ts";
import { beside, endsForIn } from "./standing.ts";
import { tellWriterIn } from "./tell.ts";

/**
 * A service receives no more, whoever said so: nobody reads there any more, what it received is erased at once, and who wrote
 * what it had not read is told so.
 */
export async function endServiceIn(work: Work, { id }: Service, by: Ending): Promise<void> {
  const space = spaceOfService(id);
  await beside(work, async (lent) => {
    for (const one of await saveUnheard(lent, id)) await tellWriterIn(lent, one, "unheard");
    await deleteWords(lent, space);
    for (const { person } of await listReceivers(lent, space)) {
      await deleteReceiver(lent, space, person);
      await removeReaderIn(lent, { space, person });
    }
    await saveEnded(lent, id, by);
  });
}

export type EndRefusal = "not-for-them" | "not-sure";

/** The organisation ends it, at any time; `sure`: they read what goes. Over already, it stays so. */
export const endService = action(
  async (
    work: Work,
    { organisation, sure }: { readonly organisation: OrganisationId; readonly sure: boolean },
  ): Promise<Result<undefined, EndRefusal>> => {
    if (!(await endsForIn(work, organisation))) return refused("not-for-them");
    if (!sure) return refused("not-sure");
    const found = await holdServiceOf(work, organisation);
    if (found !== undefined) await endServiceIn(work, found, "body");
    return done(undefined);
  },
);

/** Who operates ends it, likewise. */
export const endServiceHere = action(
  async (
    work: Work,
    { service, sure }: { readonly service: ServiceId; readonly sure: boolean },
  ): Promise<Result<undefined, EndRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-for-them");
    if (!sure) return refused("not-sure");
    const found = await holdService(work, service);
    if (found !== undefined && found.endedAt === undefined)
      await endServiceIn(work, found, "operator");
    return done(undefined);
  },
);

async function endOfIn(work: Work, organisation: OrganisationId): Promise<void> {
  const found = await holdServiceOf(work, organisation);
  if (found !== undefined) await endServiceIn(work, found, "gone");
}

/** It exists no more. */
export const endOfDissolved: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation === "string" && isId<"Organisation">(organisation))
    await endOfIn(work, organisation);
};

/** It turned out to be another, which agreed to nothing. */
export const endOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair !== undefined) await endOfIn(work, pair.gone);
};
