import { journey, type Way } from "./journey.ts";

/** Where the structure of somebody is. */
async function structureOf({ page, follow }: Way, name: string): Promise<string> {
  await page.goto(`/structures?q=${encodeURIComponent(name)}`);
  await follow(name);
  return new URL(page.url()).pathname;
}

journey(
  "calls are proposed to whom one accompanies, kept or not, and a media relays one",
  async (way) => {
    const { page, follow, person, sees, send } = way;
    await person("Roseline");
    await page.goto("/appels");
    const call = page.locator("article.appel h3 a").first();
    const title = (await call.textContent()) ?? "";
    const at = (await call.getAttribute("href")) ?? "";
    await page.goto(`${at}/garder`);
    await page.getByRole("button", { name: "Proposer cet appel" }).click();
    await sees("Choisissez au moins une association.");
    await page.getByLabel("Racines du Roubion").check();
    await send(/proposer$/, { mot: "Pour vos serres." }, { button: "Proposer cet appel" });
    await sees("C’est parti");
    await sees("proposé, sans réponse");

    await person("Odile");
    await page.goto("/appels/gardes");
    await sees("« Réseau Val-et-Crêtes » vous le propose.");
    await sees("Pour vos serres.");
    await send(/garder$/, {}, { button: `Garder l’appel « ${title} »` });
    await sees("C’est gardé.");
    await send(
      new RegExp(`${at}/garder/[^/]+/non$`),
      {},
      { button: `Ne plus garder l’appel « ${title} »` },
    );
    await sees("C’est retiré");

    await person("Roseline");
    await page.goto("/appels");
    await page.locator("article.appel h3 a").nth(1).click();
    await page.locator("summary", { hasText: "Suivre cet appel" }).click();
    await follow("Garder, proposer ou relayer");
    await page.getByLabel("Racines du Roubion").check();
    await send(/proposer$/, {}, { button: "Proposer cet appel" });
    await person("Inès");
    await page.goto("/appels/gardes");
    await send(/decliner$/);
    await sees("il n’est pas gardé");

    await relay(way, at);
  },
);

/** A structure says that it is a media, and where it relayed a call; then takes it back. */
async function relay(way: Way, at: string): Promise<void> {
  const { page, follow, person, sees, send } = way;
  await person("Jean-Rémy");
  await structureOf(way, "L’Atelier du Lien");
  await follow("Dire ses rôles");
  await send(/roles$/, {}, { button: "Enregistrer" });
  await sees("C’est enregistré.");
  await page.goto(`${at}/garder`);
  await page.locator('main [name="adresse"]').fill("pas une adresse");
  await page.getByRole("button", { name: "Dire que nous l’avons relayé" }).click();
  await sees("Collez l’adresse entière");
  await send(/relayer$/, { adresse: "https://lettre.example.org/42" });
  await sees("C’est dit sur la page de l’appel.");
  const out = await way.elsewhere();
  await out.goto(at);
  await sees("« L’Atelier du Lien »", out);
  await send(/retirer-relais$/);
  await sees("C’est retiré de la page de l’appel.");
  await page.goto("/structures?role=media");
  await sees("L’Atelier du Lien");
}
