import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import {
  acceptMandate,
  isSeenOnPaper,
  opensWhereToBegin,
  readSituation,
} from "./read-a-situation.ts";

const { helene } = demonstrationPeople;
const VISIT = "Le plombier";

journey(
  "Adrienne chose beforehand who would represent her: the paper alone opens nothing here; what she entrusts does, and says on what it rests",
  async (way) => {
    const { page, person, send } = way;
    const future = await readSituation(way, "mandat-de-protection-future");
    await person("Adrienne");
    await opensWhereToBegin(way, future);
    await page.goto("/moi/apres-moi");
    await send(/\/apres-moi$/, { qui: helene.id, quoi: "give", mois: "3" });

    // By the paper alone: nothing to accept, and nobody for whom one acts.
    await person("Hélène");
    await page.goto("/moi/mandats");
    if ((await page.getByRole("button", { name: /Agir pour Adrienne/ }).count()) > 0)
      throw new Error("she acts by what was chosen beforehand alone");

    await person("Adrienne");
    await page.goto("/moi/mandats/nouveau");
    await send(/\/nouveau$/, { email: helene.email, pour: "homecare", mois: "12" });
    await person("Hélène");
    const mandate = await acceptMandate(way);
    await plansBefore(way, mandate);
    await saysOnWhatItRests(way, mandate);
    await changesNothingElse(way, mandate);
  },
  {
    situation: "mandat-de-protection-future",
    as: {
      "La personne": "Adrienne",
      "Le mandataire": "Hélène",
      "Qui tient cet Archipel": "operator",
    },
  },
);

async function acts({ page, person, send }: Way, mandate: string): Promise<void> {
  await person("Hélène");
  await page.goto("/moi/mandats");
  await send(new RegExp(`${mandate}/agir$`));
}

async function plansBefore(way: Way, mandate: string): Promise<void> {
  const { page, send, sees } = way;
  await acts(way, mandate);
  await page.goto("/chez-moi/visites/nouvelle");
  await send(/\/visites\/nouvelle$/, { visite: VISIT, jour: "2026-11-28", heure: "11:00" });
  await sees(VISIT);
}

/** It is Adrienne who says it; both read who did, and that the paper was seen. */
async function saysOnWhatItRests(way: Way, mandate: string): Promise<void> {
  const { page, person, send, sees } = way;
  await person("Adrienne");
  await page.goto(mandate);
  await send(/\/mesure$/, { mesure: "future" });
  await sees("Mandat de protection future, mis en œuvre (articles 477 et 481).");
  await sees("Dit par Adrienne");
  await isSeenOnPaper(way, "Adrienne");
  await person("Hélène");
  await page.goto(mandate);
  await sees("Dit par Adrienne");
  await sees("Aucun document n’est gardé.");
}

/** What it changes: the words of the page and the journal. What is entrusted, and what is closed, is what it was. */
async function changesNothingElse(way: Way, mandate: string): Promise<void> {
  const { page, sees } = way;
  await acts(way, mandate);
  await page.goto("/chez-moi/semaine");
  await sees(VISIT);
  const herself = await page.goto(`/chez-moi/aides/nouvelle/${helene.id}`);
  if (herself?.status() !== 404) throw new Error("she may name herself");
  await page.goto("/moi/apres-moi");
  if ((await page.content()).includes("Vous avez choisi"))
    throw new Error("what becomes of the account is open to who represents");
}
