import { isId } from "#basics/id";
import { facilitatorIdsIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { listQuietIn, type Work } from "#services/house";

import { type DisputeId, type DisputeState, stateOfDispute } from "../domain/dispute.ts";
import type { Party, PersonId } from "../domain/party.ts";
import { KORI, type TransferId } from "../domain/transfer.ts";
import { findDispute, type SealedDispute } from "../store/disputes.ts";
import { approversOfIn, mayReadNameIn } from "./tell-thanks.ts";
import { livingIn, nameOf, namesOfPartiesIn } from "./parties.ts";

interface TellError {
  readonly id: DisputeId;
  /** The side that is told. */
  readonly to: Party;
  /** Of a person: whether the gate let it through. */
  readonly reached: readonly PersonId[];
}

/** Tells one side of what was said, or answered, of a line: the person, who facilitates a circle, who may approve for an organisation. */
export async function tellErrorIn(work: Work, { id, to, reached }: TellError): Promise<void> {
  const persons = await speakersOfIn(work, to, reached);
  const others = persons.filter((person) => person !== work.actor.for);
  const addresses = await reachPeopleIn(work, others, work.actor.for);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "currency.line-wrong",
      object: `${id} ${person}`,
      facts: { dispute: id, person },
    })),
  );
}

async function speakersOfIn(
  work: Work,
  to: Party,
  reached: readonly PersonId[],
): Promise<readonly PersonId[]> {
  if (to.kind === "organisation") return approversOfIn(work, to.id);
  return to.kind === "circle" ? facilitatorIdsIn(work, { circle: to.id }) : reached;
}

/** What was said of a line, as a letter tells of it: never the words. */
export interface ToldError {
  readonly transfer: TransferId;
  readonly state: DisputeState;
  /** The other side than who reads the letter. */
  readonly with: string;
  /** Whether who reads it said it: the letter tells of the answer. */
  readonly isSaid: boolean;
}

/** What a letter tells, while who reads it speaks for a side; with the right to write mails. */
export async function seeToldErrorIn(
  work: Work,
  { dispute, person }: Readonly<Record<string, unknown>>,
): Promise<ToldError | undefined> {
  if (typeof dispute !== "string" || !isId<"Dispute">(dispute)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findDispute(work, dispute);
  if (found === undefined) return undefined;
  if ((await listQuietIn(work, [dispute], { part: KORI, person })).size > 0) return undefined;
  const state = stateOfDispute(found, work.now);
  const { to, from, transfer } = found;
  const isTo = await isSpeakerIn(work, found, { of: "to", person });
  if (!isTo && !(await isSpeakerIn(work, found, { of: "from", person }))) return undefined;
  if (!isWorthSaying(found, { state, isTo })) return undefined;
  const other = isTo ? from : to;
  const names = (await mayReadNameIn(work, other, person))
    ? await namesOfPartiesIn(work, [other])
    : new Map<string, never>();
  return { transfer, state, with: nameOf(names, other), isSaid: !isTo };
}

/** Not what is over, nor answered by who would read it, nor not answered yet. */
function isWorthSaying(
  { saidAt, correctedAt }: SealedDispute,
  { state, isTo }: { readonly state: DisputeState; readonly isTo: boolean },
): boolean {
  const isAtOnce = correctedAt !== undefined && correctedAt.equals(saidAt);
  if (isTo) return state === "waits" || isAtOnce;
  return !isAtOnce && (state === "corrected" || state === "refused");
}

async function isSpeakerIn(
  work: Work,
  found: SealedDispute,
  { of, person }: { readonly of: "from" | "to"; readonly person: PersonId },
): Promise<boolean> {
  const party = found[of];
  const reached = party.kind === "person" ? [await livingIn(work, party.id)] : [];
  return (await speakersOfIn(work, party, reached)).includes(person);
}
