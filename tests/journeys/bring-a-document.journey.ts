import sharp from "sharp";

import { readFrom } from "../../src/modules/commons/formats/actions/read-from.ts";
import { described, TEXT } from "../../src/modules/commons/formats/domain/test-document.ts";
import { writtenAs } from "../../src/modules/commons/formats/web/written-as.ts";
import { journey, type Way } from "./journey.ts";

journey(
  "Solène brings a document from her word processor, publishes it; Odile takes one table of it, and begins her own",
  async (way) => {
    await way.person("Solène");
    await bringIn(way);
    const at = new URL(way.page.url()).pathname;
    await way.person("Odile");
    await way.page.goto(at);
    await takeAway(way);
  },
);

/** Green, as large as a picture of a page is. */
function photograph(width = 300): Promise<Buffer> {
  const create = { width, height: 200, channels: 3, background: "#2a6" } as const;
  return sharp({ create }).png().toBuffer();
}

const READ = { name: "Voir ce qui en est lu" } as const;

async function bringIn(way: Way): Promise<void> {
  const { page, follow, sees, send } = way;
  await page.goto("/communs");
  await follow("Apporter un document");
  await page.getByRole("button", READ).click();
  await sees("Choisissez un fichier.");
  const file = page.getByLabel(/votre fichier/i);
  const bad = { name: "a.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ\0") };
  await file.setInputFiles(bad);
  await page.getByRole("button", READ).click();
  await sees("Ce fichier ne se lit pas");
  const photo = { type: "image/png", width: 300, height: 200, bytes: await photograph() } as const;
  const docx = await writtenAs("docx", described(TEXT), {
    projectFolder: process.cwd(),
    pictures: new Map([["photo.png", photo]]),
  });
  if (docx === undefined) throw new Error("no .docx");
  const buffer = Buffer.from(docx.bytes);
  await file.setInputFiles({ name: docx.name, mimeType: docx.type, buffer });
  await page.getByRole("button", READ).click();
  await sees("Un document a été trouvé.");
  await sees("Tout vient.");
  await page.getByLabel("Titre").fill("");
  await page.getByRole("button", { name: "Les garder" }).click();
  await sees("Donnez-lui un titre.");
  await page.getByLabel("Ce que dit l’image 1").fill("");
  const said = { "titre-1": "Accueillir", "de-qui": "Le collectif", licence: "CC-BY-4.0" };
  await send(/\/apporter\/garder$/, said);
  await sees("Décrire les images");
  const says = page.getByLabel("Ce que dit l’image 1");
  await says.fill("Deux personnes devant une porte");
  await page.getByRole("button", { name: "Garder" }).click();
  await sees("Écrit par : Le collectif");
  await page.getByAltText("Deux personnes devant une porte").waitFor();
  await addAPicture(way);
  await follow("Publier");
  await send(/\/publier$/, { "pour-toujours": "1" });
  await sees("Emporter");
}

/** One more, which the word processor did not hold, under a heading of the text. */
async function addAPicture({ page, follow, sees }: Way): Promise<void> {
  await follow("Ajouter une image");
  await page.getByRole("button", { name: "L’ajouter" }).click();
  await sees("Choisissez une image.");
  const buffer = await photograph(500);
  const file = page.getByLabel("L’image");
  await file.setInputFiles({ name: "porte.png", mimeType: "image/png", buffer });
  await page.getByLabel("Ce qu’elle montre").fill("Une porte ouverte");
  await page.getByLabel("Sous « Détail »").check();
  await page.getByRole("button", { name: "L’ajouter" }).click();
  await page.getByAltText("Une porte ouverte").waitFor();
}

async function takeAway({ page, follow, sees, send }: Way): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Word (.docx)" }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  const read = await readFrom("a.docx", Buffer.concat(parts));
  if (!read.ok) throw new Error(read.why);
  await follow(/\d+ morceaux/);
  await sees("Les morceaux utiles");
  await follow("Tableau : Détail");
  await sees("Chaises");
  await sees("Licence CC BY 4.0.");
  await follow("En repartir");
  await page.getByLabel("Titre").fill("");
  await page.getByRole("button", { name: "Commencer le mien" }).click();
  await sees("Donnez-lui un titre.");
  await send(/\/repartir$/, { titre: "Nos chaises" });
  await sees("« Accueillir », version 3");
  await sees("a écrit l’original");
}
