import { beforeAll, expect, test } from "vitest";

import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { webOf } from "../../../web.tsx";
import { builtAssets } from "../../../../tests/support/running.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { wordsOf } from "../../../services/pdf/test-words.ts";
import { putDown, replyToDate } from "../actions/reply.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

async function sheetOfBilal() {
  const { people, space } = await gardenCircle(app);
  const words = { title: "Café réparation", about: "x", address: "La serre", video: undefined };
  const { date } = await madeOccasion(app, people.bilal, toldOccasion(space, { words }));
  const ana = { date, name: "Ida Żółć", telephone: "04 75 00 11 22", people: 2 };
  await putDown(app, person(people.bilal), ana);
  await replyToDate(app, person(people.chloe), { date, answer: "no", people: 1 });
  await replyToDate(app, person(people.ana), { date, answer: "maybe", people: 1 });
  return { date, people };
}

/** What a person is answered at the address of the PDF. */
async function answered(date: string, who: PersonId) {
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, who, "test"));
  return webOf(app).request(`http://localhost/rendez-vous/dates/${date}/presence.pdf`, {
    headers: { host: "localhost", cookie: `${cookieName(app)}=${token}` },
  });
}
async function printed(): Promise<Uint8Array> {
  const { date, people } = await sheetOfBilal();
  return new Uint8Array(await (await answered(date, people.bilal)).arrayBuffer());
}

test("the sheet is for who organises; whoever does not finds nothing", async () => {
  const { date, people } = await sheetOfBilal();
  const told = async (who: PersonId) => {
    const { status, headers } = await answered(date, who);
    return [status, headers.get("content-type")?.split(";")[0]];
  };
  expect(await told(people.bilal)).toEqual([200, "application/pdf"]);
  expect(await told(people.chloe)).toEqual([404, "text/html"]);
  expect(await told(people.zoe)).toEqual([404, "text/html"]);
});

test("the sheet to sign is a tagged PDF in French, whose names are the heads of their rows", async () => {
  const bare = Buffer.from(await printed()).toString("latin1");
  for (const told of ["/Lang (fr-FR)", "/Marked true", "/S /TH", "/Scope /Row", "/S /H1"])
    expect(bare).toContain(told);
});

test("its words say who comes, when and where; no telephone, and nobody who does not", async () => {
  const words = wordsOf(await printed());
  expect(words).toContain("Feuille de présence : Café réparation");
  expect(words).toMatch(/Mardi 1er décembre à 18\sh\s30/);
  expect(words).toContain("Lieu : La serre");
  expect(words).toContain("Ida Żółć");
  expect(words.split("\n")).toContain("2");
  expect(words).toContain("Signature");
  for (const other of ["04 75", "Chloé", "Ana", "@"]) expect(words).not.toContain(other);
});
