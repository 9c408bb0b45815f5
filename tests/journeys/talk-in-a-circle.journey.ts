import type { Page } from "playwright-core";

import { demonstrationPeople } from "#rules/people";

import { demonstrationFiles } from "../../src/modules/conversations/demonstration/files.ts";
import { journey, type Way } from "./journey.ts";

const { ines, odile, solene } = demonstrationPeople;
const FIRST = "Le chantier des bacs est samedi, à 9 h, au dépôt. @Solène, peux-tu faire la soupe ?";
const MENDED =
  "Le chantier des bacs est samedi, à 10 h, au dépôt. @Solène, peux-tu faire la soupe ?";

journey("On parle dans un cercle", async (way) => {
  const { page, follow, send, sees, person, lettersTo, later } = way;
  await person("Odile");
  await chooseWhenToldOf(way, "conversations.message", "weekly");

  await person("Inès");
  await openThread(way);
  await follow(/^Modifier/);
  await send(/\/modifier$/, { words: MENDED });
  await sees("à 10 h, au dépôt");
  await sees("Lire ce qui était écrit avant");

  // Solène is named: she is told at once, and finds it on her page too.
  await later({ minutes: 10 });
  const [told] = await lettersTo(solene.email);
  if (told?.text.includes("peux-tu faire la soupe") !== true)
    throw new Error(`she was not told: ${told?.text}`);
  await person("Solène");
  await page.goto("/moi/fil");
  await sees("On vous nomme dans « Le chantier des bacs »");
  await follow(/^Lire, Le chantier des bacs/);
  await follow("Lire ce qui était écrit avant");
  await sees("samedi, à 9 h");
  await follow("Revenir au fil");
  await send(/^\/fils\/[\w-]+$/, { words: "Oui, aux **poireaux**." }, { button: "Relire avant" });
  await sees("Rien n’est encore parti.");
  await send(/^\/fils\/[\w-]+$/, {}, { button: "Envoyer" });
  await sees("Oui, aux poireaux.");

  // Inès reads of it the next morning, in one letter; Odile asked to be told on Monday only.
  await later({ hours: 24 });
  const [morning] = await lettersTo(ines.email);
  if (morning?.text.includes("Oui, aux") !== true)
    throw new Error(`no digest came: ${morning?.text}`);
  if ((await lettersTo(odile.email)).some(({ text }) => text.includes("poireaux")))
    throw new Error("she was told although she asked to wait");
});

journey(
  "one follows a thread or not, takes one's words back; who facilitates closes it and opens it again",
  async ({ page, follow, send, sees, person }) => {
    await person("Solène");
    await page.goto("/");
    await follow("Cercles");
    await follow(/Jardins en partage/);
    await follow("Le terrain derrière la bibliothèque");
    await send(/\/suivre$/, { following: "muted" });
    await send(/\/suivre$/, { following: "followed" });
    await follow(/^Effacer/);
    await sees("Ses mots et ses fichiers disparaissent");
    await send(/\/effacer$/);
    await sees("Solène a effacé ce message");

    await person("Inès");
    await page.goto("/cercles");
    await follow(/Jardins en partage/);
    await follow("Le terrain derrière la bibliothèque");
    await follow("Fermer ce fil");
    await send(/\/fermer$/, { why: "La commune a dit oui, merci à tous." });
    await sees("Inès a fermé ce fil");
    await sees("La commune a dit oui, merci à tous.");
    await send(/\/rouvrir$/);
    await sees("Répondre");
    await follow("Les fils");
    await page.getByRole("searchbox").fill("melèze");
    await page.getByRole("button", { name: "Chercher" }).click();
    await sees("1 message avec « melèze »");
  },
);

/** From the first page to a thread of one's own, with a picture, and a draft on the way. */
async function openThread({ page, sight, elsewhere, follow, send, sees }: Way): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Navigation principale" })
    .getByRole("link", { name: "Cercles" })
    .click();
  await follow(/Jardins en partage/);
  await follow(/^(Parler dans ce cercle|Tous les fils)$/);
  await follow("Ouvrir un fil");
  await page.locator('[name="title"]').fill("Le chantier des bacs");
  await page.locator('[name="words"]').fill(FIRST);
  if (sight.scripts) await sees("Brouillon gardé.");
  else await send(/\/fils$/, {}, { button: "Garder le brouillon" });

  const other = await elsewhere();
  await enterAs(other, "Inès");
  await other.goto(page.url());
  const found = await other.locator('[name="words"]').inputValue();
  if (found !== FIRST) throw new Error(`on the other screen, the draft says « ${found} »`);

  const { name, bytes } = demonstrationFiles.orchard;
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "image/png", buffer: Buffer.from(bytes) });
  await send(/\/fils$/, {}, { button: "Ouvrir ce fil" });
  await sees("Plan du verger.png");
}

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto("/demonstration/entrer");
  await page.getByRole("button", { name: `Entrer comme ${name}`, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/demonstration"));
}

/** « Vos courriels »: how often one is told of one subject. */
async function chooseWhenToldOf(
  { page, send, sees }: Way,
  kind: string,
  rhythm: string,
): Promise<void> {
  await page.goto("/moi/courriels");
  await send(/^\/moi\/courriels\/rythmes$/, { [kind]: rhythm });
  await sees("C’est enregistré : vos choix valent dès maintenant.");
}
