import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

const { "jean-remy": jeanRemy, odile } = demonstrationPeople;

/** Presses a button that is gone once it was done, and waits until it is. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name });
  await button.click();
  await button.waitFor({ state: "detached" });
}

journey(
  "a federation names its representatives, several at once, and changes its mind",
  async ({ page, person, follow, send, sees }) => {
    await person("operator");
    await page.goto("/structures?q=val-et-cretes");
    await follow("Réseau Val-et-Crêtes");
    const network = new URL(page.url()).pathname;
    await follow("Représentants et journal");
    await follow("Inviter des représentants");
    await send(/\/equipe\/inviter$/, {
      "adresse-1": jeanRemy.email,
      "fonction-1": "secretariat",
      "adresse-2": odile.email,
      "fonction-2": "treasury",
      pouvoirs: "manage",
      jusquau: "2027-06-30",
    });
    await sees("Secrétariat, invitation de Maëlle");
    await press(page, /^Retirer l’invitation : od…/);
    await send(/\/equipe\/nom$/);
    await sees("Votre nom est sur la page publique.");

    await person("Jean-Rémy");
    await page.goto("/moi/fil");
    await follow("Répondre, Réseau Val-et-Crêtes");
    await page.getByRole("button", { name: "Oui, je la représente" }).click();
    await sees("jusqu’au 30 juin 2027");

    await person("operator");
    await page.goto(`${network}/equipe`);
    await page.locator("summary", { hasText: "Changer sa fonction : Jean-Rémy" }).click();
    await page
      .locator("form", { hasText: "Dernier jour" })
      .getByLabel("Fonction")
      .last()
      .selectOption("coordination");
    await page.locator("details[open] button").first().click();
    await sees("Coordination");
    await page.locator("summary", { hasText: "Mettre fin à sa fonction : Jean-Rémy" }).click();
    await page.locator("details[open] button").first().click();
    await sees("Avant");
    await page.goto(`${network}/journal`);
    await sees("Maëlle a mis fin à la fonction de Jean-Rémy.");
  },
);

journey(
  "somebody answers no more: a colleague says that they are there, or the operator frees the place",
  async ({ page, person, follow, send, sees, later }) => {
    await person("Inès");
    await page.goto("/structures?q=roubion");
    await follow("Racines du Roubion");
    const garden = new URL(page.url()).pathname;
    await page.goto(`${garden}/equipe`);
    await press(page, "Oui, toujours là : Odile");
    await page.goto(`${garden}/journal`);
    await sees("Inès répond qu’Odile est toujours là.");

    await person("operator");
    await page.goto("/operateur");
    await follow(/Structures sans nouvelles/);
    await sees("Compagnie du Pas de Porte");
    await send(/\/sans-nouvelles\//, { pourquoi: "La mairie dit qu’il a déménagé." });
    await sees("Toutes les personnes ont répondu.");

    await later({ hours: 24 * 216 });
    await person("Inès");
    await page.goto("/moi/fil");
    await follow(/Répondre, .*Racines du Roubion/);
    await press(page, "Oui, c’est encore moi");
    await page.goto(`${garden}/passer-la-main`);
    await page.getByText("Partir tout de suite").click();
    await page.getByRole("button", { name: "Je pars" }).click();
    await sees("Je représente cette structure");
  },
);
