import { beforeAll, expect, test } from "vitest";

import { browserOf } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { sizesOf, wordsOf } from "../../../services/pdf/test-words.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
});

test("what is done together reads in figures of a quarter, for everyone", async () => {
  const page = await browserOf(app).get("/chez-moi/ensemble");
  expect(page.html).toContain("<table");
  expect(page.text).toMatch(/au moins 5\b.*\b70\b/s);
});

test("everyone reads what is asked of who passes, in one commune, and not who asks", async () => {
  const page = await browserOf(app).get("/de-passage");
  expect(page.html.match(/href="\/de-passage\/[0-9a-f-]{36}"/g)).toHaveLength(3);
  expect(page.text).toContain("Une baguette et le journal");
  expect(page.text).toContain("La Bégude-de-Mazenc");
  expect(page.text).not.toMatch(/Bruno|Sylvie|Yvonne/);
});

/** Letters of the foot, which nobody has to read. */
const FOOT = 8;
/** The smallest that who sees little reads at arm’s length, in points. */
const LARGE = 14;

test("Adrienne’s own weeks hold on one page of paper in letters of 14 points and more, tagged, in French, under their title", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  for (const du of ["2026-11-16", "2026-11-23", "2026-11-30"]) {
    const { bytes } = await adrienne.get(`/chez-moi/semaine.pdf?du=${du}`);
    const sizes = sizesOf(bytes).filter((size) => size !== FOOT);
    expect([du, Math.min(...sizes) >= LARGE]).toEqual([du, true]);
    expect(wordsOf(bytes)).not.toMatch(/page 1 sur/);
    const file = Buffer.from(bytes).toString("latin1");
    for (const told of ["/Lang (fr-FR)", "/StructTreeRoot", "/DisplayDocTitle true", "/S /H1"])
      expect(file).toContain(told);
  }
});

test("Adrienne reads how to come in as she wrote it, and that Quentin did; in nobody’s words is there a code", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const page = await adrienne.get("/chez-moi/comment-entrer");
  const words = /<textarea[^>]*>([^<]*)</.exec(page.html)?.[1] ?? "";
  expect(words).toContain("Lucienne");
  expect(words).not.toMatch(/\d/);
  const read = await adrienne.get("/moi/partages/vu");
  expect(read.text).toMatch(/Quentin a vu [^.]*entrer/);
});

test("Adrienne finds a body by what it does, and each kind is there", async () => {
  const hers = await browserAs(app, "Adrienne");
  const all = await hers.get("/chez-moi/demander");
  for (const name of ["Guichet départemental de l’autonomie", "Mairie d’Exemple", "SCIC Rest@dom"])
    expect(all.text).toContain(name);
  const found = await hers.get("/chez-moi/demander?q=papier");
  expect(found.text).toContain("La Tournée de la Bégude");
  expect(found.text).not.toContain("Le Couvert de midi");
});
