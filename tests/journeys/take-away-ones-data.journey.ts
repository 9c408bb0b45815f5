import { readFile } from "node:fs/promises";

import { journey, type Way } from "./journey.ts";

const LOCKED = "mes-donnees.zip.age";

/** Gives an archive to the page that reads one back, with the words of a locked one. */
async function give({ page }: Way, name: string, buffer: Buffer, words = ""): Promise<void> {
  await page.goto("/moi/donnees/relire");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("textbox", { name: /les six mots/i }).fill(words);
  await page.getByRole("button", { name: "Relire" }).click();
  await page.waitForLoadState();
}

/** Draws six words, reads them on the sheet, and downloads the file that they open. */
async function lock({ page, sees }: Way): Promise<{ words: string; archive: Buffer }> {
  await page.goto("/moi/donnees?tout");
  await page.getByRole("button", { name: "Tirer six mots" }).click();
  await sees("Cette page ne se reverra pas.");
  const words = await page.locator('ol[translate="no"] li').allInnerTexts();
  if (words.length !== 6) throw new Error(`six words are shown, not ${words.length}`);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    page.getByRole("button", { name: "Télécharger le fichier chiffré" }).click(),
  ]);
  return { words: words.join(" "), archive: await readFile(await download.path()) };
}

journey(
  "Lucienne takes all of it away, locked by six words on paper, and reads it back",
  async (way) => {
    const { page, person, sees, follow } = way;
    await person("Lucienne");
    await page.goto("/moi/donnees?tout");
    const folder = await (await page.request.get("/moi/donnees/archive")).body();
    const { words, archive } = await lock(way);

    await page.goto("/moi/donnees?tout");
    await follow("Relire une archive");
    await page.getByRole("button", { name: "Relire" }).click();
    await sees("Choisissez votre archive (.zip ou .age).");
    await give(way, LOCKED, archive);
    await sees("Ce fichier est chiffré");
    await give(way, LOCKED, archive, words);
    await sees("C’est bien la vôtre, complète");
    await sees("Rien n’a changé depuis.");

    const altered = Buffer.from(archive);
    altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1;
    await give(way, LOCKED, altered, words);
    await sees("Cette archive a été modifiée ou abîmée");
    await give(way, "mes-donnees.zip", folder);
    await sees("C’est un dossier, lisible par qui le tient.");

    await person("Odile");
    await give(way, "mes-donnees.zip", folder);
    await sees("Cette archive n’est pas la vôtre");
  },
);

/** Asks for one's archive, locked for a key. */
async function lockFor({ page }: Way, key: string): Promise<void> {
  await page.goto("/moi/donnees?tout");
  await page.getByRole("link", { name: /pour la clé d’un autre Archipel/ }).click();
  await page.getByRole("textbox", { name: "La clé" }).fill(key);
}

journey(
  "Lucienne takes all of it away for the key of this house, and reads it back without a word",
  async (way) => {
    const { page, person, sees } = way;
    await person("Lucienne");
    await page.goto("/mentions-legales");
    const key = await page.locator('main code[translate="no"]').innerText();
    await lockFor(way, key.slice(0, -1));
    await page.getByRole("button", { name: "Télécharger le fichier chiffré" }).click();
    await sees("Ce n’est pas une clé entière");
    await lockFor(way, key);
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 30_000 }),
      page.getByRole("button", { name: "Télécharger le fichier chiffré" }).click(),
    ]);
    const archive = await readFile(await download.path());
    await give(way, LOCKED, archive);
    await sees("C’est bien la vôtre, complète");
    await give(way, LOCKED, archive.subarray(0, archive.length - 20));
    await sees("Cette archive a été modifiée ou abîmée");
  },
);
