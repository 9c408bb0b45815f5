import { beforeAll, beforeEach, expect, test } from "vitest";

import { makeCircleIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { type Actor, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { firstCard } from "../demonstration/methods.ts";
import type { MethodId } from "../domain/method.ts";
import type { TrialId } from "../domain/trial.ts";
import { askCoach } from "./ask-coach.ts";
import { writeMethod, writeVersion } from "./keep-method.ts";
import { publishReport, sayCoach, tellTrial } from "./report-trial.ts";
import { seeMethod } from "./see-methods.ts";
import { coachOfIn, seeTrial } from "./see-trials.ts";
import { tryMethod } from "./try-method.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
let elsewhere: ReturnType<typeof spaceOf>;
let whos: Readonly<Record<string, Actor>>;

beforeAll(async () => {
  app = await testHouse();
  garden = await gardenCircle(app);
  const { people } = garden;
  const circle = await app.transaction(person(people.zoe), (work) =>
    makeCircleIn(work, {
      name: "Autour de Zoé",
      kind: "local",
      isOpen: true,
      purpose: "Apprendre.",
      charter: ["On essaie."],
    }),
  );
  elsewhere = spaceOf(circle);
  whos = {
    "a facilitator": person(people.ana),
    "another member": person(people.bilal),
    "someone outside, in a circle": person(people.zoe),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const licensed = { card: firstCard, licence: "CC-BY-4.0", forGood: true } as const;

/** Written by Chloé, for the circle. */
async function make(): Promise<MethodId> {
  const chloe = person(garden.people.chloe);
  return valueOf(await writeMethod(app, chloe, { ...licensed, space: garden.space }));
}

const DAY = Temporal.PlainDate.from("2026-12-10");
const AT = Temporal.PlainTime.from("18:30");

/** Tried by Chloé, in the circle. */
async function makeTrial(): Promise<TrialId> {
  const trying = { method: await make(), space: garden.space, day: DAY, at: AT, address: "Ici" };
  return valueOf(await tryMethod(app, person(garden.people.chloe), trying));
}

const told = {
  outcome: "failed",
  report: { did: "Essayé.", worked: undefined, failed: "Trop nombreux.", changed: undefined },
} as const;

async function makeTold(): Promise<TrialId> {
  const trial = await makeTrial();
  return valueOf(await tellTrial(app, person(garden.people.chloe), { trial, ...told }));
}

async function makePublic(): Promise<TrialId> {
  const trial = await makeTold();
  return valueOf(await publishReport(app, person(garden.people.ana), { trial, forGood: true }));
}

async function makeCoach() {
  const trial = await makePublic();
  const { chloe } = garden.people;
  valueOf(await sayCoach(app, person(chloe), { trial, says: "yes" }));
  return app.transaction(person(chloe), (work) => coachOfIn(work, { trial, person: chloe }));
}

const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
  "read a method": async (who) =>
    (await seeMethod(app, who, { method: await make(), number: undefined })) !== undefined,
  "write one for the circle": async (who) =>
    (await writeMethod(app, who, { ...licensed, space: garden.space })).done,
  "write its next version": async (who) =>
    (
      await writeVersion(app, who, {
        method: await make(),
        card: firstCard,
        changed: "Plus court.",
        answers: [],
        from: 1,
      })
    ).done,
  "begin a trial in the circle": async (who) =>
    (
      await tryMethod(app, who, {
        method: await make(),
        space: garden.space,
        day: DAY,
        at: AT,
        address: "Ici",
      })
    ).done,
  "read a trial of the circle": async (who) =>
    (await seeTrial(app, who, { trial: await makeTold() })) !== undefined,
  "tell of it": async (who) =>
    (await tellTrial(app, who, { trial: await makeTrial(), ...told })).done,
  "make it public": async (who) =>
    (await publishReport(app, who, { trial: await makeTold(), forGood: true })).done,
  "read one that is public": async (who) =>
    (await seeTrial(app, who, { trial: await makePublic() })) !== undefined,
  coach: async (who) => (await sayCoach(app, who, { trial: await makePublic(), says: "yes" })).done,
  "coach as the circle": async (who) =>
    (await sayCoach(app, who, { trial: await makePublic(), says: "yes", asCircle: true })).done,
  "ask a coach for their circle": async (who) => {
    const isOutside = who.for === garden.people.zoe;
    const space = isOutside ? elsewhere : garden.space;
    const words = { wanted: "La mener.", time: "Une heure", how: "Ici", isNamed: true };
    return (await askCoach(app, who, { coach: await makeCoach(), space, ...words })).done;
  },
  "make a variant": async (who) => {
    const space = ownSpaceOf(who.for ?? garden.people.zoe);
    return (await writeMethod(app, who, { ...licensed, space, parent: await make() })).done;
  },
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("methods");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("methods"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  expect(await act(actor)).toBe(answer === "yes");
});
