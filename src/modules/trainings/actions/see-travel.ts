import type { Amount } from "#basics/amount";
import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { action, type App, linkHolder, listQuietIn, reading, type Work } from "#services/house";
import type { Result } from "#basics/result";
import { listExpectedIn, seeToldOccasionIn } from "#modules/calendar";

import { mayShare } from "../domain/rights.ts";
import type { PersonId } from "../domain/training.ts";
import {
  isAsked,
  mayPropose,
  type Part,
  type PartId,
  stateOf,
  type Step,
  type TravelState,
} from "../domain/travel.ts";
import { findTravel, findTravelOfPart, type SealedTravel } from "../store/travels.ts";
import { readPartLink } from "./letter-links.ts";
import { beside, type OfTraining } from "./standing.ts";
import { type SeenTraining, seeTrainingIn } from "./see-training.ts";
import { sharersIn, stepIn, type TravelStepRefusal } from "./travel.ts";

/** A part with the name of whose it is, for who proposes or is paid. */
export type NamedPart = Part & { readonly name: string };

/** A travel as somebody concerned sees it. */
export interface SeenTravel {
  readonly cost: Amount;
  readonly road: SealedTravel["road"];
  readonly words: string | undefined;
  readonly way: SealedTravel["way"];
  readonly state: TravelState;
  readonly payee: string;
  readonly isPaidToMe: boolean;
  readonly proposedAt: Temporal.Instant;
  /** How many are asked, and how many agreed: of the others, one reads no more. */
  readonly asked: number;
  readonly agreed: number;
  readonly mine: Part | undefined;
  /** Each part by its name, for who trains and who organises. */
  readonly parts: readonly NamedPart[] | undefined;
  readonly mayPropose: boolean;
}

/** Somebody who may be asked to share. */
export interface NamedSharer {
  readonly person: PersonId;
  readonly name: string;
}

export interface SeenTravelPage {
  readonly training: SeenTraining;
  /** Undefined while nothing is proposed. */
  readonly travel: SeenTravel | undefined;
  /** For who may propose: who would be asked, and how many have no account and are not. */
  readonly sharers: readonly NamedSharer[] | undefined;
  readonly others: number;
}

/** The travel, for who trains, organises, or has a part; undefined for everyone else. */
export const seeTravel = reading(
  async (work: Work, asked: OfTraining): Promise<SeenTravelPage | undefined> => {
    const training = await seeTrainingIn(work, asked);
    const me = training?.seen.where.asker.person;
    if (training?.programme === undefined || me === undefined) return undefined;
    const kept = await beside(work, (lent) => findTravel(lent, asked.training));
    const shares = mayShare(training.standing);
    const mine = kept && (await reachedIn(work, kept, me));
    if (!shares && mine === undefined && kept?.payee !== me) return undefined;
    const travel = kept && (await seenIn(work, kept, { me, mine, shares }));
    const sharers = shares ? await namedSharersIn(work, training, kept?.payee ?? me) : undefined;
    const expected = shares
      ? await beside(work, (lent) => listExpectedIn(lent, { occasion: asked.training }))
      : undefined;
    return { training, travel, sharers, others: expected?.others ?? 0 };
  },
);

/** One's own part, unless nothing of who proposed it reaches one. */
async function reachedIn(work: Work, { parts }: SealedTravel, me: PersonId) {
  const mine = parts.find(({ person }) => person === me);
  if (mine === undefined) return undefined;
  const quiet = await listQuietIn(work, [mine.id], { person: me });
  return quiet.has(mine.id) ? undefined : mine;
}

interface Reader {
  readonly me: PersonId;
  readonly mine: Part | undefined;
  readonly shares: boolean;
}

async function seenIn(work: Work, kept: SealedTravel, reader: Reader): Promise<SeenTravel> {
  const { me, mine, shares } = reader;
  const { cost, parts, payee } = kept;
  const asked = parts.filter(isAsked);
  const reads = shares || payee === me;
  const names = await namesOfIn(work, [payee, ...(reads ? parts.map(({ person }) => person) : [])]);
  const nameOf = (person: PersonId) => names.get(person) ?? "";
  return {
    cost,
    road: kept.road,
    words: kept.words && (await open(work, kept.space, kept.words)),
    way: kept.way,
    state: stateOf(cost, parts),
    payee: nameOf(payee),
    isPaidToMe: payee === me,
    proposedAt: kept.proposedAt,
    asked: asked.length,
    agreed: asked.filter(({ answer }) => answer === "agreed").length,
    mine,
    parts: reads ? parts.map((part) => ({ ...part, name: nameOf(part.person) })) : undefined,
    mayPropose: shares && mayPropose(parts),
  };
}

async function namedSharersIn(
  work: Work,
  { seen }: SeenTraining,
  payee: PersonId,
): Promise<readonly NamedSharer[]> {
  const persons = await sharersIn(work, { seen }, payee);
  const names = await namesOfIn(work, persons);
  return persons
    .map((person) => ({ person, name: names.get(person) ?? "" }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}

export interface PartLink {
  readonly part: string;
  readonly signature: string;
}

/** What the page of a letter's link shows: one part, and no name but that of who is paid. */
export interface SeenPart {
  readonly title: string;
  readonly at: string;
  readonly part: Part;
  readonly cost: Amount;
  readonly state: TravelState;
  readonly payee: string;
}

const PARTS = "trainings.part";

/** Sees the part of a link; opening it says nothing. */
export async function seePart(app: App, link: PartLink): Promise<SeenPart | undefined> {
  const part = readPartLink(app, link);
  return part && seePartAction(app, linkHolder(PARTS, part), { part });
}

const seePartAction = reading((work: Work, { part: id }: { readonly part: PartId }) =>
  beside(work, async (lent): Promise<SeenPart | undefined> => {
    const travel = await findTravelOfPart(lent, id);
    const part = travel?.parts.find((one) => one.id === id);
    if (travel === undefined || part === undefined) return undefined;
    const told = await seeToldOccasionIn(lent, { occasion: travel.training });
    if (told === undefined) return undefined;
    return {
      title: told.words.title,
      at: `/formations/${travel.training}`,
      part,
      cost: travel.cost,
      state: stateOf(travel.cost, travel.parts),
      payee: (await namesOfIn(work, [travel.payee])).get(travel.payee) ?? "",
    };
  }),
);

/** A step taken from a letter: that of whose part it is, and no other. */
export async function stepByLink(
  app: App,
  link: PartLink,
  step: Exclude<Step, "receive">,
): Promise<Result<undefined, TravelStepRefusal>> {
  const part = readPartLink(app, link);
  if (part === undefined) return { done: false, refusal: "unknown-part" };
  return stepByLinkAction(app, linkHolder(PARTS, part), { part, step });
}

const stepByLinkAction = action(
  async (work: Work, asked: { readonly part: PartId; readonly step: Step }) => {
    const travel = await beside(work, (lent) => findTravelOfPart(lent, asked.part));
    const me = travel?.parts.find(({ id }) => id === asked.part)?.person;
    return stepIn(work, { ...asked, me });
  },
);
