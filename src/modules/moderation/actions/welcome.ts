import { operatorsIn } from "#modules/people";
import { type PersonId, personBy, type Work, withRight } from "#services/house";

import { doesAccept } from "../domain/newcomer.ts";
import { listAccepted, saveFirstAct } from "../store/first-acts.ts";

/**
 * Whether what this person writes may hold links, and be indexed: once somebody else accepted an
 * act of theirs, or when they keep the instance. Asked for each text shown to others.
 */
export async function mayLinkIn(work: Work, person: PersonId): Promise<boolean> {
  return (await whoMayLinkIn(work, [person])).has(person);
}

/** The same for the authors of a list, in one query. */
export async function whoMayLinkIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (persons.length === 0) return new Set();
  const accepted = await withRight(work, "welcome", (lent) => listAccepted(lent, persons));
  if (accepted.length === new Set(persons).size) return new Set(accepted);
  const operators = (await operatorsIn(work)).filter((id) => persons.includes(id));
  return new Set([...accepted, ...operators]);
}

/**
 * Somebody who acts accepts what another did (let in on request, thanked, chose an answer): the
 * first time, the other is a newcomer no more. Counts only when another gives it who is welcome
 * themself, or the operator, or the house; else nothing happens. `act` is a short name for the
 * person's own data (« joined-circle »).
 */
export async function noteAcceptedActIn(
  work: Work,
  { person, act }: { readonly person: PersonId; readonly act: string },
): Promise<void> {
  const { kind } = work.actor.by;
  const unknown = kind === "visitor" || kind === "link" || kind === "server";
  const by = personBy(work.actor);
  const isWelcome = kind === "operator" || (by !== undefined && (await mayLinkIn(work, by)));
  if (!doesAccept({ by, unknown, of: person }, isWelcome)) return;
  await withRight(work, "welcome", (lent) => saveFirstAct(lent, { person, act }));
}
