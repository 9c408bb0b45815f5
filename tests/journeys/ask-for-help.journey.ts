import { journey } from "./journey.ts";

journey(
  "someone who is lost writes to a human being, and the operator answers",
  async ({ page, person, sees, elsewhere }) => {
    await page.goto("/appels");
    await page.getByRole("link", { name: /Aide avec ce site/ }).click();
    await page.getByRole("link", { name: /écri/i }).first().click();
    await page
      .getByRole("textbox", { name: /message|mots|dites/i })
      .first()
      .fill("Je ne retrouve plus ma page.");
    await page.getByRole("button", { name: /envoyer/i }).click();
    await page.waitForURL(/\/contact\/recu\//);
    await sees("Personne n’a encore dit s’en occuper.");
    const left = new URL(page.url()).pathname;

    await person("operator");
    await page.goto("/moi/fil");
    await sees("Quelqu’un vous a écrit et attend une réponse.");
    await page.goto("/operateur");
    await page
      .getByRole("link", { name: /messages/i })
      .first()
      .click();
    await sees("Je ne retrouve plus ma page.");
    await page
      .getByRole("button", { name: /je m’en occupe/i })
      .first()
      .click();
    await sees("pris en charge");
    const visitor = await elsewhere();
    await visitor.goto(left);
    await sees("Quelqu’un s’en occupe depuis", visitor);
    await page
      .getByRole("button", { name: /traité/i })
      .first()
      .click();
    await page.waitForURL(/\/operateur\/messages/);
  },
);
