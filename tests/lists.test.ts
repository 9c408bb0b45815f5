import { beforeAll, expect, test } from "vitest";

import type { Browser } from "./support/browser.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";

/*
 * Every list of the house that has pages, on a page far beyond its last: it says so, and leads back to its
 * first page with all that was asked. A list whose pages are drawn by hand would say nothing, or that it is empty.
 */

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const SAYS = "Cette page n’existe pas : la liste est plus courte.";

test.each([
  ["visitor", "/appels?tri=nouveaute"],
  ["visitor", "/structures?genre=association&tri=nouveaute"],
  ["visitor", "/subventions?tri=montant"],
  ["visitor", "/subventions/financeurs/1?tri=montant"],
  ["visitor", "/cercles?tri=name"],
  ["visitor", "/decisions"],
  ["Jean-Rémy", "/cercles/1/membres"],
  ["Jean-Rémy", "/cercles/1/journal"],
  ["Solène", "/cercles/1/invitations?ordre=name"],
  ["Solène", "/structures/2/journal"],
  ["Jean-Rémy", "/entraide/offres"],
  ["Jean-Rémy", "/taches/cercle/1?tri=personne"],
  ["Jean-Rémy", "/taches/moi?faites=1"],
  ["operator", "/operateur/appels-signales"],
  ["operator", "/operateur/doublons?reunies=oui"],
  ["operator", "/operateur/liens?liste=incertains"],
  ["operator", "/operateur/imports"],
  ["operator", "/operateur/registres"],
  ["operator", "/operateur/structures?liste=toutes&tri=recentes"],
])("%s, on a page too far of %s, reads so and is led back", async (persona, list) => {
  expect(await farIn(await browserAs(app, persona), list)).toEqual(ledBack(list));
});

test("the operator, on a page too far of what one import refused, is led back to it", async () => {
  const operator = await browserAs(app, "operator");
  const { html } = await operator.get("/operateur/registres");
  const one = /"(\/operateur\/registres\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? "";
  expect(one).not.toBe("");
  expect(await farIn(operator, one)).toEqual(ledBack(one));
});

/** What a page too far of a list answers, and where it leads. */
async function farIn(browser: Browser, list: string) {
  const far = await browser.get(`${list}${list.includes("?") ? "&" : "?"}page=9999`);
  const back = /<a href="([^"#]+)[^"]*">Revenir à la première page<\/a>/.exec(far.html)?.[1] ?? "";
  const first = await browser.get(list);
  return {
    status: [far.status, first.status],
    says: [far.text.includes(SAYS), first.text.includes(SAYS)],
    back: back.replaceAll("&amp;", "&"),
  };
}

/** The page too far says so, that to which it leads does not. */
const ledBack = (list: string) => ({ status: [200, 200], says: [true, false], back: list });
