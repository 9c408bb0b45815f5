import { beforeAll, expect, test } from "vitest";

import { visitor } from "#services/house";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { lettersTo, linkIn } from "../../../../../tests/support/time.ts";
import { exchangePath } from "../../../exchanges/protocol/actions/links.ts";
import { confirmDoor } from "../../invite/actions/door.ts";
import {
  askedDoor,
  asksThere,
  doorLink,
  letterLink,
  openedDoor,
  saysWhere,
  STREET,
} from "../test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

test("the page of a code, once its address said yes, has no form for another, and one that is sent all the same is told why not", async () => {
  const door = await openedDoor(app);
  const browser = browserOf(app);
  const at = `/porte/${door.from.code}`;
  const early = await browser.get(at);
  valueOf(await saysWhere(app, door));
  valueOf(await confirmDoor(app, visitor, await doorLink(app, door.email)));
  const page = await browser.get(at);
  expect(page.text).toContain("Elle seule y change quelque chose");
  expect(formTo(page, `${at}/repondre`)).toBeUndefined();
  const filling = { courriel: "atelier@ailleurs.example", venir: "12 rue d’Ailleurs" };
  const sent = await browser.submit(formTo(early, `${at}/repondre`), filling);
  expect(sent.text).toContain("On répond déjà pour cette porte");
  expect(await lettersTo(app, "atelier@ailleurs.example")).toHaveLength(0);
});

test("the holder of the address reads and changes how one comes; an empty answer is told beside its field", async () => {
  const { link } = await askedDoor(app);
  const browser = browserOf(app);
  const at = `/porte/adresse/${link.letter}/${link.signature}`;
  const page = await browser.get(at);
  expect(page.text).toContain(STREET);
  const wrong = await browser.submit(formTo(page, `${at}/venir`), { venir: "" });
  expect(wrong.text).toContain("Écrivez l’adresse du lieu.");
  const sent = await browser.submit(formTo(wrong, `${at}/venir`), {
    venir: "5 quai des Scieurs",
  });
  expect(sent.text).toContain("C’est gardé : qui vient lit ceci.");
  expect(sent.text).toContain("5 quai des Scieurs");
});

test("the page of a letter holds no link to the door, used or not: it has one sent to the address", async () => {
  const door = await askedDoor(app);
  const who = await situations(app).someone("Gaspard");
  const day = Temporal.PlainDate.from("2026-12-10");
  valueOf(await asksThere(app, door, { who, day }));
  const path = exchangePath(app, await letterLink(app, door.email));
  const browser = browserOf(app);
  const page = await browser.get(path);
  expect(page.html).not.toContain(door.link.signature);
  const form = page.forms.find(({ action }) => action.endsWith("/ecrire"));
  const sent = await browser.submit(form);
  expect(sent.text).toContain("un courriel part à l’adresse qui répond");
  expect(linkIn((await lettersTo(app, door.email))[0], "/porte/adresse/")).toContain(
    door.link.signature,
  );
  const again = (await browser.get(path)).forms.find(({ action }) => action.endsWith("/ecrire"));
  const forged = again && { ...again, action: `/porte/adresse/${door.link.letter}/autre/ecrire` };
  expect((await browser.submit(forged)).status).toBe(404);
});
