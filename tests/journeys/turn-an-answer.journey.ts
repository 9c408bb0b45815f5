import type { Page } from "playwright-core";

import { journey, type Way } from "./journey.ts";

const answer = (rest = "") => new RegExp(`^/reponses/[0-9a-f-]{36}${rest}$`);
const PART = "/parties/[0-9a-f-]{36}";

async function openPart(page: Page, word: "Écrire" | "Lire", title: string): Promise<void> {
  const link = page.getByRole("link", { name: `${word}, ${title}` }).first();
  await link.click();
  await page.waitForLoadState();
}

journey("Inès puts an answer in order, and takes back what she said too early", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Inès");
  await page.goto("/moi/fil");
  await page.goto("/reponses");
  await follow(/^Ouvrir, Jardins nourriciers/);
  await sees("4 parties écrites sur 6, 2 demandes réunies sur 7");
  await staysShort(page);
  await follow("Parties (2 à écrire)");

  await openPart(page, "Écrire", "Ce que d’autres pourront reprendre");
  await send(answer(`${PART}/monter`));
  await openPart(page, "Écrire", "Qui arrose en août");
  const solene = page.locator('select[name="owner"] option', { hasText: "Solène" });
  await page.getByText("Changer le titre, ou qui s’en charge").click();
  await send(answer(`${PART}/nommer`), {
    title: "Qui arrose, et quand",
    owner: (await solene.getAttribute("value")) ?? "",
  });
  await sees("Qui arrose, et quand");
  await openPart(page, "Écrire", "Les habitants décident");
  await page.getByText("Mettre de côté").first().click();
  await send(answer(`${PART}/de-cote`));
  await sees("3 parties écrites sur 5");
  await page.getByText("Parties mises de côté").click();
  await openPart(page, "Lire", "Les habitants décident");
  await send(answer(`${PART}/remettre`));
  await sees("4 parties écrites sur 6");
  await send(answer("/pieces/[0-9a-f-]{36}/retirer"), {}, { button: /attestation-de-jardinage/ });
  await takeBack(way);
});

/** Each thing has one place in the page, which is six small screens long at most. */
async function staysShort(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > 6 * 740) throw new Error(`the page of an answer is ${height} px high`);
  for (const title of ["Six pages au plus", "Qui arrose en août"]) {
    const count = await page.getByText(title).count();
    if (count !== 1) throw new Error(`« ${title} » is said ${count} times`);
  }
}

/** It did not leave, it was not withdrawn, and others go on. */
async function takeBack({ page, send, sees }: Way): Promise<void> {
  await page.getByText("Dire que c’est parti").click();
  await send(answer("/envoi"), { way: "hand" }, { button: "C’est parti" });
  await sees("Elle est partie.");
  await page.getByText("Ce n’est pas parti").first().click();
  await send(answer("/pas-parti"));
  await sees("Rien n’est encore parti.");
  await page.getByText("Retirer notre réponse").click();
  await send(answer("/issue"), { outcome: "withdrawn", why: "Le terrain est vendu." });
  await sees("Le terrain est vendu.");
  await page.getByText("C’était une erreur").first().click();
  await send(answer("/rouvrir"));
  await sees("En préparation");
  await page.getByText("Je n’y prends plus part").first().click();
  await send(answer("/quitter"));
  await sees("Tout le cercle lit déjà.");
}

journey("Jean-Rémy starts an answer to a call that is not here", async (way) => {
  const { page, follow, send, sees, person } = way;
  await person("Jean-Rémy");
  await page.goto("/reponses");
  await follow("Toutes les réponses de Bureaux ouverts");
  await send(/^\/reponses\/cercle\/\d+$/, {
    title: "Des bureaux pour les petites associations",
    address: "https://exemple.example.org/bureaux",
    day: "2027-01-15",
    asks: "Un plan des pièces\nUne lettre du propriétaire",
  });
  await sees("Notre réponse à « Des bureaux pour les petites associations »");
  await sees("À rendre au plus tard vendredi 15 janvier");
  await sees("Une lettre du propriétaire");
});
