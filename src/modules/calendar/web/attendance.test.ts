import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle, madeOccasion, toldOccasion } from "../../../../tests/support/occasions.ts";
import { putDown, replyToDate } from "../actions/reply.ts";
import { seeSheet } from "../actions/see-attendance.ts";
import { sheetPdf } from "./sheet-page.tsx";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const hasReader = spawnSync("pdftotext", ["-v"]).error === undefined;

async function printed() {
  const { people, space } = await gardenCircle(app);
  const words = { title: "Café réparation", about: "x", address: "La serre", video: undefined };
  const { date } = await madeOccasion(app, people.bilal, toldOccasion(space, { words }));
  const ana = { date, name: "Ida Żółć", telephone: "04 75 00 11 22", people: 2 };
  await putDown(app, person(people.bilal), ana);
  await replyToDate(app, person(people.chloe), { date, answer: "no", people: 1 });
  await replyToDate(app, person(people.ana), { date, answer: "maybe", people: 1 });
  const sheet = await seeSheet(app, person(people.bilal), { date });
  if (sheet === undefined) throw new Error("no sheet");
  return sheetPdf(app.config.projectFolder, { sheet, now: app.clock.now() });
}

test("the sheet to sign is a tagged PDF in French, whose names are the heads of their rows", async () => {
  const bare = Buffer.from(await printed()).toString("latin1");
  for (const told of ["/Lang (fr-FR)", "/Marked true", "/S /TH", "/Scope /Row", "/S /H1"])
    expect(bare).toContain(told);
});

test.skipIf(!hasReader)(
  "another reader finds who comes, when and where; no telephone, and nobody who does not",
  async () => {
    const file = join(mkdtempSync(join(tmpdir(), "archipel-sheet-")), "sheet.pdf");
    writeFileSync(file, await printed());
    const words = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    expect(words).toContain("Feuille de présence : Café réparation");
    expect(words).toMatch(/Mardi 1er décembre à 18\sh\s30/);
    expect(words).toContain("Lieu : La serre");
    expect(words).toMatch(/Ida Żółć\s+2/);
    expect(words).toContain("Signature");
    for (const other of ["04 75", "Chloé", "Ana", "@"]) expect(words).not.toContain(other);
  },
);
