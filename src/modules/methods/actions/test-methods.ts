import { beforeAll, beforeEach } from "vitest";
import { knownId } from "#basics/id";
import { makeCircleIn } from "#modules/circles";
import { takeStepIn } from "#modules/exchanges";
import { spaceOf } from "#rules/circles";
import { person, type PersonId, type SpaceId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { firstCard } from "../demonstration/methods.ts";
import type { MethodId } from "../domain/method.ts";
import type { Outcome } from "../domain/trial.ts";
import { askCoach } from "./ask-coach.ts";
import { writeMethod } from "./keep-method.ts";
import { publishReport, sayCoach, tellTrial } from "./report-trial.ts";
import { seeMethod } from "./see-methods.ts";
import { coachOfIn } from "./see-trials.ts";
import { tryMethod } from "./try-method.ts";

export let app: TestHouse;

export const licensed = { licence: "CC-BY-4.0", forGood: true } as const;
export const day = Temporal.PlainDate.from("2026-12-10");
export const when = { day, at: Temporal.PlainTime.from("18:30"), address: "Salle du bas" };

/** Ana's method, that the circle of Zoé, which nobody else knows, may try. */
export async function situation() {
  const { people, circle, space } = await gardenCircle(app);
  const method = valueOf(
    await writeMethod(app, person(people.ana), { ...licensed, space, card: firstCard }),
  );
  const secret = await app.transaction(person(people.zoe), (work) =>
    makeCircleIn(work, {
      name: "Le cercle caché",
      kind: "local",
      isOpen: false,
      purpose: "Essayer.",
      charter: ["On essaie."],
    }),
  );
  return { people, circle, space, method, secret: spaceOf(secret) };
}

export const report = {
  did: "À onze.",
  worked: undefined,
  failed: "Trois ont tout dit.",
  changed: undefined,
} as const;

export async function toldOf(who: PersonId, space: SpaceId, method: MethodId, outcome: Outcome) {
  const trial = valueOf(await tryMethod(app, person(who), { method, space, ...when }));
  return valueOf(await tellTrial(app, person(who), { trial, outcome, report }));
}

export async function publicOf(who: PersonId, space: SpaceId, method: MethodId, outcome: Outcome) {
  const trial = await toldOf(who, space, method, outcome);
  return valueOf(await publishReport(app, person(who), { trial, forGood: true }));
}

export const seenBy = async (who: PersonId | undefined, method: MethodId) => {
  const actor = who === undefined ? visitor : person(who);
  const seen = await seeMethod(app, actor, { method, number: undefined });
  if (seen === undefined) throw new Error("the method is not seen");
  return seen;
};

/** Chloé tried it and coaches; the circle of Zoé, open, asks her. */
export async function askedCoach(isNamed: boolean) {
  const { people, space, method } = await situation();
  const trial = await publicOf(people.ana, space, method, "failed");
  valueOf(await sayCoach(app, person(people.chloe), { trial, says: "yes" }));
  const open = await app.transaction(person(people.zoe), (work) =>
    makeCircleIn(work, {
      name: "Ceux qui apprennent",
      kind: "local",
      isOpen: true,
      purpose: "Apprendre.",
      charter: ["On essaie."],
    }),
  );
  const coach = await app.transaction(person(people.zoe), (work) =>
    coachOfIn(work, { trial, person: people.chloe }),
  );
  const words = { wanted: "La mener.", time: "Trois séances", how: "Ici", isNamed };
  const ask = () => askCoach(app, person(people.zoe), { coach, space: spaceOf(open), ...words });
  return { people, method, trial, ask };
}

export const answers = async (who: PersonId, exchange: string, act: "accept" | "decline") => {
  const step = { exchange: knownId<"Exchange">(exchange), act, number: 1, terms: 1 };
  valueOf(await app.transaction(person(who), (work) => takeStepIn(work, step)));
  await doWaitingJobs(app);
};
export const learntOf = async (method: MethodId) =>
  (await seenBy(undefined, method)).lineage.learnt;

/** A house of its own for the tests of one file. */
export function inMethodsHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
  });
  beforeEach(() => {
    app.setNow(TEST_NOW);
  });
}
