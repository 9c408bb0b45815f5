import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import {
  acceptMandate,
  howItEnds,
  opensWhereToBegin,
  readSituation,
  triesToEnd,
} from "./read-a-situation.ts";

const { adrienne, helene, lucienne, quentin } = demonstrationPeople;

journey(
  "Two who act for Adrienne disagree: neither ends whom the other named to come; she does, and shows her week to one alone",
  async (way) => {
    const { page, person, send, sees } = way;
    const disagree = await readSituation(way, "enfants-en-desaccord");
    for (const { email } of [helene, quentin]) {
      await person("Adrienne");
      await page.goto("/moi/mandats/nouveau");
      await send(/\/nouveau$/, { email, pour: "homecare", mois: "6" });
    }
    await opensWhereToBegin(way, disagree);

    await acts(way, "Hélène");
    await page.goto(`/chez-moi/aides/nouvelle/${lucienne.id}`);
    await page.getByRole("checkbox").first().check({ force: true });
    await page.getByRole("button", { name: "Nommer cette personne" }).click();
    await sees("Lucienne");

    // Quentin may not end it: what Hélène opened is hers, or their mother's.
    await acts(way, "Quentin");
    const status = await triesToEnd(way, await howItEnds(way));
    if (status !== 409) throw new Error(`Quentin ended it: ${status}`);
    await page.goto("/chez-moi/aides");
    await sees("Lucienne");

    // Their mother does, in one press.
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await send(/\/arreter$/, {}, { button: /Lucienne/ });
    if ((await page.content()).includes("Lucienne")) throw new Error("she cannot end it");
    await isShownToOneAlone(way);
  },
  {
    situation: "enfants-en-desaccord",
    as: {
      "La personne": "Adrienne",
      "Chaque enfant": "Quentin",
      "Un enfant qui a un mandat": "Hélène",
    },
  },
);

async function acts(way: Way, name: string): Promise<void> {
  await way.person(name);
  const mandate = await acceptMandate(way);
  await way.page.goto("/moi/mandats");
  await way.send(new RegExp(`${mandate}/agir$`));
}

/** Quentin reads it, and may read it no more; Hélène learns of neither. */
async function isShownToOneAlone({ page, person, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto(`/moi/partages/nouveau/chez-moi/${quentin.id}`);
  await send(/\/nouveau\/chez-moi\//, { jusqua: "open" });
  await person("Hélène");
  await page.goto("/moi/partages?tout");
  if ((await page.locator("main").innerText()).includes("Quentin"))
    throw new Error("one child reads what is shared with the other");
  await person("Quentin");
  await page.goto(`/moi/partages/de/${adrienne.id}`);
  await sees("Le repas, livré");
  await page.getByText("Ne plus lire ce que partage Adrienne").first().click();
  await send(/\/ne-plus-lire$/);
}
