import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { giving } from "../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { emailOf, somebody } from "../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { askGivers } from "../needs/actions/route-need.ts";
import { takeStep } from "../protocol/actions/take-step.ts";
import { writeNeed } from "../needs/actions/write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

test("the first to close tells the other, who is still to close; then nobody is written to", async () => {
  const [adrienne, odile] = [await somebody(app, "Adrienne"), await somebody(app, "Odile")];
  const giver = await giving(app, odile, "Dessiner des affiches");
  const terms = { quoi: "Une affiche", details: "Pour la fête", temps: "Une journée" };
  const words = { title: "Une affiche", terms };
  const need = valueOf(await writeNeed(app, person(adrienne), { kind: "skills", words }));
  const asked = await askGivers(app, person(adrienne), { need, mode: "one", givers: [giver] });
  const exchange = valueOf(asked)?.id;
  if (exchange === undefined) throw new Error("nobody was asked");
  const at = { exchange, terms: 1 };
  valueOf(await takeStep(app, person(odile), { ...at, act: "accept", number: 1 }));
  const subjects = async (name: string) => {
    await passTime(app, { minutes: 5 });
    return (await lettersTo(app, emailOf(name))).map(({ subject }) => subject);
  };
  const before = await subjects("Odile");
  valueOf(await takeStep(app, person(adrienne), { ...at, act: "close", number: 2 }));
  const after = await subjects("Odile");
  expect(after.length).toBe(before.length + 1);
  const mine = await subjects("Adrienne");
  valueOf(await takeStep(app, person(odile), { ...at, act: "close", number: 2 }));
  expect((await subjects("Adrienne")).length).toBe(mine.length + 1);
  expect((await subjects("Odile")).length).toBe(after.length);
});
