import {
  actingAs,
  contributionsIn,
  namesIn,
  operator,
  type PersonId,
  type Reportable,
  type Reviewed,
  type Work,
} from "#services/house";

import { otherKind } from "../domain/kinds.fr.ts";
import type { Subject } from "../domain/report.ts";
import type { Verdict } from "../store/verdicts.ts";

/** What the module that owns this kind of thing lets be done with it. */
export function reportableOf(work: Work, { kind }: Subject): Reportable | undefined {
  return contributionsIn(work, ({ reportables }) => reportables?.[kind])[0];
}

/** What a thing of this kind is, as its module says: « offre de service ». */
export function kindIn(work: Work, { kind }: Subject): string {
  return namesIn(work.app).reportables[kind] ?? otherKind;
}

/** A decision, with what its thing is. */
export interface ToldVerdict extends Verdict {
  readonly is: string;
  /** What hiding it changes, in the words of its module; undefined: nobody reads it any more. */
  readonly changes?: string | undefined;
}

export function toldIn(work: Work, verdict: Verdict): ToldVerdict {
  const { kind } = verdict.subject;
  const about = verdict.outcome === "hide-at-once" ? `${kind} at-once` : kind;
  return {
    ...verdict,
    is: kindIn(work, verdict.subject),
    changes: namesIn(work.app).changes[about],
  };
}

/** Whether this kind of thing stands in circles, which have their own moderators and a charter. */
export function standsInCircle(work: Work, subject: Subject): boolean {
  return reportableOf(work, subject)?.moderators !== undefined;
}

/** What a thing is called and where it is. */
export interface FoundSubject {
  readonly title: string;
  readonly at: string;
}

/** The thing as the actor knows it; undefined when they may not know of it. */
export async function findSubjectIn(
  work: Work,
  subject: Subject,
): Promise<FoundSubject | undefined> {
  return reportableOf(work, subject)?.find(work, subject.id);
}

/** How somebody looks at a thing: for the instance; as one who sits in a review of it that is open. */
export interface Looking {
  readonly isOfInstance: boolean;
  readonly decides: boolean;
}

/**
 * The thing for those who look at it, even hidden, with what it says. A moderator of the instance
 * sees of it what its operator would see; who decides of it reads it, wherever it stands, for as long
 * as the review is open. For them alone, undefined means that it is gone.
 */
export async function findReviewedIn(
  work: Work,
  subject: Subject,
  { isOfInstance, decides }: Looking,
): Promise<Reviewed | undefined> {
  const reviewed = decides ? reportableOf(work, subject)?.reviewed : undefined;
  if (reviewed !== undefined) return reviewed(work, subject.id);
  const own = await findWithWordsIn(work, subject);
  if (own !== undefined || work.actor.by.kind === "operator") return own;
  if (!isOfInstance && !decides) return undefined;
  return actingAs(work, operator(work.actor.for), (lent) => findWithWordsIn(lent, subject));
}

async function findWithWordsIn(work: Work, subject: Subject) {
  const found = await findSubjectIn(work, subject);
  return found && { ...found, words: await reportableOf(work, subject)?.words?.(work, subject.id) };
}

/** Who published the thing. */
export async function authorsOfIn(work: Work, subject: Subject): Promise<readonly PersonId[]> {
  return (await reportableOf(work, subject)?.authors?.(work, subject.id)) ?? [];
}
