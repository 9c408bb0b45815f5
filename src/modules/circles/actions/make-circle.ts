import { newId } from "#basics/id";
import { makeSpaceIn } from "#modules/access";
import { type Work, withRight } from "#services/house";

import type { Circle, CircleId, CircleKind } from "../domain/circle.ts";
import { spaceOf } from "../domain/space.ts";
import { saveCircle, saveRest } from "../store/circles.ts";
import { enterIn } from "./join-circle.ts";

export interface MakeCircle {
  /** Known beforehand when it moves from another instance, or for the demonstration. */
  readonly id?: CircleId | undefined;
  readonly name: string;
  readonly kind: CircleKind;
  readonly isOpen: boolean;
  readonly purpose: string;
  readonly charter: readonly string[];
}

/** A person founds a circle: they accept its charter and facilitate it. Throws without a person. */
export async function makeCircleIn(work: Work, asked: MakeCircle): Promise<CircleId> {
  const founder = work.actor.for;
  if (founder === undefined) throw new Error("a circle is founded by a person");
  const circle: Omit<Circle, "number"> = {
    id: asked.id ?? newId<"Circle">(),
    name: asked.name,
    kind: asked.kind,
    isOpen: asked.isOpen,
    isHidden: false,
    purpose: asked.purpose,
    charter: asked.charter,
    charterVersion: 1,
    madeAt: work.now,
    rest: { state: "awake" },
  };
  await makeSpaceIn(work, { id: spaceOf(circle.id), kind: "circle", owner: undefined });
  await withRight(work, "make-circle", (lent) => saveCircle(lent, circle));
  await enterIn(work, { circle, person: founder, role: "facilitator" });
  return circle.id;
}

/** The members say that their circle rests, and why; or that it is awake again. */
export async function saveRestIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly rest: Circle["rest"] },
): Promise<void> {
  await saveRest(work, asked.circle, asked.rest);
}
