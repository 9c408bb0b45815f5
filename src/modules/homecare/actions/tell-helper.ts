import { dayOf, laterOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import {
  listQuietIn,
  mayReachOneIn,
  personBy,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { type Assignment, isAsked, isStanding } from "../domain/assignment.ts";
import type { CannotCome } from "../domain/cannot-come.ts";
import type { VisitId } from "../domain/visit.ts";
import { findAssignment, listAssignments } from "../store/assignments.ts";
import { findCannotCome, findSaidOf } from "../store/cannot-come.ts";
import { isOver } from "../domain/passed.ts";
import { dayLinkOf, LETTER_RIGHT, type PassageOn, passagesBetweenIn } from "./passages-on.ts";
import { comingInsteadIn, namesInPlaceIn } from "./without.ts";

/** Says to somebody that they were named; nothing where the gate keeps the two apart. */
export async function tellNamedIn(
  work: Work,
  { id, helper, space }: Pick<Assignment, "id" | "helper" | "space">,
): Promise<void> {
  const address = (await reachPeopleIn(work, [helper], personOf(space))).get(helper);
  if (address === undefined) return;
  const by = await whoWroteIn(work, helper);
  const facts = { assignment: id, helper, ...(by !== undefined && { by }) };
  await notifyIn(work, { address, kind: "homecare.named", object: id, facts });
}

/** Who named them in the name of whose visits they are, but across a block; undefined: that person themself. */
async function whoWroteIn(work: Work, helper: PersonId): Promise<PersonId | undefined> {
  const by = work.actor.mandate === undefined ? undefined : personBy(work.actor);
  const isSaid = by !== undefined && (await mayReachOneIn(work, helper, { from: by }));
  return isSaid ? by : undefined;
}

export interface ToldAssignment {
  /** Who named them. */
  readonly whose: PersonId;
  readonly name: string;
  /** Who wrote it in their name. */
  readonly by?: string | undefined;
  /** Where it is for one day alone, which; else the word of all the rest, of which what was said last stands. */
  readonly day: Temporal.PlainDate | undefined;
  /** And they said already that they come. */
  readonly comes: boolean;
  readonly what: string;
  /** In whose place, by name, where it is for one day. */
  readonly insteadOf: readonly string[];
  /** The next times they are expected: when, and where one says without coming in that one cannot. */
  readonly next: readonly ToldPassage[];
}

export type ToldPassage = Pick<PassageOn, "starts" | "ends"> & { readonly at: string };

/** How far ahead, and how many passages, a letter says. */
const AHEAD = { weeks: 2 };
const FEW = 3;

/** Who named the one to whom a letter is written, and when they are expected next, while it stands; read with the right to write mails. */
export async function seeToldNamedIn(
  work: Work,
  { assignment: id, helper, by }: Readonly<Record<string, unknown>>,
): Promise<ToldAssignment | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  if (typeof helper !== "string" || !isId<"Person">(helper)) return undefined;
  const found = await findAssignment(work, id);
  if (found?.helper !== helper || !isStanding(found, dayOf(work.now))) return undefined;
  if ((await listQuietIn(work, [id], { person: helper })).size > 0) return undefined;
  const whose = personOf(found.space);
  const writer = typeof by === "string" && isId<"Person">(by) ? by : undefined;
  const names = await namesOfIn(work, writer === undefined ? [whose] : [whose, writer]);
  const name = names.get(whose);
  if (name === undefined) return undefined;
  const wrote = writer && names.get(writer);
  const told = { whose, name, by: wrote, next: await nextOfIn(work, found) };
  return found.oneDay
    ? {
        ...told,
        day: found.from,
        comes: !isAsked(found),
        what: id,
        insteadOf: await inPlaceIn(work, found),
      }
    : { ...told, day: undefined, comes: false, what: "", insteadOf: [] };
}

/** In whose place somebody comes for one day alone, by name. */
export async function inPlaceIn(
  work: Work,
  { space, visits: [visit], from: day }: Assignment,
): Promise<readonly string[]> {
  if (visit === undefined) return [];
  return withRight(work, LETTER_RIGHT, async (lent) =>
    namesInPlaceIn(lent, await comingInsteadIn(lent, space, { visit, day })),
  );
}

async function nextOfIn(work: Work, found: Assignment): Promise<readonly ToldPassage[]> {
  const from = laterOf(found.from, dayOf(work.now));
  const all = await passagesBetweenIn(work, found, { from, until: from.add(AHEAD) });
  const next = all.filter((one) => !one.cannotCome && !one.isSaid && !isOver(one, work.now));
  return next.slice(0, FEW).map(({ starts, ends }) => {
    const of = { assignment: found.id, day: starts.toPlainDate() };
    return { starts, ends, at: dayLinkOf(work.app, of) };
  });
}

/** Says to whose visit it is that somebody cannot come, at once. */
export async function tellCannotComeIn(
  work: Work,
  { id, space, helper }: CannotCome,
): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(work, [owner], helper)).get(owner);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "homecare.cannot-come",
    object: id,
    facts: { said: id, owner },
  });
}

/** Says to whose visits they are that whom they named from a day to come will not come. */
export async function tellWillNotIn(
  work: Work,
  { id, space, helper }: Pick<Assignment, "id" | "space" | "helper">,
): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(work, [owner], helper)).get(owner);
  if (address === undefined) return;
  const facts = { assignment: id, owner };
  await notifyIn(work, { address, kind: "homecare.cannot-come", object: id, facts });
}

/** Says to whose visits they are, at once, that whom they named comes no more from a day on. */
export async function tellLeavesIn(
  work: Work,
  one: Pick<Assignment, "id" | "space" | "helper">,
): Promise<void> {
  await tellOfAllIn(work, one, { kind: "homecare.cannot-come", what: "leaves" });
}

/** Or that they come still, who had said that. */
export async function tellStaysIn(
  work: Work,
  one: Pick<Assignment, "id" | "space" | "helper">,
): Promise<void> {
  await tellOfAllIn(work, one, { kind: "homecare.comes", what: "stays" });
}

async function tellOfAllIn(
  work: Work,
  { id, space, helper }: Pick<Assignment, "id" | "space" | "helper">,
  { kind, what }: { readonly kind: string; readonly what: "leaves" | "stays" },
): Promise<void> {
  const owner = personOf(space);
  const address = (await reachPeopleIn(work, [owner], helper)).get(owner);
  if (address === undefined) return;
  const object = `${id} ${what} ${work.now.toString()}`;
  await notifyIn(work, { address, kind, object, facts: { assignment: id, owner, what } });
}

/** Who comes no more from a day on, or comes still after all: as it stands now. */
async function seeToldOfAllIn(
  work: Work,
  { assignment: id, owner, what }: Readonly<Record<string, unknown>>,
): Promise<ToldCannotCome | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  const found = await findAssignment(work, id);
  if (found === undefined || found.endedAt !== undefined || personOf(found.space) !== owner)
    return undefined;
  const { helper, leavesFrom: day, from } = found;
  const name = (await namesOfIn(work, [helper])).get(helper);
  if (name === undefined || (day === undefined) !== (what === "stays")) return undefined;
  return day === undefined
    ? { name, day: from, onwards: true }
    : { name, day, onwards: true, leaver: helper, also: (found.leavesEnds ?? []).length > 0 };
}

export interface ToldCannotCome {
  readonly name: string;
  readonly day: Temporal.PlainDate;
  /** Of which visit, where it is one. */
  readonly visit?: VisitId;
  /** From that day on, and not on that day alone. */
  readonly onwards?: boolean;
  /** It answers what was asked of them, for that day alone. */
  readonly answers?: boolean;
  /** Who comes no more, as they said themself. */
  readonly leaver?: PersonId;
  /** Something else between the two ends on that day: the page says what. */
  readonly also?: boolean;
}

/** Who will not come, and from when on, while that is to come and they were not named anew. */
async function seeToldWillNotIn(
  work: Work,
  { assignment: id, owner }: Readonly<Record<string, unknown>>,
): Promise<ToldCannotCome | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  const found = await findAssignment(work, id);
  const today = dayOf(work.now);
  if (found?.endedAt === undefined || personOf(found.space) !== owner) return undefined;
  const { helper, from: day, space } = found;
  const isAnew = (await listAssignments(work, space)).some(
    (one) =>
      one.helper === helper && one.through === undefined && !one.oneDay && isStanding(one, today),
  );
  if (isAnew || Temporal.PlainDate.compare(day, today) < 0) return undefined;
  const name = (await namesOfIn(work, [helper])).get(helper);
  return name === undefined ? undefined : { name, day, onwards: true };
}

/** Who cannot come, and when, while it stands and is to come; read with the right to write mails. */
export async function seeToldCannotComeIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldCannotCome | undefined> {
  const { said: id, owner } = facts;
  if (facts["what"] === "leaves") return seeToldOfAllIn(work, facts);
  if ("assignment" in facts) return seeToldWillNotIn(work, facts);
  if (typeof id !== "string" || !isId<"CannotCome">(id)) return undefined;
  const said = await findCannotCome(work, id);
  if (said === undefined || personOf(said.space) !== owner) return undefined;
  if (Temporal.PlainDate.compare(said.day, dayOf(work.now)) < 0) return undefined;
  const name = (await namesOfIn(work, [said.helper])).get(said.helper);
  return name === undefined ? undefined : { name, day: said.day, visit: said.visit };
}

/** Says to whose visit it is that somebody comes: who had said that they cannot, or was asked for that day. */
export async function tellComesIn(work: Work, said: CannotCome): Promise<void> {
  const { id, space, helper, assignment, visit, day } = said;
  const owner = personOf(space);
  const address = (await reachPeopleIn(work, [owner], helper)).get(owner);
  if (address === undefined) return;
  const facts = { assignment, visit, day: day.toString(), owner };
  await notifyIn(work, { address, kind: "homecare.comes", object: id, facts });
}

/** Who comes finally, and when, while they do and it is to come; read with the right to write mails. */
export async function seeToldComesIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldCannotCome | undefined> {
  if (facts["what"] === "stays") return seeToldOfAllIn(work, facts);
  const { assignment: id, visit, day: said, owner } = facts;
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  if (typeof visit !== "string" || !isId<"Visit">(visit) || typeof said !== "string")
    return undefined;
  const found = await findAssignment(work, id);
  const today = dayOf(work.now);
  if (found === undefined || personOf(found.space) !== owner || !isStanding(found, today))
    return undefined;
  const day = Temporal.PlainDate.from(said);
  if (Temporal.PlainDate.compare(day, today) < 0) return undefined;
  if ((await findSaidOf(work, { assignment: id, visit, day })) !== undefined) return undefined;
  const name = (await namesOfIn(work, [found.helper])).get(found.helper);
  return name === undefined ? undefined : { name, day, answers: found.oneDay };
}
