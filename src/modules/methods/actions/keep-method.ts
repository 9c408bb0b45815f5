import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { plain } from "#basics/text";
import { makeOwnSpaceIn } from "#modules/access";
import { whereIn } from "#modules/commons";
import { mayBePublicIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { decideLicence, type Licence, type LicenceRefusal, mayWrite } from "#rules/commons";
import { action, type Work } from "#services/house";

import {
  type Card,
  type CardRefusal,
  decideCard,
  decideChanged,
  type MethodId,
  type SpaceId,
} from "../domain/method.ts";
import { isForEveryone, type TrialId } from "../domain/trial.ts";
import {
  holdMethod,
  listVersions,
  saveCurrent,
  saveMethod,
  saveVersion,
} from "../store/methods.ts";
import { findTrial, saveAnswered } from "../store/trials.ts";
import { actsIn, findMethodIn, type OfMethod } from "./standing.ts";
import { tellAnsweredIn } from "./tell.ts";

export interface WriteMethod {
  /** Known beforehand for the demonstration. */
  readonly id?: MethodId;
  /** Of a circle, or one's own. */
  readonly space: SpaceId;
  readonly card: Card;
  readonly licence: Licence;
  /** That its licence is never taken back was read, and said yes to. */
  readonly forGood: boolean;
  /** The method of which it is a variant, from its last version. */
  readonly parent?: MethodId | undefined;
}

export type WriteRefusal =
  | CardRefusal
  | LicenceRefusal
  | "unknown-space"
  | "not-public-for-you"
  | "unknown-parent"
  | "say-for-good";

/** Somebody writes a method, for their circle or themself: everyone reads it from now on, under its licence. */
export const writeMethod = action(writeMethodIn);

export async function writeMethodIn(
  work: Work,
  asked: WriteMethod,
): Promise<Result<MethodId, WriteRefusal>> {
  const by = actsIn(work);
  const { asker } = await whereIn(work, asked.space);
  if (by === undefined || !mayWrite(asker)) return refused("unknown-space");
  if (asked.space === ownSpaceOf(by) && !(await mayBePublicIn(work, by)))
    return refused("not-public-for-you");
  const card = decideCard(asked.card);
  if (!card.done) return card;
  const parent = asked.parent && (await findMethodIn(work, { method: asked.parent }));
  if (asked.parent !== undefined && parent === undefined) return refused("unknown-parent");
  const origin = parent === undefined ? undefined : parent.method;
  const decided = decideLicence({
    kind: "text",
    licence: asked.licence,
    origin: origin?.licence,
  });
  if (!decided.done) return decided;
  if (!asked.forGood) return refused("say-for-good");
  if (asked.space === ownSpaceOf(by)) await makeOwnSpaceIn(work, by);
  const method = { id: asked.id ?? newId<"Method">(), space: asked.space };
  await saveMethod(work, {
    ...method,
    madeBy: by,
    licence: asked.licence,
    parent: origin && { method: origin.id, number: origin.current },
    card: card.value,
    words: wordsOf(card.value),
  });
  const first = { number: 1, card: card.value, changed: undefined, writtenBy: by };
  await saveVersion(work, method, first);
  return done(method.id);
}

export type WriteVersion = OfMethod & {
  readonly card: Card;
  /** What it changes. */
  readonly changed: string;
  /** The reports that it answers: of this method, and that everyone reads. */
  readonly answers: readonly TrialId[];
  /** The version that was read: another one came meanwhile, nothing is written over. */
  readonly from: number;
};
export type VersionRefusal =
  | CardRefusal
  | "unknown-method"
  | "unknown-report"
  | "changed-meanwhile"
  | "no-change"
  | "change-too-long";

/** A next version, which says what it changed and which reports it answers; who wrote them is told. */
export const writeVersion = action(writeVersionIn);

export async function writeVersionIn(
  work: Work,
  asked: WriteVersion,
): Promise<Result<number, VersionRefusal>> {
  const by = actsIn(work);
  const found = await findMethodIn(work, asked);
  if (by === undefined || found === undefined || !mayWrite(found.where.asker))
    return refused("unknown-method");
  const method = await holdMethod(work, asked.method);
  if (method === undefined) return refused("unknown-method");
  const card = decideCard(asked.card);
  if (!card.done) return card;
  const changed = decideChanged(asked.changed);
  if (!changed.done) return changed;
  const [last] = await listVersions(work, method.id);
  const isSentAgain =
    last?.changed === changed.value && JSON.stringify(last.card) === JSON.stringify(card.value);
  if (isSentAgain) return done(last.number);
  if (asked.from !== method.current) return refused("changed-meanwhile");
  const reports = [...new Set(asked.answers)];
  for (const id of reports) {
    const trial = await findTrial(work, id);
    if (trial === undefined || trial.method !== method.id || !isForEveryone(trial))
      return refused("unknown-report");
  }
  const number = method.current + 1;
  const version = { number, card: card.value, changed: changed.value, writtenBy: by };
  await saveVersion(work, method, version);
  await saveCurrent(work, method.id, { ...version, words: wordsOf(card.value) });
  for (const trial of reports) await saveAnswered(work, method, { number, trial });
  await tellAnsweredIn(work, { method: method.id, number, reports });
  return done(number);
}

/** By what a method is found: all that stands on its card. */
function wordsOf({ title, purpose, notWhen, material, steps }: Card): string {
  const said = steps.flatMap((step) => [step.title, step.material ?? ""]);
  return plain([title, purpose, ...notWhen, ...material, ...said].join(" "));
}
