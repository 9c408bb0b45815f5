import { beforeAll, beforeEach, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { replyToDate, seeOccasion } from "#modules/calendar";
import { joinCircle } from "#modules/circles";
import { type Actor, operator, person, type SpaceId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { toldTraining } from "../../../../tests/support/trainings.ts";
import type { TrainingId } from "../domain/training.ts";
import { sayFeedback, seeAnswers } from "./feedback.ts";
import { addTraining, tellProgramme } from "./keep-training.ts";
import { addMaterial, seeMaterials } from "./materials.ts";
import { seeTraining } from "./see-training.ts";
import { partOfIn, proposeTravel, takeTravelStep } from "./travel.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
let outside: Actor;
let whos: Readonly<Record<string, Actor>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  circle = await gardenCircle(app);
  const { people } = circle;
  outside = person(await someone("Yann"));
  whos = {
    "who made it, and trains": person(people.bilal),
    "a facilitator": person(people.ana),
    "another member, who comes": person(people.chloe),
    "another member, who does not": person(await memberOf("Ida")),
    "someone outside who comes": person(people.zoe),
    "someone outside": outside,
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

async function memberOf(name: string) {
  const one = await situations(app).someone(name);
  await joinCircle(app, person(one), { circle: circle.circle });
  return one;
}

/** One that Bilal makes and gives, to which Chloé comes, and Zoé where she may, with a travel that is proposed. */
async function make(space: SpaceId, seenBy: "everyone" | "members") {
  const { bilal, chloe, zoe } = circle.people;
  const training = valueOf(await addTraining(app, person(bilal), toldTraining(space, { seenBy })));
  const date = (await seeOccasion(app, person(bilal), { occasion: training }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  for (const one of [chloe, zoe])
    await replyToDate(app, person(one), { date: date.id, answer: "yes", people: 1 });
  valueOf(await proposeTravel(app, person(bilal), { training, ...TRAVEL }));
  return training;
}

const TRAVEL = {
  cost: { by: "sum", sum: amountOf(3_000) ?? never() },
  words: undefined,
  way: "equal",
  weights: new Map(),
} as const;

function never(): never {
  throw new Error("an amount");
}

interface Made {
  readonly everyone: TrainingId;
  readonly members: TrainingId;
}

const answer = {
  moment: "before",
  levels: [1, 2],
  confidence: 3,
  helped: [],
  lacked: [],
  word: undefined,
} as const;
const told = () => toldTraining(circle.space);

async function partOf(who: Actor, training: TrainingId) {
  const whose = who.for;
  if (whose === undefined) return undefined;
  return app.transaction(who, (work) => partOfIn(work, { training, person: whose }));
}

const acts: Readonly<Record<string, (who: Actor, made: Made) => Promise<boolean>>> = {
  "see one for everyone": async (who, { everyone }) =>
    (await seeTraining(app, who, { training: everyone })) !== undefined,
  "see one for members": async (who, { members }) =>
    (await seeTraining(app, who, { training: members })) !== undefined,
  "read its materials": async (who, { everyone }) =>
    (await seeMaterials(app, who, { training: everyone })) !== undefined,
  "say where one stands": async (who, { everyone }) =>
    (await sayFeedback(app, who, { training: everyone, ...answer })).done,
  "read what all answered": async (who, { everyone }) =>
    (await seeAnswers(app, who, { training: everyone })) !== undefined,
  "tell its programme": async (who, { everyone }) => {
    const { programme, trainer, skills } = told();
    const asked = { training: everyone, version: undefined, programme, trainer, skills };
    return (await tellProgramme(app, who, { ...asked, trainer: "space" })).done;
  },
  "add a material": async (who, { everyone }) => {
    const address = "https://example.org/lire";
    const material = { moment: "before", title: "À lire", address, file: undefined } as const;
    return (await addMaterial(app, who, { training: everyone, ...material })).done;
  },
  "propose its travel": async (who, { everyone }) =>
    (await proposeTravel(app, who, { training: everyone, ...TRAVEL })).done,
  "agree to one’s part": async (who, { everyone }) => {
    const part = await partOf(who, everyone);
    return part !== undefined && (await takeTravelStep(app, who, { part, step: "agree" })).done;
  },
  "say that it was received": async (who, { everyone }) => {
    const { chloe, zoe } = circle.people;
    for (const one of [chloe, zoe]) {
      const part = await partOf(person(one), everyone);
      if (part === undefined) throw new Error("no part");
      valueOf(await takeTravelStep(app, person(one), { part, step: "agree" }));
    }
    const part = await partOf(person(chloe), everyone);
    return part !== undefined && (await takeTravelStep(app, who, { part, step: "receive" })).done;
  },
};

test("who may do what is what the README says, cell by cell", async () => {
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const { space } = circle;
      const made = {
        everyone: await make(space, "everyone"),
        members: await make(space, "members"),
      };
      found.push({ who, what, answer: (await may(actor, made)) ? "yes" : "no" });
    }
  expect(readRightsTable("trainings")).toEqual(found);
}, 120_000);
