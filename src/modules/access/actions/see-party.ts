import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { PartyId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { listMembers, listMyParties, listParties, type SealedParty } from "../store/parties.ts";
import { oneself } from "./oneself.ts";
import { open } from "./seal.ts";

/** Somebody who is in a party, or whom its owner keeps out. */
export interface SeenMember {
  readonly person: PersonId;
  readonly name: string;
  readonly since: Temporal.Instant;
  readonly isKeptOut: boolean;
}

export interface SeenParty {
  readonly id: PartyId;
  readonly name: string;
  /** In the order in which they came. */
  readonly members: readonly SeenMember[];
}

/** A party of one's own, with who is in it; undefined for everybody else, and under a mandate. */
export const seeParty = reading(
  async (
    work: Work,
    { party: id }: { readonly party: PartyId },
  ): Promise<SeenParty | undefined> => {
    if (oneself(work) === undefined) return undefined;
    const [party] = await listParties(work, [id]);
    return party && partyIn(work, party);
  },
);

/** For how long it is new that somebody joined, in days. */
const NEW = 14;

/** One's own parties which somebody joined in the last days and is not kept out of, with these; none under a mandate. */
export async function listJoinedIn(work: Work): Promise<readonly SeenParty[]> {
  if (oneself(work) === undefined) return [];
  const since = work.now.subtract({ hours: 24 * NEW });
  const isNew = (one: SeenMember) =>
    !one.isKeptOut && Temporal.Instant.compare(one.since, since) >= 0;
  const all: SeenParty[] = [];
  for (const party of await listMyParties(work)) {
    const { members, ...seen } = await partyIn(work, party);
    const joined = members.filter(isNew);
    if (joined.length > 0) all.push({ ...seen, members: joined });
  }
  return all;
}

async function partyIn(work: Work, { id, space, name }: SealedParty): Promise<SeenParty> {
  const members = await listMembers(work, [id]);
  const names = await namesOfIn(
    work,
    members.map(({ person }) => person),
  );
  return {
    id,
    name: (await open(work, space, name)) ?? "",
    members: members.flatMap(({ person, since, keptOutAt }) => {
      const called = names.get(person);
      return called === undefined
        ? []
        : [{ person, name: called, since, isKeptOut: keptOutAt !== undefined }];
    }),
  };
}

export interface ToldJoining {
  readonly party: PartyId;
  readonly partyName: string;
  readonly name: string;
}

/** Of whom a letter says that they joined, while they are there; read with the right to write mails. */
export async function seeToldJoiningIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldJoining | undefined> {
  const { party: id, person } = facts;
  if (typeof id !== "string" || !isId<"Party">(id)) return undefined;
  const [party] = await listParties(work, [id]);
  const seen = party && (await partyIn(work, party));
  const member = seen?.members.find((one) => one.person === person && !one.isKeptOut);
  return seen && member && { party: id, partyName: seen.name, name: member.name };
}
