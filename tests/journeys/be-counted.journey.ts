import { journey } from "./journey.ts";

journey(
  "Adrienne agrees to be counted without her name, and takes it back",
  async ({ page, person, follow, send, sees }) => {
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await follow("Dire où il manque quelqu’un, sans mon nom");
    await sees("Ni mon nom, ni la visite.");
    await send(/\/compter$/, { ou: "La Bégude-de-Mazenc" });
    await sees("Vous êtes compté·e à La Bégude-de-Mazenc (Drôme).");

    // Alone in her commune: for a structure that comes to homes, it is too little to be said.
    await person("Nadège");
    await page.goto("/chez-moi/sans-personne");
    await sees("Trop peu pour être dit.");
    if ((await page.content()).includes("Bégude"))
      throw new Error("it is said where one is counted");

    await person("Adrienne");
    await page.goto("/chez-moi/compter");
    await send(/\/compter\/arreter$/);
    await sees("J’accepte d’être compté·e");
  },
);
