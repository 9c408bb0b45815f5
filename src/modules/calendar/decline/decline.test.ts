import { beforeAll, beforeEach, expect, test } from "vitest";

import { addressesOfIn } from "#modules/people";
import { leaveCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";

import { browserIn, browserOf } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { moveDate } from "../actions/change-date.ts";
import { replyToDate } from "../actions/reply.ts";
import { seeOccasion } from "../actions/see-occasions.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const browserFor = (who: PersonId) => browserIn(app, who);

async function emailOf(who: PersonId): Promise<string> {
  const [first] = await app.transaction(person(who), (work) => addressesOfIn(work, who));
  return first?.text ?? "";
}

/** Bilal has the one place of a workshop, and Chloé waits. */
async function full() {
  const circle = await gardenCircle(app);
  const { people, space } = circle;
  const words = { title: "Atelier", about: undefined, address: "La serre", video: undefined };
  const made = await madeOccasion(app, people.ana, toldOccasion(space, { words, capacity: 1 }));
  const { date } = made;
  await replyToDate(app, person(people.bilal), { date, answer: "yes", people: 1 });
  await replyToDate(app, person(people.chloe), { date, answer: "yes", people: 1 });
  return { ...circle, ...made };
}

type Full = Awaited<ReturnType<typeof full>>;

async function saidBy(who: PersonId, { occasion }: Full) {
  return (await seeOccasion(app, person(who), { occasion }))?.dates[0]?.mine;
}

async function linkTo(who: PersonId, made: Full): Promise<string> {
  const at = Temporal.PlainTime.from("20:00");
  const day = Temporal.PlainDate.from("2026-12-02");
  await moveDate(app, person(made.people.ana), { date: made.date, day, at, minutes: 60 });
  await passTime(app, { minutes: 10 });
  const links = (await lettersTo(app, await emailOf(who))).flatMap((one) => one.links);
  const link = links.find((one) => one.startsWith(`/l/je-ne-viens-pas/${made.date}/`));
  if (link === undefined) throw new Error("no link");
  return link;
}

test("from a letter, without coming in: opening the page says nothing, its button does, and who waits comes in", async () => {
  const made = await full();
  const { bilal, chloe } = made.people;
  const link = await linkTo(bilal, made);
  const browser = browserOf(app);
  const page = await browser.get(link);
  expect(page.forms.filter(({ action }) => action === link)).toHaveLength(1);
  expect(await saidBy(bilal, made)).toMatchObject({ answer: "yes" });
  const said = await browser.submit(page.forms.find(({ action }) => action === link));
  expect(said.text).toContain("C’est noté : vous ne venez pas.");
  expect(await saidBy(bilal, made)).toMatchObject({ answer: "no" });
  expect(await saidBy(chloe, made)).toMatchObject({ answer: "yes", waits: false });
});

test("the link of one person is no other’s, and opens nothing once they left the circle", async () => {
  const made = await full();
  const { bilal, chloe } = made.people;
  const link = await linkTo(bilal, made);
  const browser = browserOf(app);
  expect((await browser.get(link.replace(bilal, chloe))).status).toBe(404);
  await leaveCircle(app, person(bilal), { circle: made.circle });
  expect((await browser.get(link)).status).toBe(404);
});

test("from « Vos dates » and from the list of occasions: one press, and the list again", async () => {
  const made = await full();
  const { bilal, chloe } = made.people;
  const mine = await browserFor(bilal);
  const page = await mine.get("/moi/calendrier");
  const back = await mine.submit(
    page.forms.find(({ action }) => action.includes(made.date)),
    {},
    "Je ne viens pas, Atelier",
  );
  expect(back.at).toBe(`/moi/calendrier?non=${made.date}`);
  expect(back.text).toContain("C’est noté : vous ne venez pas à « Atelier ».");
  expect(await saidBy(bilal, made)).toMatchObject({ answer: "no" });
  expect(await saidBy(chloe, made)).toMatchObject({ waits: false });

  const others = await browserFor(chloe);
  const list = await others.get("/rendez-vous");
  const again = await others.submit(
    list.forms.find(({ action }) => action.includes(made.date)),
    {},
    "Je ne viens pas, Atelier",
  );
  expect(again.at).toBe("/rendez-vous");
  expect(await saidBy(chloe, made)).toMatchObject({ answer: "no" });
});
