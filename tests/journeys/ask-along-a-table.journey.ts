import { journey, linkIn } from "./journey.ts";

journey(
  "a visitor reads a table, comes in to ask whoever answers a line, and asks them; another line is called",
  async ({ page, person, sees, later, lettersTo, elsewhere }) => {
    await page.goto("/orientations/1");
    await page.getByRole("link", { name: /Appeler le 04 65 71 20 11/ }).waitFor();
    await page
      .getByRole("link", { name: /Demander à Bruno/ })
      .first()
      .click();
    await page.waitForURL(/\/entrer/);
    const way = new URL(page.url()).searchParams.get("vers") ?? "";
    if (!/^\/orientations\/1\/lignes\/[0-9a-f-]+\/demander$/.test(way))
      throw new Error(`coming in leads to ${way}`);
    await person("Odile");
    await page.goto(way);
    await sees("Vous demandez à Bruno, selon la table");
    await page.getByRole("radio", { name: /coup de main/, checked: true }).waitFor();
    await page.getByRole("button", { name: "Continuer" }).click();
    await sees("Vous demandez à Bruno, selon la table");
    const title = page.locator('[name="titre"]');
    if ((await title.inputValue()) !== "Apprendre à se servir d’une tablette")
      throw new Error(`the line is not carried along: ${await title.inputValue()}`);
    const fields = page.locator('form[action="/echanges/demander"] [name^="t-"]');
    for (const field of await fields.all()) {
      const type = await field.getAttribute("type");
      await field.fill(type === "date" ? "2027-01-09" : "1");
    }
    await page.getByRole("radio", { name: "En mon nom" }).check();
    await page.getByRole("button", { name: "Voir à qui demander" }).click();
    await sees("À qui demander");
    await page.getByRole("radio", { name: "À une seule personne" }).check();
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await sees("Vous avez demandé à Bruno.");

    await later({ minutes: 5 });
    const [letter] = await lettersTo("bruno");
    const mail = await elsewhere();
    await mail.goto(linkIn(letter, "/l/echange/"));
    await sees("Odile vous fait cette demande.", mail);
  },
);
