import { memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { type Work, withRight } from "#services/house";

import { type PersonId, takesDelegations, type Vote } from "../../domain/vote.ts";
import { listReceived } from "../../store/delegations.ts";
import { assembleIn } from "../../actions/assembly.ts";

/** Hours before the close at which who has not spoken is reminded. */
export const RECALL_HOURS = 24;

/** Writes to the members of the circle that a question is put; a convocation when it decides. Later, before the close, to those whose voice is silent. */
export async function tellAskedIn(work: Work, vote: Vote): Promise<void> {
  const members = await memberIdsAtIn(work, { circle: vote.circle, at: work.now });
  const others = members.filter((person) => person !== vote.askedBy);
  await writeIn(work, vote, {
    kind: vote.article === undefined ? "decisions.asked" : "decisions.summoned",
    people: vote.article === undefined ? others : members,
    object: vote.id,
  });
  const at = vote.closesAt.subtract({ hours: RECALL_HOURS });
  if (Temporal.Instant.compare(at, vote.votesFrom) > 0)
    await work.later("recall-vote", { vote: vote.id }, { at, key: `recall-vote:${vote.id}` });
}

/** Reminds those whose voice would be silent if the vote closed now, once. Who voted, or whose voice is carried, is left in peace. */
export async function tellClosingIn(lent: Work, vote: Vote): Promise<void> {
  const { people, resolution } = await assembleIn(lent, vote);
  const silent = people.filter((_, row) => (resolution.speaker[row] ?? -1) < 0);
  await writeIn(lent, vote, { kind: "decisions.closing", people: silent, object: vote.id });
}

/** Tells the members what was decided, with the seal. */
export async function tellClosedIn(
  lent: Work,
  vote: Vote,
  people: readonly PersonId[],
): Promise<void> {
  await writeIn(lent, vote, { kind: "decisions.closed", people, object: vote.id });
}

/**
 * A ballot was cast: those who entrusted their voice to this person, for this question, and have not
 * voted themselves, may read it. Told once, whatever changes afterwards.
 */
export async function tellTrustersIn(work: Work, vote: Vote, voter: PersonId): Promise<void> {
  if (!takesDelegations(vote)) return;
  await withRight(work, "count-voices", async (lent) => {
    // Who carries nobody's voice has nobody to tell: the circle is not assembled for each ballot.
    if ((await listReceived(lent, voter)).length === 0) return;
    const { people, rows, resolution } = await assembleIn(lent, vote);
    const speaker = rows.get(voter);
    const carried = people.filter(
      (person, row) => person !== voter && resolution.speaker[row] === speaker,
    );
    await writeIn(lent, vote, {
      kind: "decisions.delegate-voted",
      people: carried,
      from: voter,
      object: `${vote.id}:${voter}`,
    });
  });
}

/** Tells who put the question that somebody objects: it is to be answered. */
export async function tellObjectedIn(work: Work, vote: Vote, by: PersonId): Promise<void> {
  if (by === vote.askedBy) return;
  await writeIn(work, vote, {
    kind: "decisions.objected",
    people: [vote.askedBy],
    from: by,
    object: `${vote.id}:${by}`,
  });
}

/** Tells a member that somebody recorded something on paper for them. */
export async function tellRecordedIn(work: Work, vote: Vote, person: PersonId): Promise<void> {
  await writeIn(work, vote, {
    kind: "decisions.recorded",
    people: [person],
    from: work.actor.for,
    object: `${vote.id}:${work.now.toString()}`,
  });
}

interface Letters {
  readonly kind: string;
  readonly people: readonly PersonId[];
  readonly object: string;
  /** Whose word it carries; undefined: the circle speaks, of what each member may vote on. */
  readonly from?: PersonId | undefined;
}

async function writeIn(
  work: Work,
  vote: Vote,
  { kind, people, object, from }: Letters,
): Promise<void> {
  const reached = await reachPeopleIn(work, people, from);
  await notifyAllIn(
    work,
    [...reached].map(([person, address]) => ({
      address,
      kind,
      // Several persons may share an address.
      object: `${object}:${person}`,
      facts: { vote: vote.id, person },
    })),
  );
}
