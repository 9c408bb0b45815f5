import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { type Browser, formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";

const AT = "/moi/partages";
const { adrienne, lucienne, quentin } = demonstrationPeople;
const SHOWS = "Adrienne vous montre quelque chose jusqu’au dimanche 29 novembre";

let app: TestHouse;
let hers: Browser;
let his: Browser;

beforeAll(async () => {
  app = await filledHouse();
  hers = await browserAs(app, "Adrienne");
  his = await browserAs(app, "Quentin");
  await hers.submit(formTo(await hers.get("/taches"), "/taches"), { title: "Acheter du pain" });
}, 120_000);

/** Adrienne shows her list to somebody, until Sunday. */
async function show(to: string, values: Readonly<Record<string, string>> = {}) {
  const at = `${AT}/nouveau/taches/${to}`;
  return hers.submit(formTo(await hers.get(at), at), { jusqua: "sunday", ...values });
}

/** What she showed last is taken back. */
async function takeBack() {
  const page = await hers.get(`${AT}?tout`);
  const [, sharing = ""] =
    /action="\/moi\/partages\/([0-9a-f-]{36})\/arreter"[^>]*>(?:(?!<form)[\s\S])*?toutes vos tâches/.exec(
      page.html,
    ) ?? [];
  return hers.submit(formTo(page, `${AT}/${sharing}/arreter`), {});
}

const lettersOf = async (email: string) => {
  await passTime(app, { minutes: 30 });
  return (await lettersTo(app, email)).filter(({ text }) =>
    text.includes("vous montre quelque chose"),
  );
};

test("what is taken back within the few minutes before the mail leaves is written to nobody, and read on no home", async () => {
  await show(quentin.id);
  expect((await his.get("/")).text).toContain(SHOWS);
  await takeBack();
  expect((await his.get("/")).text).not.toContain("vous montre quelque chose");
  // He never opened it: that it is over is not told either.
  expect((await his.get(AT)).text).not.toContain("vous montrait");
  expect(await lettersOf(quentin.email)).toEqual([]);
});

test("who is shown something is written to, without a word of what it is, and reads a line on their home until they opened it", async () => {
  await show(quentin.id);
  const [letter, ...others] = await lettersOf(quentin.email);
  expect(others).toEqual([]);
  expect(letter?.subject).toBe("Quelqu’un vous montre quelque chose");
  expect(letter?.text).toContain(SHOWS);
  expect(letter?.text).not.toMatch(/tâche|pain/i);
  expect((await his.get("/")).text).toContain(SHOWS);
  expect((await his.get("/moi")).text).toContain("Ce que partage Adrienne");
  const page = await his.get(linkIn(letter, `${AT}/de/`));
  expect(page.text).toContain("Acheter du pain");
  expect(page.text).toContain("n’est à lire que jusqu’au dimanche 29 novembre.");
  expect((await his.get("/")).text).not.toContain(SHOWS);
  expect((await his.get("/moi")).text).toContain("n’est à lire que jusqu’au dimanche 29 novembre.");
});

test("put back as before, it is said so, and the same sentence is written once", async () => {
  await passTime(app, { minutes: 5 });
  const page = await takeBack();
  const [, at = ""] = /action="([^"]+\/remettre)"/.exec(page.html) ?? [];
  const back = await hers.submit(formTo(page, at), {});
  expect(back.text).toContain("C’est remis comme avant. Quentin voit toutes vos tâches");
  expect(await lettersOf(quentin.email)).toHaveLength(1);
  expect((await his.get("/")).text).toContain(SHOWS);
  await takeBack();
});

test("what begins later is told on the morning of that day; its end on the page alone, to who had opened it", async () => {
  const neighbour = await browserAs(app, "Lucienne");
  await show(lucienne.id, { du: "2026-11-27" });
  expect(await lettersOf(lucienne.email)).toEqual([]);
  app.setNow(Temporal.Instant.from("2026-11-27T05:30:00Z"));
  await passTime(app, { minutes: 5 });
  expect((await neighbour.get("/moi/fil")).text).toContain(SHOWS);
  // Three letters a day at most: of a morning with many it waits until the next one.
  await passTime(app, { hours: 24 });
  expect(await lettersOf(lucienne.email)).toHaveLength(1);
  await neighbour.get(`${AT}/de/${adrienne.id}`);
  await takeBack();
  expect(await lettersOf(lucienne.email)).toHaveLength(1);
  expect((await neighbour.get(`${AT}?tout`)).text).toContain(
    "Une chose que vous montrait Adrienne n’est plus à lire.",
  );
  for (const at of ["/moi", "/moi/fil"])
    expect((await neighbour.get(at)).text).toContain("Une chose que vous montrait Adrienne");
});

test("whom the gate keeps apart is neither written to nor told, and who shares reads nothing of it", async () => {
  const before = (await lettersOf(quentin.email)).length;
  await app.transaction(person(quentin.id), ({ db }) =>
    sql`insert into moderation.block (person, blocked, since)
      values (${quentin.id}, ${adrienne.id}, ${app.clock.now()})`.execute(db),
  );
  const said = await show(quentin.id);
  expect(said.text).toContain("C’est partagé. Quentin voit toutes vos tâches");
  expect(await lettersOf(quentin.email)).toHaveLength(before);
  expect((await his.get("/")).text).not.toContain("vous montre quelque chose");
});
