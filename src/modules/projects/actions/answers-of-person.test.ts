import { beforeAll, describe, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";

import { answering } from "../../../../tests/support/answering.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { aboutPerson } from "./about-person.ts";
import { circleArchive } from "./circle-archive.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
const { prepared, see, write } = answering(() => app);

test("a member takes it away with every version; nobody else is given any of it", async () => {
  const on = await prepared();
  await write(on.bilal, on, "Un.", 0);
  await write(on.chloe, on, "Deux.", 1);
  const give = (one: PersonId) =>
    app.transaction(person(one), (work) => circleArchive.gives(work, on.circle));
  expect(await give(on.zoe)).toEqual({});
  const given = JSON.stringify(await give(on.dede));
  for (const words of ["Jardins nourriciers", "Un.", "Deux.", "Un budget signé", "chloe"])
    expect(given).toContain(words);
});

describe("a person", () => {
  test("who is erased takes part no more; their words stay with the circle", async () => {
    const on = await prepared();
    await write(on.chloe, on, "De Chloé.", 0);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, on.chloe));
    const seen = await see(on.ana, on);
    expect(seen?.taking.map(({ name }) => name)).toEqual(["bilal"]);
    expect(seen?.parts).toMatchObject([{ words: "De Chloé." }]);
  });

  test("who was two takes part once", async () => {
    const on = await prepared();
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, on.chloe, on.bilal));
    expect((await see(on.ana, on))?.taking).toHaveLength(1);
  });

  test("takes away what they wrote, and where they took part", async () => {
    const on = await prepared();
    await write(on.chloe, on, "De Chloé.", 0);
    const given = await app.transaction(person(on.chloe), (work) =>
      aboutPerson.gives(work, on.chloe),
    );
    expect(given["Vos réponses communes"]).toMatchObject([{ appel: "Jardins nourriciers" }]);
    expect(given["Ce que vous y avez écrit"]).toMatchObject([
      { partie: "Qui nous sommes", "votre texte": "De Chloé." },
    ]);
  });
});
