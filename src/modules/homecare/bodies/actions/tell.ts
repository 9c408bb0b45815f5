import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import {
  findOrganisationIn,
  namesOfOrganisationsIn,
  ownNamesIn,
  representativeIdsIn,
} from "#modules/organisations";
import { notifyAllIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import type { OrganisationId } from "#rules/organisations";
import { personOf } from "#rules/access";
import { mayReachOneIn, type PersonId, type Work } from "#services/house";

import { seeToldComesIn } from "../../actions/tell-helper.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import { findAssignment } from "../../store/assignments.ts";
import { findCannotCome } from "../../store/cannot-come.ts";
import { listPauses } from "../../store/pauses.ts";
import { stateOf } from "../domain/asked-body.ts";
import { findAsked, type SealedAsk } from "../store/asked-bodies.ts";
import { POWER } from "./standing.ts";

/** What a body is told: one asks it; somebody it sends cannot come, comes finally, or never will; whose visits they are is away, or there again; somebody else, please; one of them is of it no more; it is over. */
const TO_BODY = [
  "asked",
  "gap",
  "comes",
  "will-not",
  "away",
  "back",
  "somebody-else",
  "left",
  "ended",
] as const;
export type ToBody = (typeof TO_BODY)[number];
/** What one is told of a body: it says yes, no, who comes from a day to come on; somebody it sent is of it no more, or is sent no more, or it does not come. */
const BY_BODY = ["yes", "no", "named", "left", "no-more", "ended"] as const;
export type ByBody = (typeof BY_BODY)[number];

/** What is told of somebody by name, on a day. */
const OF_SOMEBODY: readonly ToBody[] = ["gap", "comes", "will-not"];

type Of = Pick<SealedAsk, "id" | "space" | "organisation">;

/** Ids, and a day, as an event tells them. */
export type OfPassage = Readonly<Record<"assignment" | "visit" | "day", string>>;

/**
 * Says it to those who may say for the body who comes, but whom the gate keeps from whose visits they are. `about`: what happened, said
 * once; `on`: which passage it is.
 */
export async function tellBodyIn(
  work: Work,
  { id, space, organisation }: Of,
  { what, about, on }: { readonly what: ToBody; readonly about: string; readonly on?: OfPassage },
): Promise<void> {
  const all = await whoSaysIn(work, organisation);
  const addresses = await reachPeopleIn(work, all, personOf(space));
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "homecare.to-body",
      object: `${what} ${about}`,
      facts: { ...on, asked: id, person, what, about },
    })),
  );
}

/** Who may say for a body who comes. Of what turned out to be another nobody: whoever represents the other was asked nothing. */
export async function whoSaysIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PersonId[]> {
  if ((await findOrganisationIn(work, organisation))?.id !== organisation) return [];
  return representativeIdsIn(work, { organisation, power: POWER });
}

/** Says to whose visits they are what the body says. `about`: likewise. */
export async function tellByBodyIn(
  work: Work,
  { id, space }: Pick<Of, "id" | "space">,
  { what, about }: { readonly what: ByBody; readonly about: string },
): Promise<void> {
  const person = personOf(space);
  const addresses = await reachPeopleIn(work, [person], undefined);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({
      address,
      kind: "homecare.by-body",
      object: `${what} ${about}`,
      facts: { asked: id, person, what },
    })),
  );
}

export interface ToldToBody {
  readonly what: ToBody;
  readonly organisation: OrganisationId;
  readonly body: string;
  /** Whose visits. */
  readonly name: string;
  /** Who cannot come, or comes finally, and when; or will not, from when on. */
  readonly gap: { readonly name: string; readonly day: Temporal.PlainDate } | undefined;
}

type Facts = Readonly<Record<string, unknown>>;

/** What a body is told, while it is so and who is written to may say who comes; read with the right to write mails. */
export async function seeToldToBodyIn(work: Work, facts: Facts): Promise<ToldToBody | undefined> {
  const { asked, person, what: said, about } = facts;
  const what = TO_BODY.find((one) => one === said);
  const one = await askedOf(work, asked);
  if (one === undefined || what === undefined || typeof about !== "string") return undefined;
  if (!(await mayReadIn(work, one, person))) return undefined;
  const { organisation } = one;
  const state = stateOf(one, dayOf(work.now));
  if (what !== "ended" && state !== (what === "asked" ? "waiting" : "comes")) return undefined;
  if (!(await isStillIn(work, one, what))) return undefined;
  const whose = personOf(one.space);
  const gap =
    what === "comes"
      ? await seeToldComesIn(work, { ...facts, owner: whose })
      : await gapOf(work, what, about);
  if (OF_SOMEBODY.includes(what) && gap === undefined) return undefined;
  const name = (await namesOfIn(work, [whose])).get(whose);
  const body = (await namesOfOrganisationsIn(work, [organisation])).get(organisation)?.name;
  return name && body ? { what, organisation, body, name, gap } : undefined;
}

/** That somebody is away, while they are; that they are there again, unless they said since that they are not. */
async function isStillIn(work: Work, { space }: SealedAsk, what: ToBody): Promise<boolean> {
  if (what !== "away" && what !== "back") return true;
  const standing = await listPauses(work, space, dayOf(work.now), { standing: true });
  return what === "back" || standing.length > 0;
}

async function mayReadIn(
  work: Work,
  { organisation, space }: SealedAsk,
  person: unknown,
): Promise<boolean> {
  if (typeof person !== "string" || !isId<"Person">(person)) return false;
  if (!(await whoSaysIn(work, organisation)).includes(person)) return false;
  return mayReachOneIn(work, person, { from: personOf(space) });
}

/** Who cannot come on a day, or will not from a day on, while that is not past. */
async function gapOf(work: Work, what: ToBody, about: string): Promise<ToldToBody["gap"]> {
  const said = await saidIn(work, what, about);
  if (said === undefined || Temporal.PlainDate.compare(said.day, dayOf(work.now)) < 0)
    return undefined;
  const name = (await namesOfIn(work, [said.helper])).get(said.helper);
  return name === undefined ? undefined : { name, day: said.day };
}

async function saidIn(
  work: Work,
  what: ToBody,
  about: string,
): Promise<Pick<CannotCome, "helper" | "day"> | undefined> {
  if (what === "gap" && isId<"CannotCome">(about)) return findCannotCome(work, about);
  const named =
    what === "will-not" && isId<"Assignment">(about)
      ? await findAssignment(work, about)
      : undefined;
  return named && { helper: named.helper, day: named.from };
}

export interface ToldByBody {
  readonly what: ByBody;
  readonly body: string;
}

/** What one is told of a body, while it is so; read with the right to write mails. */
export async function seeToldByBodyIn(
  work: Work,
  { asked, person, what: said }: Facts,
): Promise<ToldByBody | undefined> {
  const what = BY_BODY.find((one) => one === said);
  const one = await askedOf(work, asked);
  if (one === undefined || what === undefined || personOf(one.space) !== person) return undefined;
  const isWhileItComes = what !== "no" && what !== "ended";
  if (isWhileItComes && stateOf(one, dayOf(work.now)) !== "comes") return undefined;
  // One asked it under its own name, whatever it turned out to be.
  const body = (await ownNamesIn(work, [one.organisation])).get(one.organisation);
  return body === undefined ? undefined : { what, body };
}

async function askedOf(work: Work, asked: unknown): Promise<SealedAsk | undefined> {
  return typeof asked === "string" && isId<"Party">(asked) ? findAsked(work, asked) : undefined;
}
