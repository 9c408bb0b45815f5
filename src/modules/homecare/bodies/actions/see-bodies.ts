import { dayOf } from "#basics/dates";
import { open, openSharingsIn, unsaidEndsIn } from "#modules/access";
import {
  findOrganisationIn,
  namesOfOrganisationsIn,
  namesOfVerifiedIn,
  type WhatItDoes,
  whatTheyDoIn,
} from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { OrganisationId } from "#rules/organisations";
import { onHoldersSideIn, reachesHolderIn, reading, type Work } from "#services/house";

import { agreementsOfIn, type SeenAgreement } from "../../agreements/actions/see-agreements.ts";
import { inTheirPartyIn } from "../../actions/open-assignments.ts";
import { nearestOf } from "../../actions/see-helpers.ts";
import { openedIn, type SeenVisit } from "../../actions/see-week.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { type Assignment, isStanding, type Term } from "../../domain/assignment.ts";
import type { PersonId } from "../../domain/visit.ts";
import { listVisits } from "../../store/visits.ts";
import { type AskedState, stateOf } from "../domain/asked-body.ts";
import { type VerifiedState, verifiedStateOf } from "../domain/verified.ts";
import { listAskedOf, type SealedAsk } from "../store/asked-bodies.ts";
import { listBodies } from "../store/bodies.ts";
import { listNamed } from "../store/named.ts";
import { type GoneBody, goneIn } from "./gone-bodies.ts";
import { askingHomeIn } from "./ask-body.ts";
import { keptOutIn, nameOfBodyIn } from "./standing.ts";

/** Somebody whom a body sends, with their days. */
export type Sent = Term &
  Pick<Assignment, "id" | "helper" | "verifiedOn" | "verifiedBySelf"> & {
    readonly name: string;
    /** Whether the body says that it verified what the law asks of them, and that still holds. */
    readonly verified: VerifiedState;
  };

/** A body that one asked, as one reads it. */
export type SeenBody = Term &
  Pick<SealedAsk, "id" | "organisation"> & {
    readonly name: string;
    readonly at: string;
    readonly state: Exclude<AskedState, "over">;
    /** All that was shared with it is over, taken back or not said again: nobody comes by it any more. */
    readonly isLapsed: boolean;
    /** It is shown to be itself and nothing hides it: else nobody says anything for it for now. */
    readonly answers: boolean;
    readonly visits: readonly SeenVisit[];
    readonly words: string | undefined;
    readonly sent: readonly Sent[];
    /** What it signed with other bodies. */
    readonly agreements: readonly SeenAgreement[];
    /** When it ends, where somebody asked it in the name of the person, who did not say it again yet. */
    readonly unsaidUntil: Temporal.Instant | undefined;
    /** Whom one keeps out; nobody under a mandate. */
    readonly keptOut: readonly { readonly person: PersonId; readonly name: string }[];
  };

export interface SeenBodies {
  readonly today: Temporal.PlainDate;
  readonly bodies: readonly SeenBody[];
  /** One may ask one more; and say « pas cette personne »: oneself alone. */
  readonly isMine: boolean;
  readonly isClosed: boolean;
  /** Those that come no more, as they said lately. */
  readonly gone: readonly GoneBody[];
}

/** For how long one reads that a body said no, or comes no more, in days. */
const SAID_NO = 14;

/** The bodies that one asked: those that wait, those that come with whom, those that said no lately. */
export const seeBodies = reading(seeBodiesIn);

export async function seeBodiesIn(work: Work): Promise<SeenBodies | undefined> {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const today = dayOf(work.now);
  const since = work.now.subtract({ hours: 24 * SAID_NO });
  const visits = await openedIn(work, await listVisits(work, home.space, today));
  const all = saidLately(await listAskedOf(work, home.space), { today, since });
  const names = await namesOfOrganisationsIn(
    work,
    all.map(({ organisation }) => organisation),
  );
  const verified = await namesOfVerifiedIn(work, [...names.keys()]);
  const stands = await openSharingsIn(
    work,
    all.flatMap(({ sharings }) => sharings),
  );
  const signed = await agreementsOfIn(work, [...names.keys()]);
  const ends = await unsaidEndsIn(
    work,
    all.flatMap(({ sharings }) => sharings),
  );
  const bodies: SeenBody[] = [];
  for (const one of all) {
    const state = stateOf(one, today);
    const named = names.get(one.organisation);
    if (named === undefined || state === "over") continue;
    const shared = one.visits.filter((_, i) => isIn(stands, one.sharings[i]) || state === "no");
    const its = visits.filter(({ id }) => shared.includes(id));
    const { id, organisation, from, until } = one;
    const said = { id, organisation, from, until, name: named.name, at: named.at, visits: its };
    const answers = verified.has(organisation);
    const agreements = ofBody(signed, organisation);
    const unsaidUntil = nearestOf(one, ends);
    const isLapsed = state !== "no" && shared.length === 0;
    const people = await peopleIn(work, one, { today, isLapsed });
    bodies.push({ ...said, state, isLapsed, answers, agreements, unsaidUntil, ...people });
  }
  return {
    today,
    bodies,
    gone: await goneIn(work, home, { since, stands: new Set(all.map((one) => one.organisation)) }),
    isMine: work.actor.mandate === undefined,
    isClosed: home.isClosed,
  };
}

/** Those that stand, and what said no lately, once for each body. */
const saidLately = (
  all: readonly SealedAsk[],
  { today, since }: { readonly today: Temporal.PlainDate; readonly since: Temporal.Instant },
): readonly SealedAsk[] =>
  all.filter((one, i) => {
    const state = stateOf(one, today);
    if (state !== "no") return state !== "over";
    const isNew = all.findIndex(({ organisation }) => organisation === one.organisation) === i;
    const { answeredAt } = one;
    return isNew && answeredAt !== undefined && Temporal.Instant.compare(answeredAt, since) >= 0;
  });

const isIn = <One>(some: ReadonlySet<One>, one: One | undefined): boolean =>
  one !== undefined && some.has(one);

const ofBody = (all: readonly SeenAgreement[], body: OrganisationId) =>
  all.filter(({ signed }) => signed.some(({ organisation }) => organisation === body));

/** Who comes by a body, in words; and what one wrote to it. */
async function peopleIn(
  work: Work,
  { id, space, words }: SealedAsk,
  { today, isLapsed }: Pick<SeenBody, "isLapsed"> & Pick<SeenBodies, "today">,
): Promise<Pick<SeenBody, "sent" | "keptOut" | "words">> {
  const named = await listNamed(work, id);
  // Once what was shared with it is over, nobody comes by it: it is said of no one that they do.
  const comes = isLapsed
    ? []
    : await inTheirPartyIn(
        work,
        named.filter((one) => isStanding(one, today)),
      );
  // Whom they want no more, or blocked, who acts for them does not read.
  const out = work.actor.mandate === undefined ? await keptOutIn(work, id) : [];
  const names = await namesOfIn(work, [...named.map(({ helper }) => helper), ...out]);
  const nameOf = (person: PersonId) => names.get(person) ?? "";
  return {
    words: words && (await open(work, space, words)),
    sent: comes.map(({ id: sent, helper, from, until, verifiedOn, verifiedBySelf }) => ({
      id: sent,
      helper,
      verifiedOn,
      verifiedBySelf,
      verified: verifiedStateOf(verifiedOn, today),
      from,
      until,
      name: nameOf(helper),
    })),
    keptOut: out.map((person) => ({ person, name: nameOf(person) })),
  };
}

/** A body that one may ask. */
export interface Offered {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly at: string;
  /** What it is, and what it says that it is for. */
  readonly kind: WhatItDoes["kind"];
  readonly purpose: string;
}

/** The bodies that come to homes and are shown to be themselves, by name, but those of the side of who acts under a mandate; undefined where one asks nobody. */
export const seeOffered = reading(async (work: Work): Promise<readonly Offered[] | undefined> => {
  if ((await askingHomeIn(work)) === undefined) return undefined;
  const all = await listBodies(work);
  const theirs = await onHoldersSideIn(work, all);
  const ids = all.filter((one) => !theirs.has(one));
  const names = await namesOfVerifiedIn(work, ids);
  const does = await whatTheyDoIn(work, ids);
  return ids
    .flatMap((organisation) => {
      const [named, what] = [names.get(organisation), does.get(organisation)];
      return named?.sign.id === organisation && what !== undefined
        ? [{ organisation, name: named.name, at: named.at, ...what }]
        : [];
    })
    .toSorted(
      (one, other) =>
        one.name.localeCompare(other.name, "fr") ||
        one.organisation.localeCompare(other.organisation),
    );
});

export interface SeenAsking {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly visits: readonly SeenVisit[];
  /** It says that it comes, and something may begin: else it is read with what one typed meanwhile, and not sent. */
  readonly mayAsk: boolean;
  /** What it signed with other bodies. */
  readonly agreements: readonly SeenAgreement[];
}

/** One structure and one’s visits, to ask it; undefined where one asks nobody, and, under a mandate, for one of the side of who acts. */
export const seeAsking = reading(
  async (
    work: Work,
    { organisation }: Pick<SeenAsking, "organisation">,
  ): Promise<SeenAsking | undefined> => {
    const home = await atHomeIn(work);
    const found = await findOrganisationIn(work, organisation);
    if (home === undefined || (await reachesHolderIn(work, organisation))) return undefined;
    if (found === undefined || found.isHidden) return undefined;
    const visits = await openedIn(work, await listVisits(work, home.space, dayOf(work.now)));
    const mayAsk = !home.isClosed && (await nameOfBodyIn(work, organisation)) !== undefined;
    const agreements = await agreementsOfIn(work, [organisation]);
    return { organisation, name: found.name, visits, mayAsk, agreements };
  },
);
