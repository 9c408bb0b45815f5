import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { type App, linkHolder, mayReachOneIn, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import { BY_PROPOSAL } from "../domain/address.ts";
import { type BondId, isAgreed, otherOf, type PersonId } from "../domain/bond.ts";
import { type Watch, type WatchId, type WatchState, watchStateOf } from "../domain/watch.ts";
import { findBond, holdBond } from "../store/bonds.ts";
import { findWatchById, saveWatchAgreed, saveWatchDeclined } from "../store/watches.ts";
import type { Mine } from "./standing.ts";

/** Says to the other that one proposes that their silence be noticed: by a letter with one button for each answer. */
export async function tellProposedIn(
  work: Work,
  watch: WatchId,
  { bond, me }: Mine,
): Promise<void> {
  const other = otherOf(bond, me);
  const address = (await reachPeopleIn(work, [other], me)).get(other);
  if (address === undefined) return;
  await notifyIn(work, { address, kind: "kin.silence-proposed", object: watch, facts: { watch } });
}

interface Proposed {
  readonly watch: Watch;
  /** Who is to answer. */
  readonly person: PersonId;
}

/** What is proposed of a bond that stands, while the gate lets it reach who is to answer. */
async function proposedIn(work: Work, id: WatchId): Promise<Proposed | undefined> {
  const watch = await findWatchById(work, id);
  const bond = watch && (await findBond(work, watch.bond));
  if (watch === undefined || bond === undefined || !isAgreed(bond)) return undefined;
  const person = otherOf(bond, watch.proposedBy);
  const reaches = await mayReachOneIn(work, person, { from: watch.proposedBy });
  return reaches ? { watch, person } : undefined;
}

export interface ToldProposed {
  readonly name: string;
  /** Days from the question to what is told. */
  readonly delay: number;
  /** Where one says yes or not now, without coming in. */
  readonly at: string;
}

/** Who proposes it, while the other did not answer; read with the right to write mails. */
export async function seeToldProposedIn(
  work: Work,
  { watch: id }: Readonly<Record<string, unknown>>,
): Promise<ToldProposed | undefined> {
  if (typeof id !== "string" || !isId<"KinWatch">(id)) return undefined;
  const found = await proposedIn(work, id);
  if (found === undefined || watchStateOf(found.watch, found.person) !== "theirs") return undefined;
  const { bond, proposedBy, delay } = found.watch;
  const name = (await namesOfIn(work, [proposedBy])).get(proposedBy);
  return name === undefined
    ? undefined
    : { name, delay, at: proposalLinkOf(work.app, { bond, watch: id }) };
}

/** What the link of a letter is signed for: for who is to answer. */
export interface OfProposal {
  readonly bond: BondId;
  readonly watch: WatchId;
}

const PROPOSED = "their silence is noticed";

export function proposalLinkOf(app: App, { bond, watch }: OfProposal): string {
  return `${BY_PROPOSAL}/${bond}/${watch}/${sign(app, PROPOSED, `${bond} ${watch}`)}`;
}

/** Undefined when it was not signed by us. */
export function readProposalLink(
  app: App,
  { bond, watch, signature }: Readonly<Record<"bond" | "watch" | "signature", string>>,
): OfProposal | undefined {
  if (!isId<"Bond">(bond) || !isId<"KinWatch">(watch)) return undefined;
  return isSigned(app, PROPOSED, `${bond} ${watch}`, signature) ? { bond, watch } : undefined;
}

export interface SeenProposal {
  readonly name: string;
  readonly delay: number;
  /** As who is to answer reads it: "theirs", "declined" or "agreed". */
  readonly state: WatchState;
}

/** What the page of the link shows: who proposes it; undefined once it is taken back, ended, or kept apart. Opening it says nothing. */
export function seeByProposal(app: App, of: OfProposal): Promise<SeenProposal | undefined> {
  return byProposal(app, of, async (lent, { watch, person }) => ({
    name: (await namesOfIn(lent, [watch.proposedBy])).get(watch.proposedBy) ?? "",
    delay: watch.delay,
    state: watchStateOf(watch, person),
  }));
}

/** Yes, or not now, from a letter; a yes ends nowhere but in person. */
export async function answerByProposal(
  app: App,
  of: OfProposal,
  yes: boolean,
): Promise<Result<undefined, "nothing-proposed">> {
  const said = await byProposal(app, of, async (lent, { watch }) => {
    if (watch.agreedAt === undefined)
      await (yes ? saveWatchAgreed : saveWatchDeclined)(lent, watch.id);
    return true;
  });
  return said === undefined ? refused("nothing-proposed") : done(undefined);
}

/** Held under a right of the house: who comes by a link changes nothing else. */
function byProposal<T>(
  app: App,
  { bond: id, watch }: OfProposal,
  run: (lent: Work, found: Proposed) => Promise<T>,
): Promise<T | undefined> {
  return app.transaction(linkHolder("kin.bond", id), (work) =>
    withRight(work, "watch-silence", async (lent) => {
      if ((await holdBond(lent, id)) === undefined) return undefined;
      const found = await proposedIn(lent, watch);
      return found?.watch.bond === id ? run(lent, found) : undefined;
    }),
  );
}
