import { expect, test } from "vitest";
import { person, visitor } from "#services/house";
import { browserOf } from "../../../../tests/support/browser.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { keepVersion } from "../actions/save-version.ts";
import { seeSuggestions } from "./actions/see-suggestions.ts";
import { makeTable, ROWS, table } from "./test-lines.ts";
import { suggesting } from "./test-suggesting.ts";

const here = suggesting();

test("without an account a line is suggested too, once a letter is confirmed, cell by cell in the archive", async () => {
  const document = await makeTable(here);
  const at = `/communs/documents/${document}/versions/1/lignes/3/proposer`;
  const browser = browserOf(here.app);
  const page = await browser.get(at);
  const form = page.forms.find(({ action }) => action === at);
  const empty = await browser.submit(form, { email: "ida@example.org" });
  expect(empty.status).toBe(409);
  expect(empty.text).toContain("Changez au moins une case.");
  const wrong = await browser.submit(form, { "case-1": "Pois", email: "ida" });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('value="Pois"');
  const sent = await browser.submit(form, {
    "case-1": "Pois",
    nom: "Ida",
    email: "ida@example.org",
  });
  expect(sent.at).toBe("/communs/proposition-envoyee");
  const [letter] = await lettersTo(here.app, "ida@example.org");
  const link = letter?.links.find((one) => one.startsWith("/l/proposition/")) ?? "";
  const own = await browser.get(link);
  expect(own.text).toContain("Une ligne de plus");
  await browser.submit(own.forms.find(({ action }) => action === link));
  const list = await seeSuggestions(here.app, person(here.circle.people.ana), {
    document,
    page: 1,
  });
  expect(list?.suggestions).toMatchObject([
    { byName: "Ida", says: { was: "", words: JSON.stringify(["Pois", "", ""]) } },
  ]);
  expect((await seeSuggestions(here.app, visitor, { document, page: 1 }))?.total).toBe(0);
});

test("from the letter of the week a line is suggested without coming in; a line that is none leads nowhere", async () => {
  const document = await makeTable(here);
  const { bilal, chloe } = here.circle.people;
  const contents = table([["Roquette", "mai", "3"], ...ROWS.slice(1)]);
  valueOf(await keepVersion(here.app, person(bilal), { document, base: 1, contents }));
  await passTime(here.app, { hours: 192 });
  const letters = await lettersTo(here.app, await here.emailOf(chloe));
  const link = letters.flatMap(({ links }) => links).find((one) => one.startsWith("/l/proposer/"));
  const browser = browserOf(here.app);
  expect((await browser.get(link ?? "")).text).toContain("Roquette");
  const at = `${link}/2/lignes/1`;
  const form = (await browser.get(at)).forms.find(({ action }) => action === at);
  expect(await browser.submit(form, { "case-2": "mars" })).toMatchObject({
    status: 200,
    text: expect.stringContaining("Elle attend la réponse des auteurs."),
  });
  const list = await seeSuggestions(here.app, visitor, { document, page: 1 });
  expect(list?.suggestions).toMatchObject([
    { byName: "Chloé", says: { words: JSON.stringify(["Laitue", "mars", "2"]) } },
  ]);
  for (const other of [`${link}/2/lignes/9`, `${link}/2/1`])
    expect((await browser.get(other)).status).toBe(404);
});
