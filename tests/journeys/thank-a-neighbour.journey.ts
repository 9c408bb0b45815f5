import type { Locator } from "playwright-core";

import { journey } from "./journey.ts";

journey(
  "Adrienne thanks her neighbours with kori, and they find it in their account",
  async ({ page, person, sees, follow }) => {
    await person("Adrienne");
    await page.goto("/coups-de-pouce");
    await page.getByRole("link", { name: /Répondre, Sylvie/ }).click();
    await page.getByRole("radio", { name: "2 kori" }).check();
    await page.getByText("Si vous voulez : ").click();
    await page.getByRole("textbox", { name: /un mot/i }).fill("Elles ont pondu ce matin.");
    await page.getByRole("button", { name: "Dire merci" }).click();
    await sees("C’est un merci de 2 kori.");

    await page.goto("/coups-de-pouce");
    await follow("Remercier quelqu’un");
    // One question at a time: she goes on until what she looks for is there.
    const reached = async (sought: Locator) => {
      const next = page.getByText("Question suivante").locator("visible=true");
      while (!(await sought.isVisible())) await next.first().click();
      return sought;
    };
    await (await reached(page.getByRole("button", { name: "Dire merci" }))).click();
    await sees("Choisissez une personne.");
    const who = page.getByRole("combobox", { name: /qui vous a donné/i });
    await who.selectOption({ label: "Lucienne" });
    await (
      await reached(page.getByRole("textbox", { name: /pour quoi/i }))
    ).fill("Prêter une chaise longue");
    await (await reached(page.getByRole("radio", { name: "2 kori" }))).check();
    await (await reached(page.getByRole("button", { name: "Dire merci" }))).click();
    await sees("Lucienne vous a donné un coup de pouce");
    await page.goto("/moi/kori");
    await sees("Vous avez donné 2 kori à Lucienne");

    await person("Lucienne");
    await page.goto("/moi");
    await page.getByRole("link", { name: "Voir vos kori" }).click();
    await sees("Adrienne vous a donné 2 kori");
  },
);

journey(
  "Quentin says that he helped; who does not recognise it sets it aside",
  async ({ page, person, sees }) => {
    await person("Quentin");
    await page.goto("/coups-de-pouce");
    await page.getByRole("link", { name: "J’ai rendu service" }).click();
    await page
      .getByRole("combobox", { name: /qui avez-vous aidé/i })
      .selectOption({ label: "Lucienne" });
    await page.getByRole("textbox", { name: /pour quoi/i }).fill("Porter vingt-cinq chaises");
    await page.getByRole("button", { name: "Le dire" }).click();
    await sees("Lucienne n’a pas encore répondu. Rien ne presse.");

    await person("Lucienne");
    await page.goto("/coups-de-pouce");
    await page.getByRole("link", { name: /Répondre, Quentin/ }).click();
    await page.getByRole("button", { name: "Ce n’est pas pour moi" }).click();
    await sees("Vous l’avez mis de côté.");
  },
);
