import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import {
  action,
  type App,
  linkHolder,
  listQuietIn,
  mayReachOneIn,
  reading,
  type Work,
} from "#services/house";

import {
  hearersOf,
  isWellRead,
  type Named,
  type NamedId,
  type PersonId,
  type Relay,
  type Said,
} from "../domain/relay.ts";
import { findLastRaised } from "../store/alarms.ts";
import { findNamed, findTellsOfSilence, saveSaid } from "../store/named.ts";
import { findLastWell } from "../store/wells.ts";
import { readNamedLink } from "./letter-links.ts";
import type { OfNamed } from "./name-person.ts";
import { nameIn } from "./post-letters.ts";
import { askerIn, beside } from "./standing.ts";

export type SaidRefusal = "unknown-asked";

/** What who is named reads of it. */
export interface SeenNamed {
  readonly id: NamedId;
  /** Whose list it is. */
  readonly person: PersonId;
  readonly name: string;
  readonly relay: Relay;
  readonly said: Said;
  /** When they said that all is well, to who hears it: undefined long after, or once they asked for help since. */
  readonly wellAt: Temporal.Instant | undefined;
  /** They will be told of a silence that lasts, too, as whose list it is chose it. */
  readonly ofSilence: boolean;
}

/** Somebody’s being named, while the gate lets it reach them. Under the right of the house. */
async function foundIn(lent: Work, id: NamedId): Promise<Named | undefined> {
  const found = await findNamed(lent, id);
  if (found === undefined || (found.person as string) === found.space) return undefined;
  const reaches = await mayReachOneIn(lent, found.person, { from: personOf(found.space) });
  return reaches ? found : undefined;
}

export async function seeNamedIn(
  work: Work,
  { named: id }: OfNamed,
): Promise<SeenNamed | undefined> {
  return beside(work, async (lent) => {
    const found = await foundIn(lent, id);
    if (found === undefined) return undefined;
    const { relay, said, space } = found;
    const wellAt = await wellReadIn(lent, found);
    const person = personOf(space);
    const ofSilence = await isOfSilenceIn(lent, found);
    return { id, person, relay, said, wellAt, ofSilence, name: await nameIn(lent, person) };
  });
}

async function wellReadIn(lent: Work, named: Named): Promise<Temporal.Instant | undefined> {
  if (named.relay !== "help") return undefined;
  const wellAt = await findLastWell(lent, named.space);
  if (wellAt === undefined || hearersOf([named], wellAt).length === 0) return undefined;
  const raised = await findLastRaised(lent, named.space);
  return isWellRead(wellAt, { now: lent.now, raised }) ? wellAt : undefined;
}

/** Yes, no, or no more: said at any time, without a reason. Whose list it is reads it; outside the family, on their screen alone. */
async function sayIn(
  work: Work,
  { named: id, yes }: OfNamed & { readonly yes: boolean },
): Promise<Result<undefined, SaidRefusal>> {
  return beside(work, async (lent) => {
    const found = await foundIn(lent, id);
    if (found === undefined) return refused("unknown-asked");
    const said = yes ? "yes" : found.said === "yes" || found.said === "left" ? "left" : "no";
    if (said === found.said) return done(undefined);
    await saveSaid(lent, id, said);
    if (found.relay === "help") await tellSaidIn(lent, { ...found, said });
    return done(undefined);
  });
}

async function tellSaidIn(lent: Work, { id, space, person, said }: Named): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(lent, [owner], person)).get(owner);
  if (address === undefined) return;
  await notifyIn(lent, {
    address,
    kind: "relays.said",
    object: `${id} ${said} ${lent.now.toString()}`,
    facts: { named: id, said },
  });
}

async function mineIn(work: Work, named: NamedId): Promise<boolean> {
  const asker = askerIn(work);
  return asker !== undefined && (await findNamed(work, named))?.person === asker.person;
}

export const answerAsked = action(answerAskedIn);

export async function answerAskedIn(
  work: Work,
  asked: OfNamed & { readonly yes: boolean },
): Promise<Result<undefined, SaidRefusal>> {
  return (await mineIn(work, asked.named)) ? sayIn(work, asked) : refused("unknown-asked");
}

interface Link {
  readonly id: string;
  readonly signature: string;
}

const NAMED = "relays.named";

/** By the link of a letter; opening it says nothing. */
export async function seeNamedByLink(app: App, link: Link): Promise<SeenNamed | undefined> {
  const named = readNamedLink(app, link);
  return named && reading(seeNamedIn)(app, linkHolder(NAMED, named), { named });
}

export async function answerAskedByLink(
  app: App,
  link: Link,
  yes: boolean,
): Promise<Result<undefined, SaidRefusal>> {
  const named = readNamedLink(app, link);
  if (named === undefined) return refused("unknown-asked");
  return action(sayIn)(app, linkHolder(NAMED, named), { named, yes });
}

/** Who asks, and of what, while it waits: for a letter, read with the right to write mails. */
export async function seeToldAskedIn(
  work: Work,
  { named: id, person }: Readonly<Record<string, unknown>>,
): Promise<Pick<SeenNamed, "id" | "name" | "relay" | "ofSilence"> | undefined> {
  if (typeof id !== "string" || !isId<"RelayNamed">(id)) return undefined;
  const found = await findNamed(work, id);
  if (found === undefined || found.person !== person || found.said !== "waiting") return undefined;
  if ((await listQuietIn(work, [id], { person: found.person })).size > 0) return undefined;
  const owner = personOf(found.space);
  const name = (await namesOfIn(work, [owner])).get(owner);
  if (name === undefined) return undefined;
  return { id, name, relay: found.relay, ofSilence: await isOfSilenceIn(work, found) };
}

const isOfSilenceIn = async (work: Work, { relay, space }: Named): Promise<boolean> =>
  relay === "help" && (await findTellsOfSilence(work, space));

/** Who said yes, and is told of a silence too since it was chosen, while it is so: for a letter. */
export async function seeToldOfSilenceIn(
  work: Work,
  { named: id }: Readonly<Record<string, unknown>>,
): Promise<Pick<SeenNamed, "id" | "name"> | undefined> {
  if (typeof id !== "string" || !isId<"RelayNamed">(id)) return undefined;
  const found = await findNamed(work, id);
  if (found?.said !== "yes" || !(await isOfSilenceIn(work, found))) return undefined;
  if ((await listQuietIn(work, [id], { person: found.person })).size > 0) return undefined;
  const owner = personOf(found.space);
  // Blocked since, they are told nothing more of each other.
  if (!(await mayReachOneIn(work, found.person, { from: owner }))) return undefined;
  const name = (await namesOfIn(work, [owner])).get(owner);
  return name === undefined ? undefined : { id, name };
}

/** What somebody said, while it is so: for a letter. */
export async function seeToldSaidIn(
  work: Work,
  { named: id, said }: Readonly<Record<string, unknown>>,
): Promise<{ readonly name: string; readonly said: Said } | undefined> {
  if (typeof id !== "string" || !isId<"RelayNamed">(id)) return undefined;
  const found = await findNamed(work, id);
  if (found?.relay !== "help" || found.said !== said) return undefined;
  const name = (await namesOfIn(work, [found.person])).get(found.person);
  return name === undefined ? undefined : { name, said: found.said };
}
