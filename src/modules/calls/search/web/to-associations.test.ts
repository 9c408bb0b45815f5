import { beforeAll, expect, test } from "vitest";

import { job } from "#services/house";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { noticeThat, until } from "../../domain/twins/sample-twins.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

/* Finding A8 of 28 November: aids that are open to no association were counted as calls that one may answer. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  const told = [
    { title: "Rénover une école communale", audiences: ["local-authority"] },
    { title: "Isoler une mairie", audiences: ["local-authority", "public-body"] },
    {
      title: "Équiper un club de voile",
      audiences: ["association"],
      deadline: until("2027-03-01"),
    },
    { title: "Ouvrir un lieu à tous", deadline: until("2027-03-01") },
  ] as const;
  const records = told.map((one, at) => {
    const said = { source: "csv", sourceId: `csv:${at}`, text: one.title, ...one } as const;
    const { deadline, ...notice } = { ...noticeThat(said), statedKind: "project" as const };
    if ("deadline" in one) Object.assign(notice, { deadline });
    return { notice, raw: JSON.stringify(notice) };
  });
  await app.transaction(job("import-calls"), (work) => takeNoticesIn(work, { records }));
});

const get = (path: string) => browserOf(app).get(path);

test("the count says how many there are and how many associations may answer", async () => {
  const { text } = await get("/appels");
  expect(text).toContain("4 appels ouverts");
  expect(text).toContain("2 sont ouverts aux associations.");
  expect((await get("/appels?q=école")).text).toContain("Aucun n’est ouvert aux associations.");
});

test("the front page says as much", async () => {
  expect((await get("/")).text).toMatch(/2 ouverts aux associations ?, sur 4 appels ouverts/);
});

test("where all are, or where one said who answers, nothing is added", async () => {
  expect((await get("/appels?q=voile")).text).not.toContain("ouverts aux associations.");
  expect((await get("/appels?q=voile")).text).not.toContain("ouvert aux associations.");
  expect((await get("/appels?qui=local-authority")).text).not.toContain(
    "sont ouverts aux associations.",
  );
});

test("what associations may answer leads", async () => {
  const { text } = await get("/appels");
  for (const theirs of ["Équiper un club", "Ouvrir un lieu"])
    for (const other of ["Rénover une école", "Isoler une mairie"])
      expect(text.indexOf(theirs)).toBeLessThan(text.indexOf(other));
});

test("an aid that never ends is named so: in the list, on its page, in the feed", async () => {
  const list = await get("/appels?q=école");
  expect(list.text).toContain("Aide permanente");
  expect(list.text).not.toContain("Appel à projets Permanent");
  const at = /href="(\/appels\/\d+)"/.exec(list.html)?.[1] ?? "";
  expect((await get(at)).text).toContain("Aide permanente");
  expect((await get("/appels.atom?q=école")).html).toContain("Aide permanente : Rénover");
  expect((await get("/appels?q=voile")).text).toContain("Appel à projets");
});
