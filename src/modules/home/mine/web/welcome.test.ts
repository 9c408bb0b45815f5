import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";

import { browserOf, formTo, type Browser } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

async function enteredAs(person: keyof typeof demonstrationPeople): Promise<Browser> {
  const browser = browserOf(app);
  const page = await browser.get("/demonstration/entrer");
  const { id } = demonstrationPeople[person];
  await browser.submit(page.forms.find(({ fields }) => fields.some(([, value]) => value === id)));
  return browser;
}

test("who is not signed in comes in first, then answers", async () => {
  const page = await browserOf(app).get("/bienvenue");
  expect(page.at).toBe("/entrer?vers=%2Fbienvenue");
});

test("three answers give at once at most three calls, each with its reason, are kept as an alert in one press, and come back on the front page", async () => {
  const browser = await enteredAs("quentin");
  const page = await browser.get("/bienvenue");

  const given = await browser.submit(formTo(page, "/bienvenue"), {
    comme: "volunteer",
    pour: "association",
    ou: "Crest",
    mots: "un jardin partagé pour les aînés",
  });

  expect(given.at).toBe("/bienvenue/appels");
  expect(given.text).toContain("La trouver dans l’annuaire, ou l’ajouter");
  const lines = given.html.split('<article class="appel">').slice(1);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines.every((line) => line.includes('class="raison"'))).toBe(true);
  expect(lines[0]).toMatch(/jardin/i);

  const kept = await browser.submit(formTo(given, "/appels/alertes"));
  expect(kept.at).toBe("/moi/alertes?fait=en-place");

  const front = await browser.get("/");
  expect(front.text).toContain("Des appels qui vous vont");
  expect(front.text).not.toContain("Trois questions, et des appels");
  const again = await browser.get("/bienvenue");
  expect(formTo(again, "/bienvenue")?.fields).toContainEqual(["ou", "Crest (Drôme)"]);
  expect(formTo(again, "/bienvenue")?.fields).toContainEqual([
    "mots",
    "un jardin partagé pour les aînés",
  ]);
});

test("a name that several places bear is asked about, what was typed stays, and a choice is enough", async () => {
  const browser = await enteredAs("lucienne");
  const page = await browser.get("/bienvenue");

  const asked = await browser.submit(formTo(page, "/bienvenue"), {
    ou: "Saint-Martin",
    mots: "lire",
  });
  expect(asked.status).toBe(422);
  const form = formTo(asked, "/bienvenue");
  expect(form?.fields).toContainEqual(["mots", "lire"]);
  const [first] = form?.offers["lieu"] ?? [];
  expect(first).toMatch(/^commune-/);

  const given = await browser.submit(form, { lieu: first });
  expect(given.at).toBe("/bienvenue/appels");
});

test("a place that nobody knows is said, with what was typed", async () => {
  const browser = await enteredAs("lucienne");
  const page = await browser.get("/bienvenue");
  const asked = await browser.submit(formTo(page, "/bienvenue"), { ou: "xqzwv" });
  expect(asked.status).toBe(422);
  expect(asked.title).toMatch(/^Erreur/);
  expect(asked.text).toContain("Nous ne connaissons pas ce lieu");
});

test("the questions can be passed, and then they are asked no more", async () => {
  const browser = await enteredAs("jean-remy");
  expect((await browser.get("/")).text).toContain("Trois questions, et des appels");
  const page = await browser.get("/bienvenue");

  const home = await browser.submit(formTo(page, "/bienvenue"), {}, "Passer les questions");

  expect(home.at).toBe("/");
  expect(home.text).not.toContain("Trois questions, et des appels");
});

test("answers taken back leave nothing", async () => {
  const browser = await enteredAs("lucienne");
  const page = await browser.get("/bienvenue");
  await browser.submit(formTo(page, "/bienvenue"), { mots: "un potager" });

  const answered = await browser.get("/bienvenue");
  await browser.submit(formTo(answered, "/bienvenue/effacer"));

  expect(formTo(await browser.get("/bienvenue"), "/bienvenue")?.fields).toContainEqual([
    "mots",
    "",
  ]);
  expect((await browser.get("/bienvenue/appels")).at).toBe("/");
});

test("forged answers are left out: only known roles, themes and kinds are kept", async () => {
  const browser = await enteredAs("lucienne");
  const form = formTo(await browser.get("/bienvenue"), "/bienvenue");
  const given = await browser.post("/bienvenue", [
    ...(form?.fields ?? []).filter(([name]) => name === "token" || name === "act"),
    ["comme", "king"],
    ["theme", "<script>"],
    ["theme", "culture"],
    ["pour", "x".repeat(61)],
  ]);
  expect(given.status).toBe(422);
});
