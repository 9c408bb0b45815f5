import { journey } from "./journey.ts";

journey(
  "a visitor discovers mutual help: reads what associations give, calls a number of a table, sees how many persons help near, and enters to ask",
  async ({ page, person, sees, follow }) => {
    await page.goto("/entraide");
    await sees("Ce que les associations donnent en ce moment");
    await sees("Des marmites, un trépied à gaz et la vaisselle pour cent");
    await sees("personnes ou plus");
    await sees("Jamais moins de trois");
    const text = await page.locator("main").innerText();
    for (const hidden of ["Bastien", "Roseline", "camionnette", "Lire un bail"])
      if (text.includes(hidden)) throw new Error(`a visitor reads ${hidden}`);

    await page.getByRole("searchbox", { name: /De quoi avez-vous besoin/ }).fill("tablettes");
    await page.getByRole("textbox", { name: /Où/ }).fill("Crest");
    await page.getByRole("button", { name: "Chercher" }).click();
    await sees("Dix tablettes remises en état, prêtées trois mois");
    await sees("À 30 km autour du lieu que vous avez dit.");
    await page.getByRole("searchbox", { name: /De quoi avez-vous besoin/ }).fill("camionnette");
    await page.getByRole("button", { name: "Chercher" }).click();
    await sees("Aucune association n’a encore écrit cela ici.");
    await follow("Tout effacer");

    await follow("Vers qui se tourner, autour de Crest");
    await page.getByRole("link", { name: /Appeler le 04 65 71 20 11/ }).waitFor();
    await page
      .getByRole("navigation", { name: /Ariane/ })
      .getByRole("link", { name: "Entraide" })
      .click();
    await sees("Comment cela se passe");

    await page.getByRole("link", { name: /^Demander : Des marmites/ }).click();
    await page.waitForURL(/\/entrer/);
    const way = new URL(page.url()).searchParams.get("vers") ?? "";
    if (!/^\/entraide\/offres\/[0-9a-f-]{36}\/demander$/.test(way))
      throw new Error(`coming in leads to ${way}`);
    await person("Odile");
    await page.goto(way);
    await sees("Vous demandez à La Grande Tablée, qui dit pouvoir donner");
  },
);

journey(
  "whoever has entered finds all of it on one page, and comes back to it from each part",
  async ({ page, person, sees, follow }) => {
    await person("Jean-Rémy");
    const back = async () => {
      await page
        .getByRole("navigation", { name: /Ariane/ })
        .getByRole("link", { name: "Entraide", exact: true })
        .click();
      await sees("Vos échanges, pas à pas");
    };
    await page.goto("/entraide");
    await sees("3 attendent un geste de vous");
    for (const part of [
      "Près de vous",
      "Qui répond à quoi",
      "Mes échanges",
      "Coups de pouce",
      "Vos kori",
      "Demander de l’aide",
      "En donner",
      "Choisir à qui demander",
      "Répondre à Inès",
      "Voir l’échange avec Amadou",
      "Remercier Roseline",
    ]) {
      await follow(part);
      await back();
    }
  },
);
