import {
  declaredIn,
  type App,
  isOperator,
  type OwnWay,
  type PersonId,
  personBy,
  reading,
  showPanelsIn,
  type Work,
  withRight,
} from "#services/house";

import type { Child } from "hono/jsx";

import type { Deed } from "../../domain/deed.ts";
import { type Mandate, type MandateId, type MandateState, stateOf } from "../../domain/mandate.ts";
import type { SaidGround } from "../../domain/ground.ts";
import { findActingSince, listActingFor, listDeeds } from "../../store/deeds.ts";
import { findGround } from "../../store/grounds.ts";
import {
  findConsentNote,
  findMandate,
  listAround,
  listOpenOf,
  listOpenWithoutAddress,
  listWithoutAddress,
} from "../../store/mandates.ts";
import { type Known, listKnownIn } from "../../actions/acquaintances.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { mineIn } from "../../actions/who.ts";

/** A mandate as one of the two sees it. */
export interface SeenMandate extends Mandate {
  readonly state: MandateState;
  readonly personName: string;
  readonly holderName: string | undefined;
  /** Of whom it is asked by name, until they answer. */
  readonly askedName: string | undefined;
  /** Who looks is the person, or the one who acts (or may accept to). */
  readonly side: "person" | "holder";
}

/** Whom one may ask by name to act for one; nobody under a mandate. */
export const seeWhomToEntrust = reading(async (work: Work): Promise<readonly Known[]> =>
  mineIn(work, "read-mine") === undefined ? [] : listKnownIn(work),
);

/** All that one gave, holds or may accept; undefined for who is not signed in or acts for another. */
export const seeMandates = reading<undefined, readonly SeenMandate[] | undefined>(seeMandatesIn);

export async function seeMandatesIn(work: Work): Promise<readonly SeenMandate[] | undefined> {
  const me = mineIn(work, "read-mine");
  return me === undefined ? undefined : describeIn(work, await listAround(work, me), me);
}

/** Each as one of the two sees it, with their names. */
export async function describeIn(
  work: Work,
  mandates: readonly Mandate[],
  me: PersonId | undefined,
): Promise<readonly SeenMandate[]> {
  const ids = mandates.flatMap(({ person, holder, askedOf }) =>
    [person, holder, askedOf].filter((one) => one !== undefined),
  );
  const names = await namesOfIn(work, ids);
  return mandates.map((mandate) => ({
    ...mandate,
    state: stateOf(mandate, work.now),
    personName: names.get(mandate.person) ?? "",
    holderName: mandate.holder && names.get(mandate.holder),
    askedName: mandate.askedOf && names.get(mandate.askedOf),
    side: mandate.person === me ? "person" : "holder",
  }));
}

/** What it rests on, with the name of who saw it on paper. */
export type SeenGround = SaidGround & { readonly seenBy: string | undefined };

/** One mandate with its journal. */
export interface SeenJournal {
  readonly mandate: SeenMandate;
  readonly note: string | undefined;
  /** On what it rests besides the yes of the person, as it was said. */
  readonly ground: SeenGround | undefined;
  readonly deeds: readonly Deed[];
  /** Whether the person has no address: their mandate is renewed, and their account taken, on paper. */
  readonly withoutAddress: boolean;
  /** Since when its holder acts under it now, for the person; undefined when they do not. */
  readonly actingSince: Temporal.Instant | undefined;
  /** In the name of which structure it is held, as the module of structures shows it to the two. */
  readonly through: readonly Child[];
  /** What its holder does with the person, as the modules show it to them. */
  readonly together: readonly Child[];
  /** What was opened under it, as the modules that opened it show it to the person. */
  readonly opened: readonly Child[];
}

/** How many lines of a journal are shown and printed at once. */
const MOST_DEEDS = 500;

export const seeMandate = reading(seeMandateIn);

export async function seeMandateIn(
  work: Work,
  asked: { readonly mandate: MandateId },
): Promise<SeenJournal | undefined> {
  const me = mineIn(work, "read-mine");
  const found = me && (await findMandate(work, asked.mandate));
  if (me === undefined || found === undefined) return undefined;
  const [mandate] = await describeIn(work, [found], me);
  if (mandate === undefined) return undefined;
  const without = await withRight(work, "mandates", (lent) =>
    listWithoutAddress(lent, [found.person]),
  );
  return {
    mandate,
    note: found.consent === "page" ? undefined : await findConsentNote(work, found),
    ground: await groundIn(work, found),
    deeds: await listDeeds(work, found.id, MOST_DEEDS),
    withoutAddress: without.length > 0,
    actingSince:
      mandate.side === "person"
        ? await withRight(work, "mandates", (lent) => findActingSince(lent, found.id))
        : undefined,
    through: await showPanelsIn(work, "mandate-through", mandate.id),
    together:
      mandate.side === "holder" && mandate.state === "open"
        ? await showPanelsIn(work, "mandate-holder", mandate.id)
        : [],
    opened: mandate.side === "person" ? await showPanelsIn(work, "mandate", mandate.id) : [],
  };
}

/** Under which mandates somebody acts now for the person who reads, in person alone. */
export async function listActingNowIn(work: Work): Promise<readonly SeenMandate[]> {
  const me = mineIn(work, "read-mine");
  if (me === undefined) return [];
  const ids = await withRight(work, "mandates", (lent) => listActingFor(lent, me));
  const acting: SeenMandate[] = [];
  for (const id of ids) {
    const found = await findMandate(work, id);
    if (found !== undefined) acting.push(...(await describeIn(work, [found], me)));
  }
  return acting;
}

/** The mandate by which the person who acts in their own name may act for another now; undefined for anybody else. */
export async function seeHeldIn(work: Work, id: MandateId): Promise<SeenMandate | undefined> {
  const me = mineIn(work, "read-mine");
  const found = me && (await findMandate(work, id));
  const [seen] = found === undefined ? [] : await describeIn(work, [found], me);
  return seen?.side === "holder" && seen.state === "open" ? seen : undefined;
}

async function groundIn(work: Work, { id }: Mandate): Promise<SeenGround | undefined> {
  const said = await findGround(work, id);
  const names = await namesOfIn(work, said?.seenBy === undefined ? [] : [said.seenBy]);
  return said && { ...said, seenBy: said.seenBy && names.get(said.seenBy) };
}

/** For whom one acts now, for the page that says so; undefined when one does not. */
export async function seeActingIn(work: Work): Promise<SeenMandate | undefined> {
  const { mandate: id } = work.actor;
  const me = personBy(work.actor);
  const found = id && me && (await withRight(work, "mandates", (lent) => findMandate(lent, id)));
  if (found === undefined || me === undefined) return undefined;
  return (await describeIn(work, [found], me))[0];
}

export type SeenActing = SeenMandate & { readonly ways: readonly OwnWay[] };

/** The same for the page itself, with where modules lead from there. */
export const seeActing = reading(async (work: Work): Promise<SeenActing | undefined> => {
  const seen = await seeActingIn(work);
  const ways = declaredIn(work.app, "ownWays").flat();
  return seen && { ...seen, ways: ways.filter(({ whileActing }) => whileActing === true) };
});

/**
 * Through whom these persons take part, when they have no address: the name of who acts for them,
 * for « membre par Solène ». Whoever calls has decided that the actor may see who they are.
 */
export async function throughWhomIn(
  work: Work,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (persons.length === 0) return new Map();
  const open = await withRight(work, "mandates", async (lent) =>
    listOpenOf(lent, await listWithoutAddress(lent, persons)),
  );
  const names = await namesOfIn(
    work,
    open.flatMap(({ holder }) => (holder === undefined ? [] : [holder])),
  );
  const through = new Map<PersonId, string>();
  for (const { person, holder } of open) {
    const name = holder && names.get(holder);
    if (name !== undefined && !through.has(person)) through.set(person, name);
  }
  return through;
}

/** What the words of each form done for somebody are, as the modules give them: by the pattern of its path. */
export function sayDeed(app: App, path: string): string | undefined {
  for (const deeds of declaredIn(app, "deeds"))
    for (const [pattern, says] of Object.entries(deeds)) if (matches(pattern, path)) return says;
  return undefined;
}

function matches(pattern: string, path: string): boolean {
  const [asked, given] = [pattern.split("/"), path.split("/")];
  return (
    asked.length === given.length &&
    asked.every((part, i) => part.startsWith(":") || part === given[i])
  );
}

/** The open mandates of those without an address, for the operator whom one of them asks to end it; undefined for anyone else. */
export const seeMandatesToKeep = reading<undefined, readonly SeenMandate[] | undefined>(
  async (work) => {
    if (!isOperator(work.actor)) return undefined;
    const open = await withRight(work, "mandates", (lent) => listOpenWithoutAddress(lent));
    return describeIn(work, open, undefined);
  },
);
