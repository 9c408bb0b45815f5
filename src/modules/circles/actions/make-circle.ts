import { newId } from "#basics/id";
import { makeSpaceIn } from "#modules/access";
import { type Work, withRight } from "#services/house";

import type { Circle, CircleId, CircleKind, Joining } from "../domain/circle.ts";
import { spaceOf } from "../domain/space.ts";
import type { CharterVersion } from "../domain/charter.ts";
import { saveCharter } from "../store/charters.ts";
import { findCircle, saveCircle, saveRest } from "../store/circles.ts";
import { enterIn } from "./join-circle.ts";
import { noteIn } from "./keep-journal.ts";

export interface MakeCircle {
  /** Known beforehand when it moves from another instance, or for the demonstration. */
  readonly id?: CircleId | undefined;
  readonly name: string;
  readonly kind: CircleKind;
  readonly isOpen: boolean;
  readonly purpose: string;
  readonly charter: readonly string[];
  readonly joining?: Joining | undefined;
  readonly questions?: readonly string[] | undefined;
  readonly parent?: CircleId | undefined;
  readonly ownRules?: string | undefined;
  /** All versions of its charter, the oldest first, when it comes from elsewhere: the last one is `charter`. */
  readonly versions?: readonly CharterVersion[] | undefined;
}

/** A person founds a circle: they accept its charter and facilitate it. Throws without a person. Who may is the rule of the step that asks. */
export async function makeCircleIn(work: Work, asked: MakeCircle): Promise<CircleId> {
  const founder = work.actor.for;
  if (founder === undefined) throw new Error("a circle is founded by a person");
  const versions = asked.versions ?? [
    { version: 1, sentences: asked.charter, why: undefined, due: undefined, madeAt: work.now },
  ];
  const circle: Omit<Circle, "number"> = {
    id: asked.id ?? newId<"Circle">(),
    name: asked.name,
    kind: asked.kind,
    isOpen: asked.isOpen,
    isHidden: false,
    purpose: asked.purpose,
    joining: asked.joining ?? "open",
    questions: asked.questions ?? [],
    parent: asked.parent,
    ownRules: asked.ownRules,
    charter: asked.charter,
    charterVersion: versions.at(-1)?.version ?? 1,
    madeAt: work.now,
    rest: { state: "awake" },
  };
  await makeSpaceIn(work, { id: spaceOf(circle.id), kind: "circle", owner: undefined });
  await withRight(work, "make-circle", (lent) => saveCircle(lent, circle));
  await noteIn(work, circle, { what: "founded" });
  await enterIn(work, { circle, person: founder, role: "facilitator" });
  for (const version of versions) await saveCharter(work, circle.id, version);
  await work.tell({ name: "circles.founded", subject: circle.id, payload: { kind: circle.kind } });
  return circle.id;
}

/** The members say that their circle rests, and why; that it is awake again, or closed. Nobody is told. */
export async function saveRestIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly rest: Circle["rest"] },
): Promise<void> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return;
  await saveRest(work, circle.id, asked.rest);
  const { rest } = asked;
  if (rest.state === "awake") await noteIn(work, circle, { what: "wakes" });
  else
    await noteIn(work, circle, {
      what: rest.state === "asleep" ? "rests" : "closed",
      words: rest.why,
    });
}
