import { journey, type Way } from "./journey.ts";

const ACCORDS = "/chez-moi/accords";
const YEAR = "2027-06-01";

journey(
  "Two structures sign an agreement that one of them wrote from the model; Adrienne reads who answers her",
  async (way) => {
    const at = await writesAndSigns(way);
    await anotherSigns(way, at);
    const { page, person, sees } = way;
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await sees("A signé l’accord « Accord entre structures qui interviennent à domicile ».");
    await sees("Qui répond à vos demandes sur vos données : Racines du Roubion, 04 75 00 00 00.");
    await readOverAndLeft(way, at);
  },
);

/** Odile begins from the model, publishes it, and signs it for her structure, which answers. */
async function writesAndSigns({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Odile");
  await page.goto("/chez-moi/ensemble");
  await follow("Accords entre structures");
  await sees("Aucun accord n’est encore signé ici.");
  await follow("Lire le modèle");
  await sees("Le droit de se tromper");
  await send(/\/accords\/modele$/);
  const text = page.url();
  await follow("Publier");
  await send(/\/publier$/, { "pour-toujours": "1" });
  await page.goto(ACCORDS);
  const company = page.locator('select[name="pour"] option', { hasText: "Racines" }).first();
  await send(/\/accords\/signer$/, {
    pour: (await company.getAttribute("value")) ?? "",
    texte: text,
    joindre: "04 75 00 00 00",
    relire: YEAR,
  });
  await sees("C’est la version 1 qui est signée.");
  return new URL(page.url()).pathname;
}

/** Nadège reads it and signs it for the cooperative. */
async function anotherSigns({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Nadège");
  await page.goto(at);
  await send(/\/signer\/[0-9a-f-]+$/);
  await sees("Nous l’avons relu");
}

/** The cooperative says that it was read over, until another day; then it is of it no more. */
async function readOverAndLeft({ page, person, send, sees }: Way, at: string): Promise<void> {
  await person("Nadège");
  await page.goto(at);
  const mine = page.locator('select[name="pour"] option').nth(1);
  await send(/\/relu$/, {
    pour: (await mine.getAttribute("value")) ?? "",
    relire: "2028-06-01",
  });
  await sees("À relire le jeudi 1er juin 2028.");
  await send(/\/quitter\/[0-9a-f-]+$/);
  await page.goto(at);
  await sees("Racines du Roubion");
}
