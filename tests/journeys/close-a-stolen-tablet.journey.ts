import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";
import { opensWhereToBegin, readSituation } from "./read-a-situation.ts";

const { adrienne, quentin } = demonstrationPeople;

journey(
  "A tablet is stolen: Quentin, whom Adrienne named for it, closes it; the page kept open there answers as a visitor's",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    await namesQuentin(way);
    const stolen = await onATablet(way);

    await person("Quentin");
    await page.goto("/moi/fermer-mes-appareils");
    await follow("Qui vous a nommé pour cela");
    await follow(/Adrienne/);
    await sees("Faites-le si Adrienne vous l’a demandé.");
    await send(/\/pour\/[0-9a-f-]+$/, { quoi: "devices", courriel: "1", sur: "1" });
    await sees("C’est fermé");
    await sees("un code reçu par courriel n’ouvre plus ce compte");
    await isAVisitors(stolen);
    await opensNothingByMail(way, stolen);
    // He comes in as nobody but himself.
    await page.goto("/chez-moi");
    if ((await page.content()).includes("Bonjour Adrienne")) throw new Error("he came in as her");

    await later({ minutes: 5 });
    const [letter] = await lettersTo(adrienne.email);
    if (letter?.text.includes("Vos appareils ont été fermés par Quentin.") !== true)
      throw new Error(`she is told: ${letter?.subject ?? "nothing"}`);
    await readsAndSawIt(way, "Vos appareils ont été fermés par Quentin.");

    // Her mail has another password: he says so, and a code serves.
    await person("Quentin");
    await page.goto(`/moi/fermer-mes-appareils/pour/${adrienne.id}`);
    await send(/\/pour\/[0-9a-f-]+\/courriel$/);
    await sees("Un code reçu par courriel ouvre à nouveau ce compte.");
    await comesInByMail(way, stolen, "/");
  },
);

journey(
  "A tablet is lost: Adrienne calls who keeps the instance, who closes her devices; and Quentin stops who acts for her",
  async (way) => {
    const { page, person, send, sees } = way;
    const written = await readSituation(way, "tablette-perdue");
    const lost = await onATablet(way);
    await person("Adrienne");
    await opensWhereToBegin(way, written);
    await person("operator");
    await page.goto("/operateur/appareils");
    await send(/\/operateur\/appareils$/, { email: adrienne.email });
    await sees("Une lettre le lui dit.");
    const closes = { comment: "Rappelée à son numéro.", courriel: "1" };
    await send(/\/operateur\/appareils\/[0-9a-f-]+$/, closes);
    await sees("C’est fermé.");
    // Her mail has another password: she calls again; then it opens on another tablet too, and she says so herself.
    await page.goto(`/operateur/appareils/${adrienne.id}`);
    await send(/\/[0-9a-f-]+\/courriel$/);
    await sees("C’est dit.");
    await page.goto(`/operateur/appareils/${adrienne.id}`);
    await send(/\/operateur\/appareils\/[0-9a-f-]+$/, closes);
    await person("Adrienne");
    await page.goto("/moi/fermer-mes-appareils");
    await send(/\/fermer-mes-appareils\/courriel$/);
    await person("operator");
    await isAVisitors(lost);
    await page.goto("/operateur/journal");
    await sees("Appareils fermés, à l’appel de la personne");
    await readsAndSawIt(way, "Vos appareils ont été fermés par qui tient cet Archipel");

    await namesQuentin(way);
    await person("Nadège");
    await page.goto("/moi/mandats");
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await sees("Vous agissez pour Adrienne");
    await person("Quentin");
    await page.goto(`/moi/fermer-mes-appareils/pour/${adrienne.id}`);
    await send(/\/pour\/[0-9a-f-]+$/, { quoi: "acting", sur: "1" });
    await sees("plus personne n’agit en son nom");
    await readsAndSawIt(way, "Quentin a arrêté qui agissait pour vous.");
  },
  {
    situation: "tablette-perdue",
    as: {
      "La personne": "Adrienne",
      "Qui elle a nommé": "Quentin",
      "Qui tient cet Archipel": "operator",
    },
  },
);

/** She says who may close her devices: he is told. */
async function namesQuentin({ page, person, send, sees, later, lettersTo }: Way) {
  await person("Adrienne");
  await page.goto("/moi/fermer-mes-appareils");
  await send(/\/fermer-mes-appareils$/, { qui: quentin.id });
  await sees("Quentin peut fermer vos appareils.");
  await later({ minutes: 5 });
  linkIn((await lettersTo(quentin.email))[0], "/moi/fermer-mes-appareils/pour");
}

/** Adrienne is in on a tablet, her week open. */
async function onATablet({ elsewhere, sees }: Way): Promise<Page> {
  const tablet = await elsewhere();
  await tablet.goto("/demonstration/entrer");
  await tablet.getByRole("button", { name: "Entrer comme Adrienne", exact: true }).click();
  await tablet.waitForURL((url) => !url.pathname.startsWith("/demonstration"));
  await tablet.goto("/chez-moi/semaine");
  await sees("Paul", tablet);
  return tablet;
}

/** The page that stayed open answers as a visitor's: nothing of hers is read, and a form that it shows does nothing. */
async function isAVisitors(tablet: Page): Promise<void> {
  await tablet.reload();
  if (!new URL(tablet.url()).pathname.startsWith("/entrer"))
    throw new Error(`the tablet still reads ${tablet.url()}`);
  if ((await tablet.content()).includes("Paul")) throw new Error("the tablet still reads her week");
}

/** Whoever holds the tablet reads her mail too: the code that arrives there opens nothing. */
async function opensNothingByMail(way: Way, tablet: Page): Promise<void> {
  await comesInByMail(way, tablet, "/entrer/courriel-arrete");
  await way.sees("appelez la personne que vous aviez nommée", tablet);
  await isAVisitors(tablet);
}

/** Somebody asks a code at her address on the tablet, and presses the link of the letter; it leads there. */
async function comesInByMail({ send, later, lettersTo }: Way, tablet: Page, leadsTo: string) {
  await tablet.goto("/entrer");
  await send(/\/entrer$/, { email: adrienne.email }, { where: tablet });
  await later({ minutes: 1 });
  const link = linkIn((await lettersTo(adrienne.email))[0], "/l/entrer/");
  await tablet.goto(link);
  await send(/\/l\/entrer\//, {}, { where: tablet });
  const { pathname } = new URL(tablet.url());
  if (pathname !== leadsTo) throw new Error(`the link led to ${pathname}`);
}

/** She comes in anew, reads on her home what was done, and says that she saw it. */
async function readsAndSawIt({ page, person, send, sees }: Way, says: string) {
  await person("Adrienne");
  await page.goto("/");
  await sees(says);
  await send(/\/fermer-mes-appareils\/vu$/);
  if (new URL(page.url()).pathname !== "/") throw new Error("it does not lead back to her home");
  if ((await page.content()).includes(says)) throw new Error("it is still said");
}
