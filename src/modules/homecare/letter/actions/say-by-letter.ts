import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { type App, linkHolder, type Work } from "#services/house";

import { type OfPassage, saveCannotIn, saveComesIn } from "../../actions/cannot-come.ts";
import { type OfDay, type PassageOn, passagesBetweenIn } from "../../actions/passages-on.ts";
import { saveByHelperIn, type SayPassedRefusal } from "../../actions/say-passed.ts";
import { type Assignment, isAsked } from "../../domain/assignment.ts";
import { isOver } from "../../domain/passed.ts";
import type { VisitId } from "../../domain/visit.ts";
import { findAssignment, isLetterEnded, saveLetterEnded } from "../../store/assignments.ts";

export interface SeenDay {
  /** To whom the letter is written, by first name. */
  readonly helper: string;
  /** At whose home. */
  readonly name: string;
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly passages: readonly PassageOn[];
  /** One was asked for that day alone; whether one answered. */
  readonly asked: "waits" | "yes" | undefined;
}

/** What the page of the link shows: at whose home, and when; not what for. Before that day too; undefined two days after, and once it ended. */
export function seeByLetter(app: App, of: OfDay): Promise<SeenDay | undefined> {
  return byLetter(app, of, async (work, { space, ...one }, passages) => {
    const owner = personOf(space);
    const names = await namesOfIn(work, [owner, one.helper]);
    const [name = "", helper = ""] = [names.get(owner), names.get(one.helper)];
    const asked = one.oneDay ? (isAsked(one) ? "waits" : "yes") : undefined;
    return { helper, name, day: of.day, today: dayOf(work.now), passages, asked };
  });
}

/**
 * « Cette lettre n’est pas pour moi »: its address opens nothing more, for anybody, and whose letter it is is told; they answer on their
 * own page. Nothing is said of it to whose home it is. Twice changes nothing.
 */
export async function sayNotTheirs(app: App, of: OfDay): Promise<void> {
  await byLetter(app, of, async (work, { helper, space }) => {
    const { assignment, day } = of;
    if (!(await saveLetterEnded(work, assignment, day))) return;
    const address = (await reachPeopleIn(work, [helper], personOf(space))).get(helper);
    if (address === undefined) return;
    const facts = { assignment, day: day.toString() };
    const object = `${day.toString()} ${assignment}`;
    await notifyIn(work, { address, kind: "homecare.not-theirs", object, facts });
  });
}

/** « Je suis passé·e » from a letter, once, for one visit of that day. */
export async function sayByLetter(
  app: App,
  of: OfDay,
  visit: VisitId,
): Promise<Result<OfPassage, SayPassedRefusal>> {
  const said = await byLetter(app, of, async (work, assignment, passages) => {
    const found = passages.find((one) => one.visit === visit && !one.cannotCome);
    return found && saveByHelperIn(work, assignment, found);
  });
  return said ?? refused("unknown-passage");
}

export type SayComingRefusal = "unknown-passage" | "already-past";

/** « Je ne peux pas venir » from a letter, until that passage is over: whose visit it is is told at once. */
export function sayCannotByLetter(
  app: App,
  of: OfDay,
  visit: VisitId,
): Promise<Result<OfDay, SayComingRefusal>> {
  return sayComingBy(app, { of, visit, save: saveCannotIn });
}

/** « Je viens », « Finalement, je viens », likewise. */
export function sayComesByLetter(
  app: App,
  of: OfDay,
  visit: VisitId,
): Promise<Result<OfDay, SayComingRefusal>> {
  return sayComingBy(app, { of, visit, save: saveComesIn });
}

async function sayComingBy(
  app: App,
  {
    of,
    visit,
    save,
  }: {
    readonly of: OfDay;
    readonly visit: VisitId;
    readonly save: typeof saveCannotIn | typeof saveComesIn;
  },
): Promise<Result<OfDay, SayComingRefusal>> {
  const said = await byLetter(app, of, async (work, assignment, passages) => {
    const found = passages.find((one) => one.visit === visit);
    if (found === undefined) return undefined;
    if (found.isSaid || isOver(found, work.now)) return refused("already-past");
    await save(work, assignment, { visit, day: of.day });
    return done(of);
  });
  return said ?? refused("unknown-passage");
}

function byLetter<T>(
  app: App,
  { assignment: id, day }: OfDay,
  run: (work: Work, assignment: Assignment, passages: readonly PassageOn[]) => Promise<T>,
): Promise<T | undefined> {
  return app.transaction(linkHolder("homecare.assignment", id), async (work) => {
    const assignment = await findAssignment(work, id);
    if (assignment === undefined) return undefined;
    if (day.until(dayOf(work.now)).days > 1) return undefined;
    if (await isLetterEnded(work, id, day)) return undefined;
    const passages = await passagesBetweenIn(work, assignment, { from: day, until: day });
    return passages.length === 0 ? undefined : run(work, assignment, passages);
  });
}
