import { beforeAll, expect, test } from "vitest";

import { formTo } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

test("who invites ticks each power on purpose: none is ticked beforehand, and none is refused beside its field", async () => {
  const keeper = await browserAs(app, "operator");
  const list = await keeper.get("/structures?q=val-et-cretes");
  const at = `${/href="(\/structures\/\d+)"/.exec(list.html)?.[1] ?? ""}/equipe/inviter`;
  const page = await keeper.get(at);
  expect(page.html).toContain('name="pouvoirs"');
  expect(page.html).not.toMatch(/<input[^>]*name="pouvoirs"[^>]*checked/);

  const person = { "adresse-1": "nouvelle@example.org", "fonction-1": "treasury" };
  const slip = await keeper.submit(formTo(page, at), person);
  expect(slip.status).toBe(422);
  const group = /<fieldset[^>]*class="[^"]*faux"[^>]*>.*?<\/fieldset>/s.exec(slip.html)?.[0];
  expect(group).toContain('name="pouvoirs"');
  expect(group).toContain("Choisissez au moins une chose.");
  expect(slip.html).toContain('value="nouvelle@example.org"');

  const meant = await keeper.submit(formTo(slip, at), { ...person, pouvoirs: "manage" });
  expect(meant.status).toBe(200);
  expect(meant.text).toContain("Invitations en attente");
  expect(meant.text).toContain("L’invitation est partie.");
});

test("« Moi » leads to the structures that one represents, and shows no list to who represents none", async () => {
  const keeper = await browserAs(app, "operator");
  const list = await keeper.get("/structures?q=val-et-cretes");
  const at = /href="(\/structures\/\d+)"/.exec(list.html)?.[1] ?? "";
  const mine = await keeper.get("/moi");
  expect(mine.text).toContain("Les structures que vous représentez");
  expect(mine.html).toContain(`<a href="${at}">`);
  const other = await browserAs(app, "Adrienne");
  expect((await other.get("/moi?tout")).text).not.toContain("Les structures que vous représentez");
});

test("the page of the team says what was just saved, once", async () => {
  const keeper = await browserAs(app, "operator");
  const list = await keeper.get("/structures?q=val-et-cretes");
  const at = `${/href="(\/structures\/\d+)"/.exec(list.html)?.[1] ?? ""}/equipe`;
  const page = await keeper.get(at);
  expect(page.html).not.toContain("<output>");
  const named = await keeper.submit(formTo(page, `${at}/nom`));
  expect(named.html).toContain("<output>");
  expect(named.text).toContain("C’est enregistré : votre nom");
  const mine = named.forms.find(({ action }) => action.endsWith("/changer"));
  const changed = await keeper.submit(mine, { jusquau: "30/06/2027" });
  expect(changed.text).toContain("C’est enregistré : la fonction, les pouvoirs");
  expect((await keeper.get(at)).html).not.toContain("<output>");
});
