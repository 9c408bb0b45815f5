import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import { acceptMandate, opensWhereToBegin, readSituation } from "./read-a-situation.ts";

const COUPLE = "chez-nous@example.org";
const { quentin } = demonstrationPeople;

journey(
  "Two who share an address have two accounts, and each their own week; who acts for one reads nothing of the other, and a letter says whose it is",
  async (way) => {
    const { page, person, send, sees, elsewhere, lettersTo, later } = way;
    const couple = await readSituation(way, "couple-a-une-adresse");
    const [hers, his] = [await elsewhere(), await elsewhere()];
    await comesIn(way, hers, "Jeanne");
    await hers.goto("/moi/adresses");
    await way.follow("Nous sommes plusieurs à cette adresse", hers);
    await send(/\/partager$/, {}, { where: hers });
    await comesIn(way, his, "Paul");
    await opensWhereToBegin({ ...way, page: hers, follow: onPage(way, hers) }, couple);
    await plans(way, hers, "Le facteur de Jeanne");
    await plans(way, his, "Le jardinier de Paul");
    if ((await his.content()).includes("Le facteur de Jeanne"))
      throw new Error("he reads her week at their address");

    // She entrusts her week to Quentin: he reads hers, and not that of who shares her address.
    await hers.goto("/moi/mandats/nouveau");
    const entrusted = { email: quentin.email, pour: "homecare", mois: "6" };
    await send(/\/nouveau$/, entrusted, { where: hers });
    await person("Quentin");
    const mandate = await acceptMandate(way);
    await page.goto(mandate);
    await send(/\/mesure$/, { mesure: "curatelle" });
    await page.goto("/moi/mandats");
    await send(new RegExp(`${mandate}/agir$`));
    await page.goto("/chez-moi/semaine");
    await sees("Le facteur de Jeanne");
    if ((await page.content()).includes("Le jardinier de Paul"))
      throw new Error("who acts for her reads the week of who shares her address");

    // The box is the same: the letter says to whom it is, and Paul reads nothing of it on his pages.
    await later({ minutes: 5 });
    const told = (await lettersTo(COUPLE)).find(({ text }) => text.includes("Quentin"));
    if (told?.text.includes("Jeanne") !== true)
      throw new Error(`the letter does not say whose it is: ${told?.text ?? "no letter"}`);
    await his.goto("/moi/mandats");
    if ((await his.content()).includes("Quentin"))
      throw new Error("he reads who acts for the other");
  },
  { situation: "couple-a-une-adresse", as: { "Qui agit pour l’un": "Quentin" } },
);

const onPage =
  ({ follow }: Way, where: Page): Way["follow"] =>
  (words) =>
    follow(words, where);

/** From the page where one comes in; the second says that they are somebody new at that address. */
async function comesIn(way: Way, where: Page, name: string): Promise<void> {
  await where.goto("/entrer");
  // A moment passes since the letters that were there: the code is the latest.
  await way.lettersTo(COUPLE);
  await way.send(/^\/entrer$/, { email: COUPLE }, { where });
  const [letter] = await way.lettersTo(COUPLE);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  await way.send(/^\/entrer\/code$/, { code: `${code?.[1]}${code?.[2]}` }, { where });
  if (name === "Paul") await way.send(/^\/entrer\/qui$/, { qui: "nouveau" }, { where });
  await way.send(/^\/moi\/nom$/, { nom: name }, { where });
}

async function plans(way: Way, where: Page, what: string): Promise<void> {
  await where.goto("/chez-moi/visites/nouvelle");
  const asked = { visite: what, jour: "2026-11-26", heure: "10:00" };
  await way.send(/\/visites\/nouvelle$/, asked, { where });
  await where.goto("/chez-moi/visites");
  await way.sees(what, where);
}
