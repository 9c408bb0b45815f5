import { journey } from "./journey.ts";

journey(
  "someone who is lost writes to a human being, and the operator answers",
  async ({ page, person, sees }) => {
    await page.goto("/appels");
    await page.getByRole("link", { name: /J’ai besoin d’aide/ }).click();
    await page.getByRole("link", { name: /écri/i }).first().click();
    await page
      .getByRole("textbox", { name: /message|mots|dites/i })
      .first()
      .fill("Je ne retrouve plus ma page.");
    await page.getByRole("button", { name: /envoyer/i }).click();
    await page.waitForURL(/\/contact\/recu\//);

    await person("operator");
    await page.goto("/operateur");
    await page
      .getByRole("link", { name: /messages/i })
      .first()
      .click();
    await sees("Je ne retrouve plus ma page.");
    await page
      .getByRole("button", { name: /traité/i })
      .first()
      .click();
    await page.waitForURL(/\/operateur\/messages/);
  },
);
