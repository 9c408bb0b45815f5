import { done, refused, type Result } from "#basics/result";
import { listTasksIn } from "#modules/tasks";
import { action, type Work } from "#services/house";

import type { AnswerId, RequirementId } from "../domain/answer.ts";
import type { RequirementKind } from "../domain/requirement.ts";
import { saveKind } from "../store/requirements.ts";
import { aboutAnswer } from "./standing.ts";
import { workOnIn, type WorkRefusal } from "./write-part.ts";

export interface SayKinds {
  readonly answer: AnswerId;
  readonly kinds: readonly {
    readonly requirement: RequirementId;
    readonly kind: RequirementKind;
  }[];
}

/** Who works on an answer says of what kind each thing is that the call asks for. */
export const sayKinds = action(sayKindsIn);

export async function sayKindsIn(
  work: Work,
  asked: SayKinds,
): Promise<Result<AnswerId, WorkRefusal | "unknown-requirement">> {
  const before = await workOnIn(work, asked.answer);
  if (!before.done) return before;
  const { answer, space } = before.value;
  const tasks = await listTasksIn(work, { space, about: aboutAnswer(answer) });
  const known = new Set(tasks.map(({ id }) => id));
  for (const { requirement: id, kind } of asked.kinds) {
    if (!known.has(id)) return refused("unknown-requirement");
    await saveKind(work, { id, circle: answer.circle, answer: answer.id }, kind);
  }
  return done(answer.id);
}
