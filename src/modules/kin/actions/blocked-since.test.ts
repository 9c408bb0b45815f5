import { beforeAll, beforeEach, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { mailTo } from "../../../../tests/support/time.ts";
import { agreeBond, askBond } from "./ask-bond.ts";
import { writeWord } from "./write-word.ts";

/* What waits to be posted when one of the two blocks the other is not posted: nothing passes between them from then on. */

let app: TestHouse;
let ana: PersonId;
let helene: PersonId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  [ana, helene] = [await someone("Ana"), await someone("Hélène")];
  await inOneCircle(app, [ana, helene]);
});

const blocks = (who: PersonId, whom: PersonId) =>
  app.transaction(person(who), async (work) =>
    valueOf(await blockPersonIn(work, { person: whom })),
  );
const asks = async () => valueOf(await askBond(app, person(ana), { person: helene }));

test("a word that was written just before is told by no letter, whoever blocks", async () => {
  const bond = await asks();
  valueOf(await agreeBond(app, person(helene), { bond }));
  const writes = async () =>
    valueOf(await writeWord(app, person(ana), { bond, words: "Il fait beau.", alt: undefined }));
  await writes();
  expect(await mailTo(app, helene)).toContain("Ana vous a");
  app.setNow(TEST_NOW.add({ hours: 48 }));
  await writes();
  await blocks(ana, helene);
  expect((await mailTo(app, helene)).match(/Ana vous a/g)).toHaveLength(1);
});

test("that one asked just before is told by no letter, whoever blocks", async () => {
  await asks();
  await blocks(helene, ana);
  expect(await mailTo(app, helene)).not.toContain("Ana");
});
