import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { open } from "#modules/access";
import { memberIdsAtIn } from "#modules/circles";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { type Work, carryIn } from "#services/house";

import {
  GIVEN,
  type Answer,
  type AnswerId,
  isUnderWay,
  type Outcome,
  type PartId,
  type PersonId,
} from "../domain/answer.ts";
import { findAnswer } from "../store/answers.ts";
import { listAgreedOf } from "../store/partner-asks.ts";
import { listParticipants } from "../store/participants.ts";
import { countParts, findPart } from "../store/parts.ts";

interface Told {
  readonly to: PersonId;
  /** Who gives them something; undefined: the circle or the house speaks, of what they work on. */
  readonly from?: PersonId | undefined;
  readonly kind:
    | "projects.part-given"
    | "projects.part-freed"
    | "projects.deadline-near"
    | "projects.entered"
    | "projects.invited"
    | "projects.ended";
  readonly object: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Says something to the first confirmed address of a person; who has none reads it on the page. */
async function tellIn(work: Work, { to, from, ...told }: Told): Promise<void> {
  const address = (await reachPeopleIn(work, [to], from)).get(to);
  if (address !== undefined) await notifyIn(work, { address, ...told });
}

/** Says to somebody that they answer for a part; nobody writes to oneself. */
export async function tellPartIn(
  work: Work,
  { part, to, quiet }: { readonly part: PartId; readonly to: PersonId; readonly quiet?: true },
): Promise<void> {
  if (to === work.actor.for) return;
  await carryIn(work, { row: part, part: GIVEN, to: [to] });
  if (quiet === true) return;
  const object = `${part} ${work.now.toString()}`;
  const from = work.actor.for;
  await tellIn(work, {
    to,
    from,
    kind: "projects.part-given",
    object,
    facts: { part, person: to },
  });
}

/** Says to those who still take part that somebody answers for these parts no more. */
export async function tellFreedIn(
  work: Work,
  parts: readonly { readonly id: PartId; readonly answer: AnswerId }[],
): Promise<void> {
  const taking = await listParticipants(
    work,
    parts.map(({ answer }) => answer),
  );
  for (const { id: part, answer } of parts)
    for (const to of new Set((taking.get(answer) ?? []).map(({ person }) => person))) {
      const object = `${part} ${work.now.toString()}`;
      await tellIn(work, { to, kind: "projects.part-freed", object, facts: { part, person: to } });
    }
}

/** Says to those who take part that the last day comes near, once for each reminder. */
export async function tellNearIn(
  work: Work,
  asked: {
    readonly answer: AnswerId;
    readonly to: readonly PersonId[];
    readonly deadline: Temporal.Instant;
  },
): Promise<void> {
  const { answer, deadline } = asked;
  const today = dayOf(work.now).toString();
  for (const to of asked.to)
    await tellIn(work, {
      to,
      kind: "projects.deadline-near",
      object: `${answer} ${to} ${today}`,
      facts: { answer, person: to, deadline: deadline.toString() },
    });
}

/** Says to who agreed to a share that they are in, or where they enter. */
export async function tellGuestIn(
  work: Work,
  asked: {
    readonly answer: AnswerId;
    readonly to: PersonId;
    readonly kind: "projects.entered" | "projects.invited";
  },
): Promise<void> {
  const { answer, to, kind } = asked;
  await tellIn(work, { to, kind, object: `${answer} ${to}`, facts: { answer, person: to } });
}

/** The answer of an invitation, while who was invited did not enter. */
export async function seeInvitedIn(work: Work, facts: Facts): Promise<Answer | undefined> {
  const { answer: id, person } = facts;
  if (typeof id !== "string" || !isId<"Answer">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const isWaiting = (await listAgreedOf(work, person, id)).length > 0;
  const answer = isWaiting ? await findAnswer(work, id) : undefined;
  return answer !== undefined && isUnderWay(answer.stage) ? answer : undefined;
}

/** The answer of a reminder, while it is still prepared for the same deadline, and how much of it is written. */
export async function seeToldNearIn(
  work: Work,
  facts: Facts,
): Promise<
  { readonly answer: Answer; readonly written: number; readonly all: number } | undefined
> {
  const answer = await seeToldAnswerIn(work, facts);
  if (answer?.stage !== "preparing") return undefined;
  if (answer.call.deadline?.toString() !== facts["deadline"]) return undefined;
  const counts = (await countParts(work, [answer.id])).get(answer.id);
  return { answer, written: counts?.written ?? 0, all: counts?.all ?? 0 };
}

/** Says to those who take part how it ended. */
export async function tellOutcomeIn(
  work: Work,
  asked: {
    readonly answer: AnswerId;
    readonly to: readonly PersonId[];
    readonly outcome: Outcome;
  },
): Promise<void> {
  const { answer, outcome } = asked;
  for (const to of asked.to)
    await tellIn(work, {
      to,
      kind: "projects.ended",
      object: `${answer} ${outcome} ${work.now.toString()}`,
      facts: { answer, person: to, outcome },
    });
}

type Facts = Readonly<Record<string, unknown>>;

/** The answer that a fact names, while the one to whom it is said is in its circle. Read with the right to write mails. */
export async function seeToldAnswerIn(work: Work, facts: Facts): Promise<Answer | undefined> {
  const { answer: id, person } = facts;
  if (typeof id !== "string" || !isId<"Answer">(id)) return undefined;
  const answer = await findAnswer(work, id);
  return answer !== undefined && (await isMemberIn(work, answer, person)) ? answer : undefined;
}

/** A part as a letter tells it. */
export interface ToldPart {
  readonly answer: Answer;
  readonly title: string;
  readonly part: PartId;
}

/** The part that a fact names, with its title and its answer, while the one told answers for it. */
export function seeToldPartIn(work: Work, facts: Facts): Promise<ToldPart | undefined> {
  return seeToldIn(work, facts, facts["person"]);
}

/** The same, while nobody answers for it and it is still to be handed in. */
export async function seeToldFreedIn(work: Work, facts: Facts): Promise<ToldPart | undefined> {
  const told = await seeToldIn(work, facts, undefined);
  return told?.answer.stage === "preparing" ? told : undefined;
}

async function seeToldIn(
  work: Work,
  { part: id, person }: Facts,
  owner: unknown,
): Promise<ToldPart | undefined> {
  if (typeof id !== "string" || !isId<"Part">(id)) return undefined;
  const part = await findPart(work, id);
  if (part === undefined || part.owner !== owner || part.isAside) return undefined;
  const answer = await findAnswer(work, part.answer);
  if (answer === undefined || !(await isMemberIn(work, answer, person))) return undefined;
  const title = await open(work, spaceOf(answer.circle), part.title);
  return title === undefined ? undefined : { answer, title, part: part.id };
}

async function isMemberIn(work: Work, { circle }: Answer, person: unknown): Promise<boolean> {
  const members: readonly string[] = await memberIdsAtIn(work, { circle, at: work.now });
  return typeof person === "string" && members.includes(person);
}
