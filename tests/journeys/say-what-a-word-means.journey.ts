import { noteUnmet } from "#modules/subjects";

import { journey } from "./journey.ts";

const DAY = 24;

journey(
  "who keeps the instance says what a word means, and those who look for it then find",
  async ({ page, app, person, follow, send, sees }) => {
    const now = app.clock.now();
    for (const days of [2, 1, 0]) {
      app.setNow(now.subtract({ hours: days * DAY }));
      await noteUnmet(app, "potageries");
      await noteUnmet(app, "quelquun");
    }
    await page.goto("/appels?q=potageries");
    await sees("Aucun");
    await person("operator");
    await page.goto("/operateur");
    await follow("Les mots");
    await sees("potageries");
    await page.getByRole("button", { name: "Ne pas compléter « quelquun »" }).click();
    await sees("Ce mot ne sera plus proposé.");
    await send(/^\/operateur\/mots\/reprendre$/);
    await page.getByRole("link", { name: "Ce mot veut dire… : « potageries »" }).click();
    await page.locator('input[name="sens"]').fill("zarbidou");
    await page.getByRole("button", { name: "Ajouter", exact: true }).click();
    await sees("Nous ne connaissons pas ce mot non plus.");
    await send(/^\/operateur\/mots$/, { sens: "jardin" });
    await sees("C’est ajouté.");
    await page.goto("/appels?q=potageries");
    await sees("jardin");

    await page.goto("/operateur/mots");
    await page.locator('input[type="file"]').setInputFiles({
      name: "mots.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("danse = zoumba\nseul\n"),
    });
    await page.getByRole("button", { name: "Apporter" }).click();
    await sees("2 lignes ajoutées, 0 déjà là, 1 pas comprise.");
    await page.getByRole("link", { name: "Changer « seul »" }).click();
    await sees("Un seul mot");
    await send(/\/lignes\/[0-9a-f-]{36}$/, { ligne: "solitude = esseulement" });
    await sees("La ligne est changée.");
    await page.getByRole("link", { name: "Changer « danse = zoumba »" }).click();
    await send(/\/lignes\/[0-9a-f-]{36}\/retirer$/);
    await sees("La ligne est retirée.");
  },
);
