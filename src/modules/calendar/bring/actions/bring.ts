import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addTaskIn, listTasksIn, type SeenTask } from "#modules/tasks";
import { action, reading, type Work } from "#services/house";

import {
  findSeenIn,
  type Found,
  type OfOccasion,
  openWordsIn,
} from "../../actions/find-occasion.ts";
import { addressOf, type OccasionId } from "../../domain/occasion.ts";

/** What a task about an occasion names. */
const OCCASIONS = "calendar.occasion";

const aboutOf = (id: OccasionId) => ({ table: OCCASIONS, id });

/** Things are brought to what a circle does together: a task is of a circle, or one’s own. */
function isShared({ where }: Found): boolean {
  return where.of === "circle" && where.asker.standing !== "outside";
}

/** Who brings what to an occasion of a circle, for its members. */
export interface Brought {
  readonly things: readonly SeenTask[];
  /** More may be added: it is not cancelled, and its circle lives. */
  readonly adds: boolean;
}

/** Sees who brings what; undefined for who is not of its circle, and where it is of none. */
export const seeBrought = reading(seeBroughtIn);

export async function seeBroughtIn(work: Work, asked: OfOccasion): Promise<Brought | undefined> {
  const found = await findSeenIn(work, asked);
  if (found === undefined || !isShared(found)) return undefined;
  const { occasion, where } = found;
  const things = await listTasksIn(work, { space: occasion.space, about: aboutOf(occasion.id) });
  return { things, adds: occasion.cancelledAt === undefined && !where.closed };
}

export type AddThing = OfOccasion & {
  readonly title: string;
  /** Who adds it brings it; else whoever wants. */
  readonly mine: boolean;
};
export type AddThingRefusal =
  | "unknown-occasion"
  | "already-cancelled"
  | "circle-closed"
  | "not-added";

/** A member says what is to be brought or done, and perhaps that they do it: a task of the circle, about the occasion. */
export const addThing = action(addThingIn);

export async function addThingIn(
  work: Work,
  asked: AddThing,
): Promise<Result<OccasionId, AddThingRefusal>> {
  const found = await findSeenIn(work, asked);
  const me = found?.where.asker.person;
  if (found === undefined || me === undefined || !isShared(found))
    return refused("unknown-occasion");
  const { occasion, where } = found;
  if (occasion.cancelledAt !== undefined) return refused("already-cancelled");
  if (where.closed) return refused("circle-closed");
  const added = await addTaskIn(work, {
    space: occasion.space,
    about: aboutOf(occasion.id),
    title: asked.title,
    assignee: asked.mine ? me : undefined,
  });
  return added.done ? done(occasion.id) : refused("not-added");
}

/** The occasion that a task is about, for the page of the task; undefined for what is about something else. */
export async function occasionOfTaskIn(work: Work, subject: string | undefined) {
  const [table, id] = subject?.split(":") ?? [];
  if (table !== OCCASIONS || id === undefined || !isId<"Occasion">(id)) return undefined;
  const found = await findSeenIn(work, { occasion: id });
  const words = found && (await openWordsIn(work, found.occasion));
  if (found === undefined || words === undefined) return undefined;
  const { occasion } = found;
  return {
    title: words.title,
    at: addressOf(occasion),
    isCancelled: occasion.cancelledAt !== undefined,
  };
}
