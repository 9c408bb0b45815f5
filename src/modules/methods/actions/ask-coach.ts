import { z } from "zod";

import { type Id, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { facilitatorIdsIn } from "#modules/circles";
import { whereIn } from "#modules/commons";
import { askPersonIn, writeNeedIn } from "#modules/exchanges";
import { isClosed } from "#rules/circles";
import { mayWrite } from "#rules/commons";
import { action, type Listener, type Work } from "#services/house";

import type { SpaceId } from "../domain/method.ts";
import type { CoachId } from "../domain/trial.ts";
import {
  type Coach,
  findCoach,
  findLearning,
  holdAsking,
  saveLearning,
  saveOutcome,
} from "../store/learning.ts";
import { listVersions } from "../store/methods.ts";
import { actsIn } from "./standing.ts";
import { texts } from "./texts.fr.ts";

/** The kind of exchange by which somebody who knows walks along for a while. */
const KIND = "expert";

export interface AskCoach {
  readonly coach: CoachId;
  /** Of the circle that learns. */
  readonly space: SpaceId;
  /** What one wants to know how to do at the end. */
  readonly wanted: string;
  readonly time: string;
  readonly how: string;
  /** The circle says yes to be named among those who learnt. */
  readonly isNamed: boolean;
}
/** The exchange that was begun; undefined for one that stands already, or waits for its turn. */
export interface Asked {
  readonly exchange: Id<"Exchange"> | undefined;
}
export type AskCoachRefusal = "unknown-coach" | "unknown-circle" | "cannot-be-asked";

/** Somebody asks who tried a method to pass it on to their circle: an exchange, which both agree to. Asked once. */
export const askCoach = action(askCoachIn);

export async function askCoachIn(
  work: Work,
  asked: AskCoach,
): Promise<Result<Asked, AskCoachRefusal>> {
  const by = actsIn(work);
  const coach = await findCoach(work, asked.coach);
  if (by === undefined || coach === undefined || coach.person === by)
    return refused("unknown-coach");
  const { circle, asker } = await whereIn(work, asked.space);
  if (circle === undefined || !mayWrite(asker) || coach.space === asked.space)
    return refused("unknown-circle");
  const [version] = await listVersions(work, coach.method);
  const to = coach.person ?? (await facilitatorIn(work, coach));
  if (version === undefined || to === undefined) return refused("unknown-coach");
  await holdAsking(work, { space: asked.space, coach: coach.id });
  const first = await findLearning(work, { space: asked.space, coach: coach.id });
  if (first !== undefined) return done({ exchange: undefined });
  const written = await writeNeedIn(work, {
    kind: KIND,
    circle: circle.id,
    words: {
      title: texts.coaching(version.card.title),
      terms: {
        sujet: texts.coaching(version.card.title),
        attendu: texts.wanted(circle.name, asked.wanted),
        temps: asked.time,
        comment: asked.how,
        jour: "",
      },
    },
  });
  if (!written.done) return refused("cannot-be-asked");
  const need = written.value;
  const told = await askPersonIn(work, { need, person: to });
  if (!told.done) return refused("cannot-be-asked");
  const { space, isNamed } = asked;
  const { method } = coach;
  const learning = { id: newId<"Learning">(), space, method, coach: coach.id, need, isNamed };
  await saveLearning(work, { ...learning, askedBy: by });
  return done({ exchange: told.value?.id });
}

/** Whoever facilitates a circle that coaches as such, the first one first; undefined for its own members, and once it is closed. */
async function facilitatorIn(work: Work, { space }: Coach) {
  const { circle, asker } = await whereIn(work, space);
  if (circle === undefined || isClosed(circle) || mayWrite(asker)) return undefined;
  return (await facilitatorIdsIn(work, { circle: circle.id }))[0];
}

const steppedShape = z.object({ need: z.uuid(), kind: z.literal(KIND), state: z.string() });

/** States in which nothing is agreed, and nothing will be: it may be asked again. */
const CAME_TO_NOTHING: ReadonlySet<string> = new Set([
  "declined",
  "withdrawn",
  "not-approved",
  "passed-on",
  "expired",
]);

/** Hears of each step of an exchange: once both agreed, who learnt from whom stands. Heard twice, nothing more happens. */
export const hearCoaching: Listener = async (work, { payload }) => {
  const told = steppedShape.safeParse(payload);
  if (!told.success) return;
  const { need, state } = told.data;
  if (state === "established") await saveOutcome(work, need, "agreed");
  if (CAME_TO_NOTHING.has(state)) await saveOutcome(work, need, "nothing");
};
