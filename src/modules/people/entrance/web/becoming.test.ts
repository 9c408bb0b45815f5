import { beforeEach, expect, test } from "vitest";

import { operator, type PersonId, visitor, withRight } from "#services/house";

import { type Browser, browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse } from "../../../../../tests/support/house.ts";
import { findOrMakeAddressIn } from "../../actions/keep-address.ts";
import { joinAddressIn, makePersonIn } from "../../actions/make-person.ts";
import { makeSignInLink } from "../actions/make-sign-in-link.ts";
import { saveShared } from "../../store/addresses.ts";

const app = await testHouse();
let minutes = 0;
beforeEach(() => {
  app.setNow(TEST_NOW.add({ minutes: (minutes += 100) }));
});

let numbered = 0;
/** People who come in by one address, which is shared when they are several. */
async function people(...names: readonly string[]) {
  const email = `ensemble${(numbered += 1)}@example.org`;
  const [id] = await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    const ids: PersonId[] = [];
    for (const name of names) ids.push(await makePersonIn(work, { name }));
    await withRight(work, "sign-in", async (lent) => {
      for (const one of ids) await joinAddressIn(lent, one, address);
      if (names.length > 1) await saveShared(lent, address, true);
    });
    return ids;
  });
  return { email, id };
}

async function linkFor(email: string): Promise<string> {
  const told = await makeSignInLink(app, operator(), { email, newcomer: true });
  if (!told.done) throw new Error(told.refusal);
  return told.value.path;
}

async function enteredAs(name: string): Promise<Browser> {
  const [browser, link] = [browserOf(app), await linkFor((await people(name)).email)];
  await browser.submit(formTo(await browser.get(link), link));
  return browser;
}

const nameOf = async (browser: Browser) =>
  /value="([^"]*)"[^>]*|$/.exec(
    /<input[^>]*name="nom"[^>]*>/.exec((await browser.get("/moi/nom")).html)?.[0] ?? "",
  )?.[1];

test("who is there already is told who they are, and who they would become", async () => {
  const lison = await enteredAs("Lison");
  const link = await linkFor((await people("Basile")).email);
  const page = await lison.get(link);
  expect(page.title).toContain("Entrer comme quelqu’un d’autre ?");
  expect(page.text).toContain("c’est Lison qui est là");
  expect(page.text).toContain("est celui de Basile, par l’adresse e");
  expect(page.html).toContain('href="/"');
  expect(await nameOf(lison)).toBe("Lison");
  await lison.submit(formTo(page, link), {}, "Entrer comme Basile");
  expect(await nameOf(lison)).toBe("Basile");
});

test("a visitor, and who opens a link of their own, read no name and press one button", async () => {
  const { email } = await people("Basile");
  const first = await linkFor(email);
  const browser = browserOf(app);
  const page = await browser.get(first);
  expect(page.text).toContain("Vous y êtes presque");
  expect(page.text).not.toContain("Basile");
  await browser.submit(formTo(page, first));
  const again = await linkFor(email);
  const mine = await browser.get(again);
  expect(mine.text).toContain("Vous y êtes presque");
  await browser.submit(formTo(mine, again));
  expect(await nameOf(browser)).toBe("Basile");
});

test("what was shown to a visitor does not serve once somebody is there, nor from one person to another", async () => {
  const { email } = await people("Basile");
  const link = await linkFor(email);
  const browser = browserOf(app);
  const shownToVisitor = formTo(await browser.get(link), link);
  const own = await linkFor((await people("Lison")).email);
  await browser.submit(formTo(await browser.get(own), own));
  const refused = await browser.submit(shownToVisitor);
  expect([refused.status, await nameOf(browser)]).toEqual([409, "Lison"]);
  expect(refused.text).toContain("c’est Lison qui est là");

  const shownToLison = formTo(refused, link);
  const maud = await linkFor((await people("Maud")).email);
  await browser.submit(formTo(await browser.get(maud), maud), {}, "Entrer comme Maud");
  const still = await browser.submit(shownToLison);
  expect([still.status, await nameOf(browser)]).toEqual([409, "Maud"]);
  // Refused, and not spent.
  expect((await browserOf(app).get(link)).status).toBe(200);
});

test("of a shared address the page names those of it, then one says who one is, knowing who goes", async () => {
  const lison = await enteredAs("Lison");
  const link = await linkFor((await people("Jeanne", "Luc")).email);
  const page = await lison.get(link);
  expect(page.text).toMatch(/est celui de (Jeanne ou Luc|Luc ou Jeanne)/);
  const who = await lison.submit(formTo(page, link), {}, "Continuer");
  expect(who.at).toContain("/entrer/qui");
  expect(who.text).toContain("c’est Lison qui est là");
  expect(await nameOf(lison)).toBe("Lison");
  const form = formTo(who, "/entrer/qui");
  const luc = /value="([^"]+)"[^>]*>[^<]*(?:<[^>]+>)*\s*Luc/.exec(who.html)?.[1] ?? "";
  const forged = await lison.submit(form, { quitte: "", qui: luc });
  expect([forged.status, await nameOf(lison)]).toEqual([422, "Lison"]);
  await lison.submit(formTo(forged, "/entrer/qui"), { qui: luc });
  expect(await nameOf(lison)).toBe("Luc");
});

test("one of a shared address, who is there, is told too", async () => {
  const { email } = await people("Jeanne", "Luc");
  const first = await linkFor(email);
  const browser = browserOf(app);
  const who = await browser.submit(formTo(await browser.get(first), first));
  const jeanne = /value="([^"]+)"[^>]*>[^<]*(?:<[^>]+>)*\s*Jeanne/.exec(who.html)?.[1] ?? "";
  await browser.submit(formTo(who, "/entrer/qui"), { qui: jeanne });
  const again = await browser.get(await linkFor(email));
  expect(again.text).toContain("c’est Jeanne qui est là");
  expect(again.text).toMatch(/est celui de (Jeanne ou Luc|Luc ou Jeanne)/);
});

test("of an address that is nobody's yet, the page says that it makes an account", async () => {
  const lison = await enteredAs("Lison");
  const page = await lison.get(await linkFor("toute.nouvelle@example.org"));
  expect(page.text).toContain("fait un nouveau compte, par l’adresse t");
  expect(page.text).not.toContain("toute.nouvelle@");
});
