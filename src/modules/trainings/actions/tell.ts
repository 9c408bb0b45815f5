import type { Amount } from "#basics/amount";
import { isId } from "#basics/id";
import { listExpectedIn, seeToldOccasionIn } from "#modules/calendar";
import { notifyAllIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import { letterDue } from "../domain/feedback.ts";
import type { Moment, PersonId, TrainingId } from "../domain/training.ts";
import { isAsked, type PartId, stateOf } from "../domain/travel.ts";
import { listFeedbackOf } from "../store/feedback.ts";
import { findTraining } from "../store/trainings.ts";
import { findTravel, findTravelOfPart, type SealedTravel } from "../store/travels.ts";
import { partPath } from "./letter-links.ts";

export const LETTERS = [
  "trainings.travel-proposed",
  "trainings.travel-agreed",
  "trainings.level-before",
  "trainings.level-after",
] as const;
type Letter = (typeof LETTERS)[number];

interface ToTell {
  readonly to: readonly PersonId[];
  /** Whose it is; undefined: the house speaks. */
  readonly from: PersonId | undefined;
  readonly kind: Letter;
  readonly object: (person: PersonId) => string;
  readonly facts: (person: PersonId) => Readonly<Record<string, string>>;
}

async function tellIn(work: Work, { to, from, kind, object, facts }: ToTell): Promise<void> {
  const addresses = await reachPeopleIn(work, to, from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind,
      object: object(person),
      facts: { ...facts(person), person },
    })),
  );
}

const partOf = ({ parts }: SealedTravel, person: PersonId) =>
  parts.find((one) => one.person === person)?.id ?? "";

/** Who is asked for a part reads what it is, and answers from the letter. */
export function tellProposedIn(work: Work, travel: SealedTravel): Promise<void> {
  return tellIn(work, {
    to: travel.parts.filter(isAsked).map(({ person }) => person),
    from: travel.proposedBy,
    kind: "trainings.travel-proposed",
    object: (person) => partOf(travel, person),
    facts: (person) => ({ part: partOf(travel, person) }),
  });
}

/** All agreed: each learns it, and who is paid too. */
export function tellAgreedIn(work: Work, travel: SealedTravel): Promise<void> {
  const asked = travel.parts.filter(isAsked).map(({ person }) => person);
  return tellIn(work, {
    to: [...asked, travel.payee],
    from: undefined,
    kind: "trainings.travel-agreed",
    object: (person) => `${travel.id} ${travel.round} ${person}`,
    facts: (person) => ({ training: travel.training, part: partOf(travel, person) }),
  });
}

/** Those who are expected are asked for their level: the house says it. */
export function tellLevelIn(
  work: Work,
  asked: {
    readonly training: TrainingId;
    readonly moment: Moment;
    readonly to: readonly PersonId[];
  },
): Promise<void> {
  const { training, moment, to } = asked;
  return tellIn(work, {
    to,
    from: undefined,
    kind: `trainings.level-${moment}`,
    object: (person) => `${training} ${moment} ${person}`,
    facts: () => ({ training, moment }),
  });
}

/** What a letter about a travel tells; read with the right to write mails. */
export interface ToldTravel {
  readonly title: string;
  readonly amount: Amount | undefined;
  readonly cost: Amount;
  readonly payee: string;
  readonly at: string;
}

async function toldIn(
  work: Work,
  travel: SealedTravel,
  part: PartId | undefined,
): Promise<ToldTravel | undefined> {
  const occasion = await seeToldOccasionIn(work, { occasion: travel.training });
  if (occasion === undefined || occasion.occasion.cancelledAt !== undefined) return undefined;
  const mine = travel.parts.find(({ id }) => id === part);
  return {
    title: occasion.words.title,
    amount: mine?.amount,
    cost: travel.cost,
    payee: (await namesOfIn(work, [travel.payee])).get(travel.payee) ?? "",
    at: mine === undefined ? `/formations/${travel.training}/trajet` : partPath(work.app, mine.id),
  };
}

/** A part that still waits for an answer. */
export async function seeToldProposalIn(
  work: Work,
  { part }: Readonly<Record<string, unknown>>,
): Promise<ToldTravel | undefined> {
  if (typeof part !== "string" || !isId<"TravelPart">(part)) return undefined;
  const travel = await findTravelOfPart(work, part);
  const mine = travel?.parts.find(({ id }) => id === part);
  return travel !== undefined && mine !== undefined && mine.answer === undefined
    ? toldIn(work, travel, mine.id)
    : undefined;
}

/** A travel to which all agreed, and that is not paid whole yet. */
export async function seeToldAgreedIn(
  work: Work,
  { training, part }: Readonly<Record<string, unknown>>,
): Promise<ToldTravel | undefined> {
  if (typeof training !== "string" || !isId<"Occasion">(training)) return undefined;
  const travel = await findTravel(work, training);
  if (travel === undefined || stateOf(travel.cost, travel.parts) !== "agreed") return undefined;
  const mine = travel.parts.find(({ id }) => id === part)?.id;
  return toldIn(work, travel, mine);
}

/** A training of which a letter asks the level. */
export interface ToldLevel {
  readonly title: string;
  readonly moment: Moment;
  readonly at: string;
}

/** While it is its time, one still comes, and one has not answered. */
export async function seeToldLevelIn(
  work: Work,
  { training: id, moment, person }: Readonly<Record<string, unknown>>,
): Promise<ToldLevel | undefined> {
  if (typeof id !== "string" || !isId<"Occasion">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const training = await findTraining(work, id);
  const expected = training && (await listExpectedIn(work, { occasion: id }));
  if (expected?.lasts === undefined || !expected.persons.includes(person)) return undefined;
  const due = letterDue(expected.lasts, work.now);
  if (due === undefined || due !== moment) return undefined;
  const isSaid = (await listFeedbackOf(work, person)).some(
    (one) => one.training === id && one.moment === due,
  );
  const told = isSaid ? undefined : await seeToldOccasionIn(work, { occasion: id });
  return told && { title: told.words.title, moment: due, at: `/formations/${id}/mon-niveau` };
}
