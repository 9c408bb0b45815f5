import { dayOf, earlierOf, laterOf } from "#basics/dates";
import { open, openWithPartyIn, recordReadsOfDayIn } from "#modules/access";
import { findOrganisationIn, peopleOfIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { addressOf, type OrganisationId } from "#rules/organisations";
import { personOf } from "#rules/access";
import { reading, type Work, withRight } from "#services/house";

import { inTheirPartyIn, KEEPER } from "../../actions/open-assignments.ts";
import { VISITS } from "../../actions/see-week.ts";
import { type Assignment, isStanding, type Term } from "../../domain/assignment.ts";
import type { Between, PersonId, VisitId } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { findDeployment } from "../../store/deployment.ts";
import { listVisitsOn } from "../../store/stood.ts";
import { stateOf } from "../domain/asked-body.ts";
import { isGap, type Kept, type Occasion, occasionsOf } from "../domain/occasion.ts";
import { type VerifiedState, verifiedStateOf } from "../domain/verified.ts";
import { findAsked, listAskedTo, type SealedAsk } from "../store/asked-bodies.ts";
import { isBody } from "../store/bodies.ts";
import { listNamed, listSaidOf } from "../store/named.ts";
import type { OfAsked } from "./end-asked.ts";
import { pastIn } from "./past.ts";
import type { OfBody } from "./say-body.ts";
import {
  askersSideIn,
  assignsForIn,
  endsForIn,
  keptOutIn,
  reachesMeIn,
  RIGHT,
} from "./standing.ts";

/** How far ahead a body reads where it goes. */
const WEEKS = 2;

export interface NamedPerson {
  readonly person: PersonId;
  readonly name: string;
}

/** What a body reads of somebody who asked it: until it said yes, their name and what they wrote to it. */
export interface SeenAsked extends Pick<SealedAsk, "id" | "organisation"> {
  /** Whose visits. */
  readonly name: string;
  readonly state: "waiting" | "comes";
  readonly words: string | undefined;
  /** Undefined while it waits. */
  readonly coming: SeenComing | undefined;
}

/** Once it said yes: when, who comes, and whose place is free. Not what for. */
export interface SeenComing {
  readonly term: Term;
  readonly occasions: readonly Occasion[];
  /** Of the two weeks until today: kept or not, how long, and nothing else of it. */
  readonly past: readonly Kept[];
  readonly named: readonly (Term &
    NamedPerson &
    Pick<Assignment, "id" | "verifiedOn" | "verifiedBySelf"> & {
      readonly verified: VerifiedState;
    })[];
  /** Of whom the asker said « quelqu’un d’autre, s’il vous plaît ». */
  readonly somebodyElse: readonly NamedPerson[];
  readonly names: ReadonlyMap<PersonId, string>;
}

export interface SeenBodyPage {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly at: string;
  readonly today: Temporal.PlainDate;
  /** It says that it comes to homes; somebody may ask it. */
  readonly comes: boolean;
  readonly isOpen: boolean;
  /** It says who comes; else a decision is awaited of it: it reads whom it may still say no to, and ends. */
  readonly assigns: boolean;
  readonly asked: readonly SeenAsked[];
}

/** « Chez les personnes »: what a body was asked, for who may say who comes; undefined for everybody else. */
export const seeBodyPage = reading(seeBodyPageIn);

export async function seeBodyPageIn(
  work: Work,
  { organisation }: OfBody,
): Promise<SeenBodyPage | undefined> {
  const page = await seeHeadIn(work, organisation);
  if (page === undefined) return undefined;
  const all = await withRight(work, RIGHT, (lent) => listAskedTo(lent, organisation));
  const asked: SeenAsked[] = [];
  for (const one of all) {
    const seen = await describeIn(work, one, page);
    if (seen !== undefined) asked.push(seen);
  }
  return { ...page, asked: asked.toSorted((a, b) => a.name.localeCompare(b.name, "fr")) };
}

type SeenHead = Omit<SeenBodyPage, "asked">;

/** The body itself, and nothing that it was asked. */
async function seeHeadIn(work: Work, organisation: OrganisationId): Promise<SeenHead | undefined> {
  if (!(await endsForIn(work, organisation))) return undefined;
  const found = await findOrganisationIn(work, organisation);
  const deployment = await findDeployment(work);
  if (found === undefined || deployment === undefined) return undefined;
  return {
    organisation,
    name: found.name,
    at: addressOf(found),
    today: dayOf(work.now),
    comes: await isBody(work, organisation),
    isOpen: deployment.closedAt === undefined,
    assigns: await assignsForIn(work, organisation),
  };
}

export interface SeenAskedPage {
  readonly page: SeenHead;
  readonly asked: SeenAsked;
  /** Whom it may send: who works there, and who represents it, but whom the asker kept out. */
  readonly people: readonly NamedPerson[];
}

/** One of them, and nothing of the others, with whom the body may send. */
export const seeAskedPage = reading(
  async (work: Work, { asked: id }: OfAsked): Promise<SeenAskedPage | undefined> => {
    const one = await withRight(work, RIGHT, (lent) => findAsked(lent, id));
    const page = one && (await seeHeadIn(work, one.organisation));
    const asked = page && (await describeIn(work, one, page));
    if (one === undefined || page === undefined || asked === undefined) return undefined;
    if (!page.assigns) return { page, asked, people: [] };
    const out = await keptOutIn(work, id);
    const side = await askersSideIn(work, one.sharings);
    const all = (await peopleOfIn(work, one.organisation)).filter(
      (person) => !out.includes(person) && person !== personOf(one.space) && !side.has(person),
    );
    return { page, asked, people: namedFrom(await namesOfIn(work, all)) };
  },
);

const namedFrom = (names: ReadonlyMap<PersonId, string>): readonly NamedPerson[] =>
  [...names]
    .map(([person, name]) => ({ person, name }))
    .toSorted(
      (one, other) =>
        one.name.localeCompare(other.name, "fr") || one.person.localeCompare(other.person),
    );

/** One of them, as the body may read it; undefined where it is over, or whoever asked does not reach who acts. */
async function describeIn(
  work: Work,
  one: SealedAsk,
  { today, assigns }: Pick<SeenHead, "today" | "assigns">,
): Promise<SeenAsked | undefined> {
  const state = stateOf(one, today);
  if (state !== "waiting" && state !== "comes") return undefined;
  if (!(await reachesMeIn(work, one.space))) return undefined;
  const { id, organisation, space } = one;
  const whose = personOf(space);
  const name = (await namesOfIn(work, [whose])).get(whose) ?? "";
  if (!assigns) return { id, organisation, name, state, words: undefined, coming: undefined };
  const words = one.words && (await open(work, space, one.words));
  const coming = state === "comes" ? await comingIn(work, one, today) : undefined;
  return { id, organisation, name, state, words, coming };
}

/** When a body is expected somewhere; each visit read is a line a day in the log of whose it is. */
async function comingIn(
  work: Work,
  one: SealedAsk,
  today: Temporal.PlainDate,
): Promise<SeenComing> {
  const { id, space, from, until } = one;
  const between = aheadOf(one, today);
  const shared = await sharedVisitsIn(work, one);
  const since = { from: laterOf(from, today.subtract({ weeks: WEEKS })), until: today };
  const { named, said, visits } = await withRight(work, RIGHT, async (lent) => ({
    named: await listNamed(lent, id),
    said: await listSaidOf(lent, id, today),
    visits: (await listVisitsOn(lent, space, since.from)).filter((visit) =>
      shared.includes(visit.id),
    ),
  }));
  const standing = await inTheirPartyIn(
    work,
    named.filter((each) => isStanding(each, today)),
  );
  const rows = [...new Set(visits.map(({ id: visit }) => visit))];
  if (rows.length > 0) await recordReadsOfDayIn(work, { space, table: VISITS, rows });
  const out = (await keptOutIn(work, id)).filter((person) =>
    named.some(({ helper }) => helper === person),
  );
  const names = await namesOfIn(work, [...standing.map(({ helper }) => helper), ...out]);
  const isBetween = Temporal.PlainDate.compare(between.from, between.until) <= 0;
  return {
    term: { from, until },
    past: await pastIn(work, one, { since, visits, named }),
    occasions: isBetween ? occasionsOf(daysOf(between, visits), standing, said) : [],
    named: standing.map(({ id: assignment, helper, from: first, until: end, ...each }) => ({
      id: assignment,
      verifiedOn: each.verifiedOn,
      verifiedBySelf: each.verifiedBySelf,
      verified: verifiedStateOf(each.verifiedOn, today),
      from: first,
      until: end,
      person: helper,
      name: names.get(helper) ?? "",
    })),
    somebodyElse: out.map((person) => ({ person, name: names.get(person) ?? "" })),
    names,
  };
}

/** The visits that are still shared with the party of what it was asked. */
export async function sharedVisitsIn(
  work: Work,
  { id, visits, sharings }: SealedAsk,
): Promise<readonly VisitId[]> {
  const stands = await openWithPartyIn(work, { party: id, keptBy: KEEPER });
  return visits.filter((_, at) => {
    const sharing = sharings[at];
    return sharing !== undefined && stands.has(sharing);
  });
}

/** The coming two weeks, as far as it was asked. */
export function aheadOf({ from, until }: Term, today: Temporal.PlainDate): Between {
  const last = today.add({ weeks: WEEKS });
  return { from: laterOf(from, today), until: earlierOf(until ?? last, last) };
}

/** How many times nobody comes in the coming two weeks. */
export const gapsOf = ({ coming }: SeenAsked): number =>
  coming?.occasions.filter(isGap).length ?? 0;
