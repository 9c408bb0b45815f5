import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";
import {
  acceptMandate,
  howItEnds,
  isSeenOnPaper,
  opensWhereToBegin,
  readSituation,
  triesToEnd,
} from "./read-a-situation.ts";

const { adrienne, helene, lucienne, quentin } = demonstrationPeople;

journey(
  "One of two children is entitled to represent Adrienne: Hélène acts where it is entrusted, Quentin reads what his mother shares, and neither more",
  async (way) => {
    const { page, person, send, sees } = way;
    const entitled = await readSituation(way, "habilitation-familiale");
    await person("Adrienne");
    await opensWhereToBegin(way, entitled);
    await page.goto("/moi/mandats/nouveau");
    await send(/\/nouveau$/, { email: helene.email, pour: "homecare", mois: "6" });
    await page.goto(`/moi/partages/nouveau/chez-moi/${quentin.id}`);
    await send(/\/nouveau\/chez-moi\//, { jusqua: "open" });

    await person("Hélène");
    const mandate = await acceptMandate(way);
    await page.goto(mandate);
    await send(/\/mesure$/, { mesure: "habilitation" });
    await sees("Habilitation familiale (article 494-1).");
    await isSeenOnPaper(way, "Adrienne");
    await namesLucienne(way, mandate);
    await readsWhatIsShared(way);
  },
  {
    situation: "habilitation-familiale",
    as: {
      "La personne": "Adrienne",
      "Le proche habilité": "Hélène",
      "Les autres enfants, le conjoint": "Quentin",
      "Qui tient cet Archipel": "operator",
    },
  },
);

/** In her name; not herself, nor what she reads. */
async function namesLucienne({ page, person, send, sees }: Way, mandate: string): Promise<void> {
  await person("Hélène");
  await page.goto("/moi/mandats");
  await send(new RegExp(`${mandate}/agir$`));
  await page.goto(`/chez-moi/aides/nouvelle/${lucienne.id}`);
  await page.getByRole("checkbox").first().check({ force: true });
  await page.getByRole("button", { name: "Nommer cette personne" }).click();
  await sees("Lucienne");
  if ((await page.goto(`/chez-moi/aides/nouvelle/${helene.id}`))?.status() !== 404)
    throw new Error("she names herself");
  await page.goto("/moi/partages");
  if ((await page.content()).includes("Quentin"))
    throw new Error("she reads what is shared with the other");
}

/** The other child reads the week, by his mother’s word; who acts for her is not his to undo. */
async function readsWhatIsShared(way: Way): Promise<void> {
  const { page, person, sees } = way;
  await person("Quentin");
  await page.goto(`/moi/partages/de/${adrienne.id}`);
  await sees("Le repas, livré");
  await page.goto("/moi/mandats");
  if ((await page.content()).includes("Habilitation"))
    throw new Error("the other reads on what it rests");
  await person("Adrienne");
  const ending = await howItEnds(way);
  await person("Quentin");
  const status = await triesToEnd(way, ending);
  if (status < 400) throw new Error(`the other child ended it: ${status}`);
}
