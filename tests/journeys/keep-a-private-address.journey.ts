import { journey } from "./journey.ts";

journey(
  "Jean-Rémy makes a private address for his telephone, renews it when he lost it, and ends it",
  async ({ page, person, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/moi");
    await page.getByRole("link", { name: "Voir mes adresses privées" }).click();
    await sees("Vous n’en avez pas encore.");
    const opens = page.getByRole("radio", { name: "votre calendrier" });
    if (!(await opens.isChecked())) throw new Error("the only thing that there is, is asked for");
    await page.getByRole("button", { name: "Faire mon adresse" }).click();
    await sees("Donnez-lui un nom : vous saurez laquelle arrêter.");
    await page.getByRole("textbox", { name: /comment l’appeler/i }).fill("mon téléphone");
    await page.getByRole("button", { name: "Faire mon adresse" }).click();
    await sees("c’est la seule fois");
    const shown = page.getByRole("textbox", { name: "Votre adresse privée" });
    const first = await shown.inputValue();
    const read = async (address: string) =>
      (await page.request.get(new URL(address).pathname)).status();
    if ((await read(first)) !== 200) throw new Error("the address does not open");

    await page.getByRole("link", { name: "J’ai copié l’adresse" }).click();
    await sees("Lue aujourd’hui, une fois.");
    await page.getByRole("textbox", { name: /comment l’appeler/i }).fill("Mon telephone");
    await page.getByRole("button", { name: "Faire mon adresse" }).click();
    await sees("Vous avez déjà une adresse de ce nom.");

    await page.getByRole("link", { name: "Renouveler « mon téléphone »" }).click();
    await sees("L’ancienne ne s’ouvre plus, tout de suite");
    await page.getByRole("button", { name: "Oui, renouveler" }).click();
    const second = await shown.inputValue();
    if ((await read(first)) !== 404) throw new Error("the former address still opens");

    await page.goto("/moi/adresses-privees");
    await page.getByRole("link", { name: "Arrêter « mon téléphone »" }).click();
    await page.getByRole("button", { name: "Oui, arrêter" }).click();
    await sees("C’est fait : l’adresse ne s’ouvre plus.");
    if ((await read(second)) !== 404) throw new Error("an address that was ended still opens");
  },
);
