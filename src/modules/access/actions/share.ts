import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { isHereIn } from "#modules/people";
import { carryIn, reachesHolderIn, type Work, withRight } from "#services/house";

import type { GrantId } from "../domain/grant.ts";
import {
  decideSharing,
  isIn,
  type Recipient,
  type SharingId,
  type SharingRefusal,
} from "../domain/sharing.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";
import { isThere } from "../store/grants.ts";
import { findParty, listMembers } from "../store/parties.ts";
import {
  endSame,
  endShared,
  endSharingsTo,
  holdSharings,
  holdSharing,
  saveShared,
  type SealedShared,
} from "../store/sharings.ts";
import { findSpace } from "../store/spaces.ts";
import { keepText, type ShownText } from "../store/texts.ts";
import { untilIn } from "./give-grant.ts";
import { open, seal } from "./seal.ts";
import { shareablesOf } from "./shareables.ts";

const PARTIES = "access-parties";

/** What somebody says in one sentence: what, with whom, from when until when, and what for. */
export interface Share {
  /** Said again under its former id: whatever is known by it goes on. Undefined: a new sentence. */
  readonly sharing?: SharingId | undefined;
  readonly space: SpaceId;
  /** The table of the thing, then those of the named fields that go with it: each has a row of the same id. */
  readonly tables: readonly string[];
  /** Undefined: all things of this kind in that space, now and later. */
  readonly row: string | undefined;
  readonly to: Recipient;
  /** Undefined: now. */
  readonly from?: Temporal.Instant | undefined;
  /** Undefined: until it is taken back. */
  readonly until: Temporal.Instant | undefined;
  readonly purpose: string | undefined;
  /** The party of a body that its module lets be asked under a mandate, one thing at a time. */
  readonly isBody?: boolean | undefined;
  /** The text that the giver read before they agreed. */
  readonly text: ShownText;
}

export type ShareRefusal = SharingRefusal | "unknown-row";

/**
 * The owner of a space shares one of its things, or a kind of them, with a person or a party. Whoever is kept apart from
 * the giver reads nothing of it, and the giver does not learn it. Said again of the same thing to the same, it replaces what stood.
 */
export async function shareIn(work: Work, asked: Share): Promise<Result<SharingId, ShareRefusal>> {
  const to = await recipientIn(work, asked);
  const until = await untilIn(work, { ...asked, to: to?.person });
  const decided = decideSharing({
    ...asked,
    until,
    space: await findSpace(work, asked.space),
    giver: work.actor.for,
    to,
    toHolder: to?.person !== undefined && (await reachesHolderIn(work, to.person)),
    isUnderMandate: work.actor.mandate !== undefined,
    isKind: asked.row === undefined,
    from: asked.from,
    now: work.now,
  });
  if (!decided.done) return decided;
  if (!(await areThereIn(work, asked))) return refused("unknown-row");
  return done(await keepSharingIn(work, asked, until));
}

/** Whom it is shared with, when they are here: a person who did not leave, a party of that very space. */
async function recipientIn(
  work: Work,
  { to, space }: Pick<Share, "to" | "space">,
): Promise<Recipient | undefined> {
  if (to.person !== undefined) return (await isHereIn(work, to.person)) ? to : undefined;
  const party = await withParties(work, (lent) => findParty(lent, to.party));
  return party?.space === space ? to : undefined;
}

/** Parties are not read nor shared with under a mandate, but those of a body, which `decideSharing` let through. */
function withParties<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return work.actor.mandate === undefined ? run(work) : withRight(work, PARTIES, run);
}

async function areThereIn(work: Work, { tables, space, row }: Share): Promise<boolean> {
  if (tables.length === 0) return false;
  if (row === undefined) return true;
  for (const table of tables) if (!(await isThere(work, { space, table, row }))) return false;
  return true;
}

async function keepSharingIn(
  work: Work,
  asked: Share,
  until: Temporal.Instant | undefined,
): Promise<SharingId> {
  const { actor } = work;
  const { space, row, to, from, purpose } = asked;
  const sharing = asked.sharing ?? newId<"Sharing">();
  const said = {
    space,
    row,
    to: to.person,
    party: to.party,
    from,
    until,
    askedUntil: actor.mandate && asked.until,
    purpose: purpose === undefined ? undefined : await seal(work, space, purpose),
    sharing,
    text: await keepText(work, asked.text),
    channel: actor.channel,
    givenAt: work.now,
    endedAt: undefined,
    under: actor.mandate,
  };
  // Of two who say the same at once, the second replaces what the first said.
  await holdSharings(work, space);
  const reached = await personsOfIn(work, to);
  for (const table of asked.tables) {
    const grant: SealedShared = { ...said, id: newId<"Grant">(), table };
    await endSame(work, grant, to);
    await (to.party === undefined
      ? saveShared(work, grant)
      : withParties(work, (lent) => saveShared(lent, grant)));
    await carryIn(work, { row: grant.id, from: actor.for, to: reached });
  }
  return sharing;
}

async function personsOfIn(work: Work, to: Recipient): Promise<readonly PersonId[]> {
  if (to.person !== undefined) return [to.person];
  const members = await listMembers(work, [to.party]);
  return members.filter((one) => isIn(to.party, one.person, members)).map((one) => one.person);
}

export interface OfSharing {
  /** A sentence, or a grant that was given alone. */
  readonly sharing: SharingId | GrantId;
}

/** The owner takes back what one sentence opened: so it is for the next read. Already over, it stays over: no refusal. */
export async function endSharingIn(
  work: Work,
  { sharing }: OfSharing,
): Promise<Result<undefined, "unknown-sharing">> {
  const grants = await holdSharing(work, sharing);
  if (grants.length === 0) return refused("unknown-sharing");
  await endShared(
    work,
    grants.map(({ id }) => id),
  );
  for (const grant of grants) await endBesidesIn(work, grant);
  return done(undefined);
}

/** What was said beside all of a kind is not left open for when that is said again. */
async function endBesidesIn(work: Work, { space, table, row, to, party }: SealedShared) {
  const recipient = to === undefined ? party && { party } : { person: to };
  if (row !== undefined || recipient === undefined) return;
  const every = shareablesOf(work.app);
  for (const kind of every.values()) {
    const beside = kind.table === table ? every.get(kind.besides ?? "") : undefined;
    if (beside !== undefined)
      await endSame(work, { space, table: beside.table, row: undefined }, recipient);
  }
}

/** With whom it is shared by name wants nothing of it: these sentences end. Oneself alone; of what is not for one nothing changes. */
export async function declineSharingsIn(work: Work, sharings: readonly SharingId[]): Promise<void> {
  const me = work.actor.mandate === undefined ? work.actor.for : undefined;
  if (me === undefined || sharings.length === 0) return;
  await withRight(work, "access-grants", (lent) => endSharingsTo(lent, sharings, me));
}

/** The same on a day that they said before: the house ends it for them, of each who is named there alone. */
export const endSharingsToIn = (
  work: Work,
  sharings: readonly SharingId[],
  to: PersonId,
): Promise<void> => withRight(work, "access-grants", (lent) => endSharingsTo(lent, sharings, to));

/**
 * Says again a sentence that was taken back, under its id, with the same end: the former grants stay ended, as the proof that
 * nothing was open in between. Nothing changes where it is open, or already over by its date.
 */
export async function shareAgainIn(
  work: Work,
  { sharing, text }: OfSharing & { readonly text: ShownText },
): Promise<Result<SharingId | undefined, "unknown-sharing" | ShareRefusal>> {
  const grants = await holdSharing(work, sharing);
  if (grants.some(({ endedAt }) => endedAt === undefined)) return done(undefined);
  // Said several times, it is said again as it was the last time.
  const [one] = grants.toSorted((a, b) => Temporal.Instant.compare(b.givenAt, a.givenAt));
  if (one === undefined) return refused("unknown-sharing");
  const to = one.to === undefined ? one.party && { party: one.party } : { person: one.to };
  if (to === undefined) return refused("unknown-recipient");
  return shareIn(work, {
    ...one,
    tables: [...new Set(grants.map(({ table }) => table))],
    until: one.under === undefined ? one.until : one.askedUntil,
    to,
    purpose: one.purpose && (await open(work, one.space, one.purpose)),
    text,
  });
}
