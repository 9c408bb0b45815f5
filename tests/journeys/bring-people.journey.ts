import type { Page } from "playwright-core";

import { journey, linkIn, type Way } from "./journey.ts";

const CIRCLE = /Professionnels de la qualité/;
const emailOf = (i: number) => `adherente-${i}@exemple-federation.example`;

/** Sixty persons, two of them twice, and three lines that say nobody: as an old spreadsheet writes them. */
function table(): Buffer {
  const lines = Array.from(
    { length: 60 },
    (_, i) => `Prénom${i + 1};Éluard;06 00 00 00 ${String(i).padStart(2, "0")};${emailOf(i + 1)}`,
  );
  return Buffer.from(
    [
      "Prénom;Famille;Portable;Mél",
      ...lines,
      `Prénom1;Éluard;;${emailOf(1).toUpperCase()}`,
      `Prénom2;Éluard;;${emailOf(2)}`,
      "Yvette;Sans-Mél;04 00 00 00 00;",
      "Gaston;Arobase;;gaston chez exemple",
      `Trop;De;Cases;${emailOf(61)};et;encore`,
    ].join("\r\n"),
    "latin1",
  );
}

async function toCircle(page: Page, name: RegExp): Promise<string> {
  await page.goto("/cercles");
  await page.getByRole("link", { name }).first().click();
  await page.waitForLoadState();
  return new URL(page.url()).pathname;
}

/** Opens the letter of somebody who was asked, in a browser of their own. */
async function openLetter(way: Way, email: string): Promise<Page> {
  const [letter] = await way.lettersTo(email);
  const page = await way.elsewhere();
  await page.goto(linkIn(letter, "/l/invitation/"));
  await way.sees("vous le propose. C’est vous qui décidez.", page);
  return page;
}

journey(
  "a federation brings sixty people: each is asked once, and some of them then represent it",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    await person("Jean-Rémy");
    const circle = await toCircle(page, CIRCLE);
    await follow("Faire venir du monde");
    const workbook = Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from("adhérents")]);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "adherents.xlsx", mimeType: "", buffer: workbook });
    await page.getByRole("button", { name: "Lire ce fichier" }).click();
    await sees("C’est un classeur : enregistrez-le d’abord en CSV");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "adherents.csv", mimeType: "text/csv", buffer: table() });
    await page.getByRole("button", { name: "Lire ce fichier" }).click();
    await page.waitForURL(/\/inviter\//);
    await sees("60 personnes seront invitées. Rien n’est encore parti.");
    await sees("3 lignes ne peuvent pas être lues.");
    await sees("pas d’adresse électronique ; à appeler : 04 00 00 00 00");
    await sees("En double dans la liste");
    // The name was not guessed: the federation calls it otherwise.
    await sees("Prénom1, adherente-1@exemple-federation.example");
    await send(/\/colonnes$/, { prenom: "0", nom: "1" });
    await sees("Prénom1 Éluard, adherente-1@exemple-federation.example");
    const words = "Vous adhérez à la fédération : voici où nous écrivons la méthode.";
    await send(/\/envoyer$/, { mot: words, connues: "1" });
    const list = page.url();

    await theyAnswer(way);
    await whatBecame(way, circle, list);
    await nameRepresentative(way);
  },
);

/** One of those who came answers for the structure of who brought them. */
async function nameRepresentative(way: Way): Promise<void> {
  const { page, send, sees } = way;
  await page.goto("/structures?q=atelier+du+lien");
  await way.follow("L’Atelier du Lien");
  const structure = new URL(page.url()).pathname;
  await page.goto(`${structure}/equipe/inviter`);
  await send(/\/equipe\/inviter$/, {
    "adresse-1": emailOf(2),
    "fonction-1": "coordination",
    pouvoirs: "manage",
  });
  const letters = await way.lettersTo(emailOf(2));
  const asked = await way.elsewhere();
  const letter = letters.find(({ subject }) => subject.includes("représenter"));
  await asked.goto(linkIn(letter, "/l/structures/invitation/"));
  await send(/^\/l\/structures\/invitation\//, {}, { where: asked, button: /Oui/ });
  await page.goto(`${structure}/equipe`);
  await sees("Marguerite");
}

/** Two say yes, one says no, one wants no letter any more. */
async function theyAnswer(way: Way): Promise<void> {
  const { send, sees } = way;
  const yes = await openLetter(way, emailOf(1));
  await sees("On part d’une situation vécue, jamais d’une norme.", yes);
  await send(/^\/l\/invitation\//, { charte: "1" }, { where: yes, button: /Oui/ });
  await sees("Vous êtes dans le cercle", yes);
  const also = await openLetter(way, emailOf(2));
  const more = { nom: "Marguerite", charte: "1" };
  await send(/^\/l\/invitation\//, more, { where: also, button: /Oui/ });
  await sees("Vous êtes dans le cercle", also);
  const no = await openLetter(way, emailOf(3));
  await no.getByRole("button", { name: "Non merci" }).click();
  await sees("Vous avez dit non.", no);
  const never = await openLetter(way, emailOf(4));
  await never.getByRole("button", { name: "Ne plus jamais m’écrire" }).click();
  await sees("Vous ne recevrez plus aucun courriel d’ici.", never);
}

/** Who brought them sees what became of it, reminds the others once, and gives up another list. */
async function whatBecame(way: Way, circle: string, list: string): Promise<void> {
  const { page, follow, send, sees } = way;
  await page.goto(list);
  await sees("Les 60 courriels sont partis.");
  await follow("Voir qui a été invité");
  await follow("par réponse");
  // Those who answered come first, below how many they are.
  await sees("attendent");
  await sees("ne viendra pas");
  await sees("est dans le cercle");
  await page.goto(`${circle}/invitations?ordre=state&page=2`);
  await sees("attend une réponse");

  await way.later({ hours: 24 * 8 });
  await page.goto(list);
  await send(/\/rappeler$/);
  await sees("Il n’y en aura pas d’autre.");

  await page.goto(`${circle}/inviter`);
  await page.getByLabel("Les adresses").fill("encore-une@exemple-federation.example");
  await page.getByRole("button", { name: "Lire cette liste" }).click();
  await sees("1 personne sera invitée.");
  await send(/\/annuler$/);
  await sees("Faire venir du monde");

  await page.goto(`${circle}/membres`);
  await sees("Marguerite");
}
