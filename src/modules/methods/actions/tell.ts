import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import { methodAt, type MethodId } from "../domain/method.ts";
import { isForEveryone, type TrialId } from "../domain/trial.ts";
import { findMethod, listVersions } from "../store/methods.ts";
import { findTrial } from "../store/trials.ts";

export const ANSWERED = "methods.answered";

/** Who wrote a report learns that a version answers it; nobody writes to oneself. */
export async function tellAnsweredIn(
  work: Work,
  asked: {
    readonly method: MethodId;
    readonly number: number;
    readonly reports: readonly TrialId[];
  },
): Promise<void> {
  for (const trial of asked.reports) {
    const writtenBy = (await findTrial(work, trial))?.told?.writtenBy;
    if (writtenBy === undefined || writtenBy === work.actor.for) continue;
    const reached = await reachPeopleIn(work, [writtenBy], work.actor.for);
    const facts = { method: asked.method, number: String(asked.number), trial };
    const object = `${trial} ${asked.number}`;
    await notifyAllIn(
      work,
      [...reached.values()].map((address) => ({ address, kind: ANSWERED, object, facts })),
    );
  }
}

/** What such a letter tells. */
export interface ToldAnswer {
  readonly title: string;
  readonly number: number;
  readonly changed: string;
  readonly at: string;
}

/** While everyone reads both the method and the report. */
export async function seeToldAnswerIn(
  work: Work,
  { method: id, number, trial }: Readonly<Record<string, unknown>>,
): Promise<ToldAnswer | undefined> {
  if (typeof id !== "string" || !isId<"Method">(id)) return undefined;
  if (typeof trial !== "string" || !isId<"Trial">(trial)) return undefined;
  const method = await findMethod(work, id);
  const report = await findTrial(work, trial);
  if (method === undefined || method.hiddenBecause !== undefined) return undefined;
  if (report === undefined || !isForEveryone(report)) return undefined;
  const version = (await listVersions(work, id)).find((one) => String(one.number) === number);
  if (version?.changed === undefined) return undefined;
  const { card, changed } = version;
  return { title: card.title, number: version.number, changed, at: methodAt(id) };
}
