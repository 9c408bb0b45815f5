import type { Page } from "playwright-core";

import { demonstrationCircles as circles } from "#rules/circles";

import { journey, linkIn, type Way } from "./journey.ts";

const FARIDA = "farida@exemple-ailleurs.example";
const GARDENS = `/cercles/${circles.gardens.id}`;

/** Inès takes her circle away: what another instance is brought. */
async function takeAway({ page, person, follow, sees }: Way): Promise<Buffer> {
  await person("Inès");
  await page.goto(GARDENS);
  await follow("Emporter le cercle");
  await sees("Les fichiers joints et les pièces du cercle y sont.");
  const given = await page.request.get(`${GARDENS}/archive/dossier`);
  return given.body();
}

/** Lays a file on the page that asks for it. */
async function lay(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/zip", buffer });
  await page.getByRole("button", { name: "Voir ce que cela donnerait" }).click();
  await page.waitForLoadState();
}

async function toBring({ page, follow, sees }: Way): Promise<void> {
  await page.goto("/cercles");
  await follow("Apporter un cercle d’une autre instance");
  await sees("Rien n’est fait encore : vous voyez d’abord ce que cela donnerait.");
}

/** Clémence tries what is no archive, reads the true one over, leaves it, lays it again and brings it. */
async function bring(way: Way, archive: Buffer): Promise<string> {
  const { page, person, send, sees } = way;
  await person("Clémence");
  await toBring(way);
  await page.getByRole("button", { name: "Voir ce que cela donnerait" }).click();
  await sees("Choisissez le dossier du cercle (.zip).");
  await lay(page, "photos.zip", Buffer.from("ni cercle, ni zip"));
  await sees("Ce fichier n’est pas l’archive d’un cercle.");
  await lay(page, "cercle.zip", archive.subarray(0, archive.length - 400));
  await sees("Ce fichier n’est pas l’archive d’un cercle.");

  await lay(page, "cercle.zip", archive);
  await sees("Apporter « Jardins en partage » ?");
  await send(/\/laisser$/);
  await sees("Apporter un cercle");
  await lay(page, "cercle.zip", archive);
  await sees("Ce qui ne peut pas être gardé, et pourquoi");
  await sees("Ses membres : personne n’entre sans dire oui.");
  await sees("Qui en était membre");
  await sees("Farida");
  await page.getByRole("button", { name: "Apporter ce cercle" }).click();
  await sees("Pour animer un cercle, on accepte sa charte.");
  await send(/\/cercles\/apporter\/[0-9a-f-]{36}$/, { charte: "1" });
  await sees("Ce qui vient d’ailleurs");
  return new URL(page.url()).pathname;
}

/** What it brought is read: a thread, with who wrote it and from where; a vote; the journal. */
async function readOver({ page, follow, sees }: Way, came: string): Promise<void> {
  await follow("Ce qui s’y est dit");
  await page.locator('main a[href*="/ailleurs/fils/"]').first().click();
  await page.waitForLoadState();
  await sees("Écrit par");
  await sees("apporté d’");
  await page.goto(came);
  await follow("Le journal");
  await sees("le cercle est fondé");
  await page.goto(came);
}

/** What was still to be done there is a task of the circle from now on, and is offered no more. */
async function takeUp({ page, send, sees }: Way, came: string): Promise<void> {
  await sees("Reprendre les tâches, les dates à venir et les documents");
  const boxes = page.locator('input[name="chose"]');
  const many = await boxes.count();
  if (many === 0) throw new Error("nothing is to be taken up");
  const [first = ""] = await page
    .locator("label", { has: page.locator('input[name="chose"]') })
    .allInnerTexts();
  const [says = ""] = first.trim().split(",");
  for (const box of await boxes.all()) await box.uncheck();
  await page.getByRole("button", { name: "Reprendre", exact: true }).click();
  await sees("Cochez au moins une chose à reprendre.");
  await boxes.first().check();
  await send(/\/ailleurs\/reprendre$/);
  if ((await boxes.count()) !== many - 1) throw new Error("what was taken up is offered again");
  await page.goto(came.replace(/\/ailleurs$/, ""));
  await sees(says);
  await page.goto(came);
}

/** Farida is asked in under her name, comes, and says that it is her; then her name goes, as she asks. */
async function askFarida(way: Way, came: string): Promise<void> {
  const { page, follow, send, sees, lettersTo, elsewhere } = way;
  await follow("Inviter ces personnes");
  const field = await page.getByLabel(/^Farida/).getAttribute("name");
  if (field === null) throw new Error("no field for Farida");
  await page.locator(`[name="${field}"]`).fill(FARIDA);
  await page.getByRole("button", { name: "Inviter ces personnes" }).click();
  await sees("On n’invite que des personnes que l’on connaît.");
  await send(/\/ailleurs\/inviter$/, { [field]: FARIDA, connues: "1" });
  await sees("a été invité·e");
  const [letter] = await lettersTo(FARIDA);
  const hers = await elsewhere();
  await hers.goto(linkIn(letter, "/l/invitation/"));
  await send(
    /^\/l\/invitation\//,
    { nom: "Farida d’ici", charte: "1" },
    { where: hers, button: /Oui/ },
  );
  await sees("Vous êtes dans le cercle", hers);
  await comeIn(way, hers);
  await hers.goto(came.replace(/\/ailleurs$/, ""));
  await sees("un des noms de son archive est peut-être le vôtre", hers);
  await follow("Répondre", hers);
  await hers.getByRole("button", { name: "C’est moi", exact: true }).click();
  await sees("c’est vous", hers);
}

/** By the code of a letter. */
async function comeIn({ send, lettersTo }: Way, where: Page): Promise<void> {
  await where.goto("/entrer");
  await send(/^\/entrer$/, { email: FARIDA }, { where });
  const [letter] = await lettersTo(FARIDA);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  await send(/^\/entrer\/code$/, { code: `${code?.[1]}${code?.[2]}` }, { where });
}

journey(
  "a circle is brought from another instance: read over first, then whole, private, and once",
  async (way) => {
    const { page, person, send, sees } = way;
    const archive = await takeAway(way);
    const came = await bring(way, archive);
    await readOver(way, came);
    await takeUp(way, came);
    await askFarida(way, came);

    // Brought again it is the same circle; by somebody else, they ask to come in.
    await page.goto("/cercles/apporter");
    await lay(page, "cercle.zip", archive);
    await sees("Ce dossier a déjà été apporté : c’est « Jardins en partage ».");
    await person("Solène");
    if ((await page.request.get(came)).status() !== 404) throw new Error("a stranger sees it");
    await page.goto("/cercles/apporter");
    await lay(page, "cercle.zip", archive);
    await sees("Quelqu’un a déjà apporté ce même dossier ici.");
    await send(/\/cercles\/apporter\/[0-9a-f-]{36}$/, { charte: "1" });
    await sees("Qui l’anime vous répondra.");

    // Who brought it erases a name that is asked to go, and shows the circle to everyone.
    await person("Clémence");
    await page.goto(came);
    const name = await page.getByLabel("Le nom à effacer").locator("option").last().textContent();
    await page.getByLabel("Le nom à effacer").selectOption({ label: name ?? "" });
    await send(/\/ailleurs\/effacer$/);
    await sees("1 nom effacé");
    await send(/\/ailleurs\/montrer$/);
    const shown = new URL(page.url()).pathname;
    await person("Solène");
    await page.goto(shown);
    await sees("Jardins en partage");
    if ((await page.request.get(`${shown}/ailleurs`)).status() !== 404)
      throw new Error("a stranger reads what was brought");
  },
);
