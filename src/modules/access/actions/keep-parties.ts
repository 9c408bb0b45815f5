import { done, refused, type Result } from "#basics/result";
import { action, carryIn, type Work, withRight } from "#services/house";

import { isStanding } from "../domain/grant.ts";
import {
  mayKeep,
  type Party,
  type PartyId,
  type PartyMember,
  type SharingId,
} from "../domain/sharing.ts";
import { type PersonId, personOf, type SpaceId } from "../domain/space.ts";
import {
  deleteKeptOut,
  deleteMember,
  emptyParty,
  findParty,
  keepOutOfAll,
  listMembers,
  listParties,
  saveKeptOut,
  saveMember,
  saveParty,
  type SealedParty,
} from "../store/parties.ts";
import { endShared, endSharedTo, listSharedWithParty } from "../store/sharings.ts";
import { seal } from "./seal.ts";

const RIGHT = "access-parties";

export interface MakeParty {
  readonly id: PartyId;
  /** The giver's. */
  readonly space: SpaceId;
  readonly name: string;
  /** The module that will say who joins and leaves. */
  readonly keptBy: string;
}

/** Makes a party that a module keeps in the space of a giver; twice changes nothing. Which may be is the rule of that module. */
export async function makePartyIn(work: Work, { name, ...party }: MakeParty): Promise<void> {
  const sealed = await seal(work, party.space, name);
  await withRight(work, RIGHT, (lent) => saveParty(lent, { ...party, name: sealed }));
}

export interface OfParty {
  readonly party: PartyId;
  readonly person: PersonId;
}

/** As the module that keeps the party says it: no other has a word in it. */
export type KeepMember = OfParty & { readonly keptBy: string };

/** Does something of a party for the module that keeps it; of another's, it is one that nobody knows. */
function keptIn(
  work: Work,
  { party: id, keptBy }: Omit<KeepMember, "person">,
  run: (lent: Work, party: SealedParty) => Promise<unknown>,
): Promise<Result<undefined, "unknown-party">> {
  return withRight(work, RIGHT, async (lent) => {
    const party = await findParty(lent, id);
    if (party === undefined || !mayKeep(party, keptBy)) return refused("unknown-party");
    await run(lent, party);
    return done(undefined);
  });
}

/**
 * Somebody joins a party, as the module that keeps it says: what is shared with it opens to them, but what the gate
 * keeps apart. Its owner is told at once (`access.party-joined`). Whom the owner keeps out, and who is there
 * already: nothing changes, and nobody is told.
 */
export function joinPartyIn(
  work: Work,
  asked: KeepMember,
): Promise<Result<undefined, "unknown-party">> {
  const { party: id, person } = asked;
  return keptIn(work, asked, async (lent, party) => {
    if (!(await saveMember(lent, party, person))) return;
    for (const grant of await listSharedWithParty(lent, id))
      await carryIn(lent, { row: grant.id, from: personOf(party.space), to: [person] });
    const payload = { person, owner: personOf(party.space) };
    await work.tell({ name: "access.party-joined", subject: id, payload });
  });
}

/** Somebody leaves it, as the module that keeps it says: so it is for the next read. Whoever is kept out stays so. */
export function leavePartyIn(
  work: Work,
  asked: KeepMember,
): Promise<Result<undefined, "unknown-party">> {
  return keptIn(work, asked, (lent) => deleteMember(lent, asked.party, asked.person));
}

/** Its owner wants nothing to reach somebody any more who has not joined yet, as the module that keeps it says: they never will. */
export function keepOutBeforeIn(
  work: Work,
  asked: KeepMember,
): Promise<Result<undefined, "unknown-party">> {
  return keptIn(work, asked, (lent, party) => saveKeptOut(lent, party, asked.person));
}

/** It is over, as the module that keeps it says: what is shared with it ends, and nobody is in it. Twice changes nothing. */
export function closePartyIn(
  work: Work,
  asked: Omit<KeepMember, "person">,
): Promise<Result<undefined, "unknown-party">> {
  return keptIn(work, asked, async (lent, { id }) => {
    const open = await listSharedWithParty(lent, id);
    await endShared(
      lent,
      open.map(({ id: grant }) => grant),
    );
    await emptyParty(lent, id);
  });
}

/** Which sentences are open with a party now or will be, for the module that keeps it. */
export function openWithPartyIn(
  work: Work,
  { party: id, keptBy }: Omit<KeepMember, "person">,
): Promise<ReadonlySet<SharingId>> {
  return withRight(work, RIGHT, async (lent) => {
    const party = await findParty(lent, id);
    if (party === undefined || !mayKeep(party, keptBy)) return new Set();
    const all = await listSharedWithParty(lent, id);
    const open = all.filter((one) => isStanding(one, work.now));
    return new Set(open.flatMap(({ sharing }) => sharing ?? []));
  });
}

/** Who is in these parties and whom their owners keep out, for the module that keeps them: to whom it tells that is its rule. */
export function listMembersIn(
  work: Work,
  { parties, keptBy }: { readonly parties: readonly PartyId[]; readonly keptBy: string },
): Promise<readonly PartyMember[]> {
  return withRight(work, RIGHT, async (lent) => {
    const its = (await listParties(lent, parties)).filter((one) => mayKeep(one, keptBy));
    return listMembers(
      lent,
      its.map(({ id }) => id),
    );
  });
}

export const keepOut = action(keepOutIn);
export const letBack = action(letBackIn);

/**
 * The owner alone keeps somebody out, who then does not come back by joining. By no letter; the module that keeps the party hears it
 * (`access.kept-out`).
 */
export async function keepOutIn(
  work: Work,
  { party: id, person }: OfParty,
): Promise<Result<undefined, "unknown-party">> {
  const party = await ownPartyIn(work, id);
  if (party === undefined) return refused("unknown-party");
  const isNew = await withRight(work, RIGHT, (lent) => saveKeptOut(lent, party, person));
  if (isNew) await tellKeptOutIn(work, { owner: personOf(party.space), person, party: id });
  return done(undefined);
}

/** The owner lets back whom they kept out: they are in it again once the module that keeps it says so. */
export async function letBackIn(
  work: Work,
  { party: id, person }: OfParty,
): Promise<Result<undefined, "unknown-party">> {
  const party = await ownPartyIn(work, id);
  if (party === undefined) return refused("unknown-party");
  await withRight(work, RIGHT, (lent) => deleteKeptOut(lent, party.id, person));
  return done(undefined);
}

/**
 * The person who acts wants nothing to reach another any more: what they share with them by name or by a party ends, and the modules
 * that keep parties hear it as where one is kept out of one.
 */
export async function endAllWithIn(work: Work, person: PersonId): Promise<void> {
  const owner = work.actor.for;
  if (owner === undefined) return;
  await withRight(work, RIGHT, async (lent) => {
    await endSharedTo(lent, owner, person);
    await keepOutOfAll(lent, owner, person);
  });
  await tellKeptOutIn(work, { owner, person });
}

/** The modules that keep parties hear whom an owner keeps out of one, or (`party` undefined) of all. */
async function tellKeptOutIn(
  work: Work,
  kept: { readonly owner: PersonId; readonly person: PersonId; readonly party?: PartyId },
): Promise<void> {
  await work.tell({ name: "access.kept-out", subject: kept.owner, payload: kept });
}

/** A party in a space of the person who acts. Row security shows no other; under a mandate none. */
async function ownPartyIn(work: Work, id: PartyId): Promise<Party | undefined> {
  return findParty(work, id);
}
