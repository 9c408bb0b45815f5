import { type Where, whereIn } from "#modules/commons";
import { publicNamesIn } from "#modules/people";
import { mayWrite } from "#rules/commons";
import { reading, type Work } from "#services/house";

import type { MethodId, PersonId, Version } from "../domain/method.ts";
import { type CoachId, isForEveryone, type Report, type TrialId } from "../domain/trial.ts";
import { findCoach, listCoaches } from "../store/learning.ts";
import { listVersions } from "../store/methods.ts";
import { type KeptTrial, listAnswered, listTrials } from "../store/trials.ts";
import {
  actsIn,
  circlesIn,
  findTrialIn,
  type FoundTrial,
  foundTrialIn,
  reportIn,
} from "./standing.ts";

/** Who may be asked to coach, where they tried it. */
export interface SeenCoach {
  readonly id: CoachId;
  readonly name: string;
  readonly isMe: boolean;
  /** The circle as such. */
  readonly isCircle: boolean;
}

/** A trial as its reader may know of it. */
export interface SeenTrial {
  readonly trial: Omit<KeptTrial, "words">;
  /** Of which circle, where the reader may know of it. */
  readonly circle: Where["circle"];
  readonly report: Report | undefined;
  /** The versions that answer it. */
  readonly answers: readonly number[];
  readonly coaches: readonly SeenCoach[];
}

/** The trials of a method that who acts may know of, latest first. */
export async function seenTrialsIn(work: Work, method: MethodId): Promise<readonly SeenTrial[]> {
  const seen: SeenTrial[] = [];
  for (const kept of await listTrials(work, method)) {
    const found = await foundTrialIn(work, kept);
    if (found !== undefined) seen.push(await seenIn(work, found));
  }
  return seen;
}

async function seenIn(work: Work, { trial: kept, where }: FoundTrial): Promise<SeenTrial> {
  const { words: _, ...trial } = kept;
  const answered = await listAnswered(work, trial.method);
  const coaches = isForEveryone(trial) ? await listCoaches(work, trial.method) : [];
  const here = coaches.filter((coach) => coach.trial === trial.id);
  const names = await publicNamesIn(
    work,
    here.flatMap(({ person }) => person ?? []),
  );
  return {
    trial,
    circle: where.circle,
    report: await reportIn(work, kept),
    answers: answered.filter((one) => one.trial === trial.id).map(({ number }) => number),
    coaches: here.flatMap(({ id, person }) => {
      const isCircle = person === undefined;
      const name = isCircle ? where.circle?.name : names.get(person);
      if (name === undefined) return [];
      return [{ id, name, isMe: !isCircle && person === work.actor.for, isCircle }];
    }),
  };
}

/** One trial with its version, and what who acts may do. */
export interface SeenOneTrial extends SeenTrial {
  readonly version: Version;
  readonly may: {
    readonly tell: boolean;
    readonly publish: boolean;
    readonly coach: boolean;
    readonly coachNoMore: boolean;
    /** For the circle as such, that says yes already, or not yet. */
    readonly coachAsCircle: "yes" | "no" | undefined;
  };
}

export const seeTrial = reading(
  async (work: Work, asked: { readonly trial: TrialId }): Promise<SeenOneTrial | undefined> => {
    const found = await findTrialIn(work, asked);
    if (found === undefined) return undefined;
    const { trial, where } = found;
    const versions = await listVersions(work, trial.method);
    const version = versions.find(({ number }) => number === trial.number);
    if (version === undefined) return undefined;
    const isMember = actsIn(work) !== undefined && mayWrite(where.asker);
    const isPublic = trial.told?.publishedAt !== undefined;
    const keeps = where.asker.standing === "keeper";
    const me = actsIn(work);
    const here = (await listCoaches(work, trial.method)).filter((one) => one.trial === trial.id);
    const isCoach = me !== undefined && here.some((one) => one.person === me);
    const isCircleCoach = here.some((one) => one.person === undefined);
    const asCircle = isCircleCoach ? "no" : "yes";
    const maySay = isMember && keeps && (isCircleCoach || isForEveryone(trial));
    return {
      ...(await seenIn(work, found)),
      version,
      may: {
        tell: isMember && !isPublic,
        publish: isMember && keeps && trial.told !== undefined && !isPublic,
        coach: isMember && isForEveryone(trial) && !isCoach,
        coachNoMore: isCoach,
        coachAsCircle: maySay ? asCircle : undefined,
      },
    };
  },
);

/** Whom one is about to ask, for which of one's circles; undefined for oneself, for one's own circle, and where nobody is to be asked. */
export const seeAsking = reading(async (work: Work, { coach: id }: { readonly coach: CoachId }) => {
  const me = actsIn(work);
  const coach = await findCoach(work, id);
  if (me === undefined || coach === undefined || coach.person === me) return undefined;
  const theirs = await whereIn(work, coach.space);
  if (coach.person === undefined && mayWrite(theirs.asker)) return undefined;
  const [version] = await listVersions(work, coach.method);
  if (version === undefined) return undefined;
  const name =
    coach.person === undefined
      ? theirs.circle?.name
      : (await publicNamesIn(work, [coach.person])).get(coach.person);
  if (name === undefined) return undefined;
  const circles = (await circlesIn(work)).filter(({ space }) => space !== coach.space);
  return { coach, version, name, circles };
});
export type Asking = NonNullable<Awaited<ReturnType<typeof seeAsking>>>;

/** Under which name somebody who tried it is asked; throws when they did not say yes. */
export async function coachOfIn(
  work: Work,
  { trial, person }: { readonly trial: TrialId; readonly person: PersonId },
): Promise<CoachId> {
  const method = (await findTrialIn(work, { trial }))?.trial.method;
  const coaches = method === undefined ? [] : await listCoaches(work, method);
  const found = coaches.find((one) => one.trial === trial && one.person === person);
  if (found === undefined) throw new Error("this person does not coach");
  return found.id;
}
