import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleIn, foundCircleIn, listMyCirclesIn, standingIn } from "#modules/circles";
import { organisationsOfIn, type OrganisationOfPerson } from "#modules/organisations";
import { organisationsThatActIn, startJointAnswerIn } from "#modules/projects";
import type { OrganisationId } from "#rules/organisations";
import { addressOf, type Circle, type CircleId, isMember, spaceOf } from "#rules/circles";
import { action, personBy, reading, type Work } from "#services/house";

import { type Call, type CallId, isOpen, isReservedToAssociations } from "../../domain/call.ts";
import { type Counted, type Groups, NO_GROUPS, requirementsOf } from "../domain/circle-of-call.ts";
import { findCall, findCallById } from "../../store/calls.ts";
import {
  deleteGroup,
  type GroupRow,
  type LinkRow,
  listGroups,
  listLinksOfCall,
  listLinksOfCircle,
  listNamedCalls,
  saveCounted,
  saveGroup,
  saveLink,
} from "../store/circles-of-call.ts";

/** A circle founded around a call. */
export interface NewCircle {
  readonly name: string;
  readonly purpose: string;
  readonly charter: readonly string[];
  readonly joining: "open" | "on-request";
  readonly isPrivate: boolean;
}

export interface AnswerTogether {
  readonly call: CallId;
  /** One of mine, or a new one. */
  readonly circle: CircleId | NewCircle;
  /** What the call requires, as it was edited: each becomes something to do. */
  readonly requirements: readonly string[];
  /** Whether a private circle may be counted, without its name. Open ones are always named. */
  readonly counted: boolean;
  /** For which of one's organisations one takes part; for oneself when undefined. */
  readonly organisation?: OrganisationId | undefined;
}

export type TogetherRefusal =
  | "unknown-call"
  | "closed"
  | "sign-in-first"
  | "not-a-member"
  | "not-a-representative"
  | "reserved-to-associations"
  | "not-founded";

/**
 * A circle sets out to answer a call: one that is founded for it, or one of mine. Its joint answer
 * starts with what the call requires, as edited. Already answering, the same circle changes nothing.
 */
export const answerTogether = action(answerTogetherIn);

export async function answerTogetherIn(
  work: Work,
  asked: AnswerTogether,
): Promise<Result<Circle, TogetherRefusal>> {
  const by = personBy(work.actor);
  if (by === undefined) return refused("sign-in-first");
  const call = await findCallById(work, asked.call);
  if (call?.state !== "published") return refused("unknown-call");
  if (!isOpen(call, work.now)) return refused("closed");
  const circle = await circleFor(work, asked);
  if (!circle.done) return circle;
  const started = await startJointAnswerIn(work, {
    circle: circle.value.id,
    call: {
      id: call.id,
      title: call.title,
      at: `/appels/${call.number}`,
      deadline: call.closesAt,
    },
    organisation: asked.organisation,
    isReserved: isReservedToAssociations(call),
    requirements: asked.requirements,
  });
  if (!started.done)
    return refused(started.refusal === "unknown-circle" ? "not-a-member" : started.refusal);
  await linkIn(work, { call, circle: circle.value, by, counted: asked.counted });
  return circle;
}

async function circleFor(
  work: Work,
  { circle }: AnswerTogether,
): Promise<Result<Circle, TogetherRefusal>> {
  if (typeof circle !== "string") {
    const founded = await foundCircleIn(work, { kind: "local", ...circle });
    return founded.done ? founded : refused("not-founded");
  }
  const mine = await findCircleIn(work, { circle });
  if (mine === undefined || !isMember(await standingIn(work, mine.id)))
    return refused("not-a-member");
  return done(mine);
}

async function linkIn(
  work: Work,
  {
    call,
    circle,
    by,
    counted,
  }: {
    readonly call: Call;
    readonly circle: Circle;
    readonly by: NonNullable<ReturnType<typeof personBy>>;
    readonly counted: boolean;
  },
): Promise<void> {
  const already = await listLinksOfCircle(work, circle.id);
  if (already.some((link) => link.call === call.id)) return;
  const countedAs = circle.isOpen || counted ? newId<"PublicGroup">() : undefined;
  if (countedAs !== undefined)
    await saveGroup(work, { ...nameOf(circle), id: countedAs, call: call.id, state: "forming" });
  await saveLink(work, { space: spaceOf(circle.id), call: call.id, by, countedAs });
}

/** A circle that everyone may know of is named; another is counted, and no more. */
function nameOf(circle: Circle): Pick<GroupRow, "circle"> {
  return { circle: circle.isOpen ? circle.id : undefined };
}

/** The members of a private circle say whether it may be counted around a call, without its name. */
export const countCircle = action(countCircleIn);

export async function countCircleIn(
  work: Work,
  asked: { readonly call: CallId; readonly circle: CircleId; readonly counted: boolean },
): Promise<Result<Circle, "unknown-circle">> {
  const circle = await findCircleIn(work, asked);
  if (circle === undefined || !isMember(await standingIn(work, circle.id)))
    return refused("unknown-circle");
  const links = await listLinksOfCall(work, asked.call);
  const link = links.find((one) => one.circle === circle.id);
  if (link === undefined) return refused("unknown-circle");
  if (circle.isOpen || (link.countedAs !== undefined) === asked.counted) return done(circle);
  const group = asked.counted ? newId<"PublicGroup">() : undefined;
  if (group !== undefined)
    await saveGroup(work, { ...nameOf(circle), id: group, call: asked.call, state: link.state });
  await saveCounted(work, link.id, group);
  if (link.countedAs !== undefined) await deleteGroup(work, link.countedAs);
  return done(circle);
}

/** The groups around a call: those that form while it is open, and those that answered. */
export async function listGroupsIn(work: Work, call: Call): Promise<Groups> {
  const groups = await listGroups(work, call.id);
  const those = (state: GroupRow["state"]) => groups.filter((group) => group.state === state);
  return {
    forming: isOpen(call, work.now) ? await countedIn(work, those("forming")) : NO_GROUPS.forming,
    answered: await countedIn(work, those("answered")),
  };
}

/** Those that one may know of, named; of the others, how many agreed to be counted. */
async function countedIn(work: Work, groups: readonly GroupRow[]): Promise<Counted> {
  const named = [];
  for (const { circle: id } of groups) {
    if (id === undefined) continue;
    const circle = await findCircleIn(work, { circle: id });
    if (circle !== undefined) named.push({ name: circle.name, at: addressOf(circle) });
  }
  return { named, unnamed: groups.filter(({ circle }) => circle === undefined).length };
}

/** What the page « Répondre ensemble » shows. */
export interface SeenTogether {
  readonly call: Call;
  readonly groups: Groups;
  readonly requirements: readonly string[];
  /** My circles that do not answer it yet. */
  readonly mine: readonly Circle[];
  /** My circles that answer it. */
  readonly answering: readonly { readonly circle: Circle; readonly counted: boolean }[];
  /** My organisations: one may have answered by itself. */
  readonly organisations: readonly OrganisationOfPerson[];
  /** Those for which one may take part. */
  readonly acting: readonly OrganisationOfPerson[];
}

/** Sees who answers a call together, and with what list one would start. */
export const seeTogether = reading(seeTogetherIn);

export async function seeTogetherIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenTogether | undefined> {
  const call = await findCall(work, number);
  if (call?.state !== "published") return undefined;
  const links = new Map<CircleId, LinkRow>();
  for (const link of await listLinksOfCall(work, call.id))
    if (link.state !== "withdrawn") links.set(link.circle, link);
  const circles = (await listMyCirclesIn(work)).filter(({ rest }) => rest.state !== "closed");
  const person = work.actor.for;
  return {
    call,
    organisations: person === undefined ? [] : await organisationsOfIn(work, person),
    acting: await organisationsThatActIn(work),
    groups: await listGroupsIn(work, call),
    requirements: requirementsOf(call),
    mine: circles.filter(({ id }) => !links.has(id)),
    answering: circles.flatMap((circle) => {
      const link = links.get(circle.id);
      return link === undefined ? [] : [{ circle, counted: link.countedAs !== undefined }];
    }),
  };
}

/** The calls that a circle answers: for its members all of them, for others those of an open one. */
export async function listCallsOfCircleIn(work: Work, circle: CircleId): Promise<readonly Call[]> {
  const ids = isMember(await standingIn(work, circle))
    ? (await listLinksOfCircle(work, circle)).flatMap(({ call, state }) =>
        state === "withdrawn" ? [] : [call],
      )
    : await listNamedCalls(work, circle);
  const calls = [];
  for (const id of ids) {
    const call = await findCallById(work, id);
    if (call?.state === "published") calls.push(call);
  }
  return calls;
}
