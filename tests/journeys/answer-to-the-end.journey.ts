import type { Page } from "playwright-core";

import { journey, type Way } from "./journey.ts";

const answer = (rest = "") => new RegExp(`^/reponses/[0-9a-f-]{36}${rest}$`);
const PART = "/parties/[0-9a-f-]{36}";

/** Becomes someone of the demonstration in a browser of their own. */
async function enter(page: Page, name: string): Promise<void> {
  await page.goto("/demonstration/entrer");
  await page.getByRole("button", { name: `Entrer comme ${name}`, exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/demonstration"));
}

/** The value of the choice that says this, in a list of the page. */
async function choiceOf(page: Page, list: string, says: string | RegExp): Promise<string> {
  const option = page.locator(`select[name="${list}"] option`, { hasText: says });
  return (await option.first().getAttribute("value")) ?? "";
}

/** Accepts the charter of the circle, and takes part for one's organisation. */
async function join(
  { send }: Way,
  page: Page,
  { name, circle, answer: at }: { name: string; circle: string; answer: string },
): Promise<void> {
  await enter(page, name);
  await page.goto(circle);
  await page.getByRole("button", { name: "Accepter la charte et rejoindre" }).click();
  await page.waitForLoadState();
  await page.goto(at);
  const choice = page.locator('select[name="au-nom-de"] option:not([value=""])').first();
  const filling = { "au-nom-de": (await choice.getAttribute("value")) ?? "" };
  await send(answer("/participer"), filling, { where: page });
}

journey("Cinq structures répondent ensemble à un appel, jusqu’au bout", async (way) => {
  const { person, page, follow, send, sees, elsewhere } = way;
  await person("Solène");
  await page.goto("/appels?q=%22Cuisines+ouvertes%22");
  await follow(/Cuisines ouvertes/);
  await follow("Répondre ensemble");
  await send(/^\/appels\/\d+\/ensemble$/, {
    nom: "À table, ensemble",
    but: "Ouvrir une cuisine à cinq, et y manger.",
    charte: "On goûte avant de servir.",
    entrer: "open",
    demandes: "Un budget par assiette\nLe nom de qui choisit le menu",
    "au-nom-de": await choiceOf(page, "au-nom-de", "La Grande Tablée"),
  });
  await sees("À table, ensemble");
  const circle = new URL(page.url()).pathname;
  await follow(/^Ouvrir, Cuisines ouvertes/);
  const at = { circle, answer: new URL(page.url()).pathname };
  await sees("cherchez d’abord avec qui, puis découpez la réponse en parties");
  await sees("0 demande réunie sur 2");
  await sees("Solène, pour La Grande Tablée");
  const other = await elsewhere();
  await join(way, other, { name: "Odile", ...at });
  for (const name of ["Jean-Rémy", "Nadège", "Quentin"]) await join(way, page, { name, ...at });
  await sees("Quentin, pour La Grange aux Répliques");

  await share(way);
  await writeAtOnce(way, other, at.answer);
  await lend(way, other);
  await finish(way, other, at.answer);
});

/** Odile signs for her association: it left, it is kept, and something was learnt. */
async function finish({ send, sees }: Way, page: Page, at: string): Promise<void> {
  await page.getByText("Dire que c’est parti").click();
  await page.locator('input[name="receipt"]').setInputFiles({
    name: "recu.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Dossier 8812 reçu.\n"),
  });
  await send(
    answer("/envoi"),
    {
      way: "online",
      recipient: "Fondation Aigue-Belle",
      details: "Dépôt 8812.",
      "au-nom-de": await choiceOf(page, "au-nom-de", "Racines du Roubion"),
    },
    { where: page, button: "C’est parti" },
  );
  await sees("Elle est partie.", page);
  await sees("À : Fondation Aigue-Belle. Envoyée par Odile, pour Racines du Roubion.", page);
  await sees("L’accusé de réception : recu.txt", page);
  await page.getByText("Dire l’issue").click();
  const why = "Ils viendront à table.";
  await send(answer("/issue"), { outcome: "won", why }, { where: page });
  await sees("Ils viendront à table.", page);
  await sees("Prêtée par Racines du Roubion, qui l’a reprise", page);
  await page.getByRole("link", { name: "Écrire ce que nous avons appris" }).first().click();
  await send(answer(PART), { words: "Compter par assiette, dès le début." }, { where: page });
  await sees("Compter par assiette, dès le début.", page);
  await page.goto("/reponses");
  await sees("Retenue", page);
  await page.goto(`${at}/imprimer`);
  await sees("et des jardins qui donnent à manger", page);
}

/** Quentin cuts it, brings one thing, and finds somebody for another. */
async function share({ page, send, sees }: Way): Promise<void> {
  await send(answer("/parties"), {}, { button: "Commencer avec quatre parties courantes" });
  await page.getByRole("button", { name: "Je m’en charge, Qui nous sommes" }).click();
  await sees("Vous vous en chargez");
  await page.getByRole("button", { name: "C’est fait, Un budget par assiette" }).click();
  await sees("1 demande réunie sur 2");
  await page.getByText("Ajouter une demande").click();
  await send(answer("/demandes"), {
    title: "La visite de la cuisine",
    due: "2026-12-20",
    who: await choiceOf(page, "who", "Odile"),
  });
  await page.getByText("Une autre personne s’en charge (1)").click();
  await sees("Odile s’en charge");
}

/** Two write at once: nothing is lost, both texts are shown. */
async function writeAtOnce(
  { page, send, sees, follow }: Way,
  other: Page,
  at: string,
): Promise<void> {
  for (const one of [page, other]) {
    await one.goto(at);
    await one.getByRole("link", { name: "Écrire, Qui nous sommes" }).first().click();
    await one.waitForLoadState();
  }
  await send(answer(PART), { words: "Une compagnie, une tablée, des voisins." });
  await other.locator('textarea[name="words"]').fill("Des jardins qui donnent à manger.");
  await other.getByRole("button", { name: "Enregistrer" }).first().click();
  await sees("Ce que Quentin vient d’enregistrer", other);
  await sees("Une compagnie, une tablée, des voisins.", other);
  const words = "Une compagnie, une tablée, des voisins, et des jardins qui donnent à manger.";
  await send(answer(PART), { words }, { where: other });
  await other.getByRole("link", { name: "Écrire, Qui nous sommes" }).first().click();
  await sees("Toutes les versions (2 versions)", other);
  await follow(/^Toutes les versions/, other);
  await sees("Une compagnie, une tablée, des voisins.", other);
  await other.goto(at);
}

/** A piece is lent by the association of Odile, until the end. */
async function lend({ sees }: Way, other: Page): Promise<void> {
  await other.getByText("Joindre un fichier").click();
  await other.locator('input[name="file"]').setInputFiles({
    name: "statuts.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("Racines du Roubion, statuts.\n"),
  });
  await other.getByText("Prêté par Racines du Roubion").click();
  await other.getByRole("button", { name: "Joindre", exact: true }).click();
  await sees("Prêtée par Racines du Roubion", other);
}
