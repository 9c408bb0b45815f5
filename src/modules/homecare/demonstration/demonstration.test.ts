import { beforeAll, expect, test } from "vitest";

import { browserOf } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";

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
