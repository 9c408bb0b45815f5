import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addReaderIn, removeReaderIn } from "#modules/access";
import { peopleOfIn, stillOfIn } from "#modules/organisations";
import { action, type Listener, type PersonId, type Work } from "#services/house";

import {
  MOST_RECEIVERS,
  type OrganisationId,
  type ReceiverId,
  serviceOfSpace,
  spaceOfService,
} from "../domain/concern.ts";
import { deleteReceiver, listReceivers, listSpacesOf, saveReceiver } from "../store/receivers.ts";
import { findService, holdServiceOf } from "../store/services.ts";
import { agreesForIn, beside, endsForIn } from "./standing.ts";
import { tellUnheardIn } from "./tell-unheard.ts";

export interface OfReceiver {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
}
export type ReceiverRefusal = "not-for-them" | "unknown-person" | "enough";

/** Who may say yes for the organisation says who reads: somebody of it, of age. They read what is written from now on. Twice changes nothing. */
export const nameReceiver = action(nameReceiverIn);

export async function nameReceiverIn(
  work: Work,
  { organisation, person }: OfReceiver,
): Promise<Result<undefined, ReceiverRefusal>> {
  if (!(await agreesForIn(work, organisation))) return refused("not-for-them");
  const service = await holdServiceOf(work, organisation);
  if (service === undefined) return refused("not-for-them");
  if (!(await peopleOfIn(work, organisation)).includes(person)) return refused("unknown-person");
  const space = spaceOfService(service.id);
  return beside(work, async (lent) => {
    const named = await listReceivers(lent, space);
    if (named.length >= MOST_RECEIVERS && !named.some((one) => one.person === person))
      return refused("enough");
    await saveReceiver(lent, space, person);
    await addReaderIn(lent, { space, person });
    return done(undefined);
  });
}

/** They read no more, from now on; what they alone could read, and had not, goes, and who wrote it is told. */
export const removeReceiver = action(
  async (
    work: Work,
    {
      organisation,
      receiver,
    }: { readonly organisation: OrganisationId; readonly receiver: ReceiverId },
  ): Promise<Result<undefined, ReceiverRefusal>> => {
    if (!(await endsForIn(work, organisation))) return refused("not-for-them");
    const service = await holdServiceOf(work, organisation);
    if (service === undefined) return refused("not-for-them");
    const space = spaceOfService(service.id);
    const all = await beside(work, (lent) => listReceivers(lent, space));
    const found = all.find(({ id }) => id === receiver);
    if (found !== undefined) await removeIn(work, space, found.person);
    return done(undefined);
  },
);

type Space = ReturnType<typeof spaceOfService>;

async function removeIn(work: Work, space: Space, person: PersonId): Promise<void> {
  await beside(work, (lent) => deleteReceiver(lent, space, person));
  await removeReaderIn(work, { space, person });
  await tellUnheardIn(work, serviceOfSpace(space));
}

/** Whoever is of the organisation no more reads nothing there any more. */
export const endLeft: Listener = async (work, { payload: { person } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  for (const space of await beside(work, (lent) => listSpacesOf(lent, person))) {
    const service = await findService(work, serviceOfSpace(space));
    if (service === undefined) continue;
    const still = await stillOfIn(work, service.organisation);
    if (!still.includes(person)) await removeIn(work, space, person);
  }
};
