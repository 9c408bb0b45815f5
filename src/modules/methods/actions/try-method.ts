import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addOccasionIn } from "#modules/calendar";
import { whereIn } from "#modules/commons";
import { addTaskIn } from "#modules/tasks";
import { isClosed } from "#rules/circles";
import { mayWrite } from "#rules/commons";
import { action, type Work } from "#services/house";

import { type Card, methodAt, minutesOf, type SpaceId } from "../domain/method.ts";
import type { TrialId } from "../domain/trial.ts";
import { listVersions } from "../store/methods.ts";
import { saveOccasion, saveTrial } from "../store/trials.ts";
import { actsIn, findMethodIn, type OfMethod } from "./standing.ts";
import { texts } from "./texts.fr.ts";

export type TryMethod = OfMethod & {
  /** Known beforehand for the demonstration. */
  readonly id?: TrialId;
  /** Of a circle of theirs. */
  readonly space: SpaceId;
  readonly day: Temporal.PlainDate;
  /** At what hour one begins. */
  readonly at: Temporal.PlainTime;
  /** Where one meets, in words. */
  readonly address: string;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
};
export type TryRefusal =
  | "unknown-method"
  | "unknown-circle"
  | "circle-closed"
  | "not-that-day"
  | "nowhere";

/** Where its hours are read. */
const ZONE = "Europe/Paris";
/** A method of several days begins on one: the occasion is of that one. */
const MOST_OF_A_DAY = 720;
const MOST_TASK = 200;

/**
 * « L'essayer dans mon cercle »: the steps of the last version become tasks of the circle, and its day an occasion of it.
 * While a trial of that circle is under way, it is that one.
 */
export const tryMethod = action(tryMethodIn);

export async function tryMethodIn(
  work: Work,
  asked: TryMethod,
): Promise<Result<TrialId, TryRefusal>> {
  const by = actsIn(work);
  const found = await findMethodIn(work, asked);
  if (by === undefined || found === undefined) return refused("unknown-method");
  const { circle, asker } = await whereIn(work, asked.space);
  if (circle === undefined || !mayWrite(asker)) return refused("unknown-circle");
  if (isClosed(circle)) return refused("circle-closed");
  const [version] = await listVersions(work, asked.method);
  if (version === undefined) return refused("unknown-method");
  const { space, day, method } = asked;
  const id = asked.id ?? newId<"Trial">();
  const kept = await saveTrial(work, {
    id,
    space,
    method,
    number: version.number,
    day,
    begunBy: by,
  });
  if (kept !== id) return done(kept);
  const occasion = await occasionIn(work, asked, version.card);
  if (!occasion.done) return refused(occasion.refusal === "nowhere" ? "nowhere" : "not-that-day");
  await saveOccasion(work, id, occasion.value);
  for (const title of tasksOf(version.card)) {
    const about = { table: "methods.trial", id };
    const added = await addTaskIn(work, { space, about, title, due: day });
    if (!added.done) throw new Error(`a step did not become a task: ${added.refusal}`);
  }
  return done(id);
}

/** The whole address of its card, where the house knows its own. */
function addressIn(work: Work, method: TryMethod["method"]): string | undefined {
  const { publicUrl } = work.app.config;
  return publicUrl === undefined ? undefined : `${publicUrl}${methodAt(method)}`;
}

function occasionIn(work: Work, { space, day, at, address, method, quiet }: TryMethod, card: Card) {
  return addOccasionIn(work, {
    space,
    kind: "workshop",
    ...(card.theme === undefined ? {} : { themes: [card.theme] }),
    words: {
      title: texts.trialOf(card.title),
      about: texts.trialAbout(card.title, addressIn(work, method)),
      address,
      video: undefined,
    },
    commune: undefined,
    when: {
      zone: ZONE,
      day,
      at,
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes: Math.min(minutesOf(card), MOST_OF_A_DAY),
    seenBy: "members",
    capacity: undefined,
    ...(quiet === undefined ? {} : { quiet }),
  });
}

/** Each step in its place, in the line of a task that says of which method it is. */
function tasksOf({ title, steps }: Card): readonly string[] {
  return steps.map((step, at) => texts.task(title, at + 1, step).slice(0, MOST_TASK));
}
