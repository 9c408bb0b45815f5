import { recordGapIn } from "#modules/exchanges";
import { demonstrationCircles } from "#rules/circles";
import { job } from "#services/house";

import { journey, type Way } from "./journey.ts";

/** Solène begins a table and says who answers, of somebody who is not here. Answers where the table is. */
async function beginTable({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Solène");
  await page.goto("/orientations");
  await follow("Commencer une table");
  await page.getByRole("textbox", { name: /Où vaut-elle/ }).fill("Nulle-Part-sur-Rien");
  await page.getByRole("button", { name: "Commencer" }).click();
  await sees("Choisissez un cercle.");
  await sees("Nous ne connaissons pas « Nulle-Part-sur-Rien ».");
  await page.getByRole("combobox", { name: "Dans quel cercle ?" }).selectOption({
    label: "Plantes à partager",
  });
  await send(/\/nouvelle$/, { nom: "Qui fait quoi au jardin", lieux: "Crest" });
  await sees("Aucune ligne n’est encore confirmée.");
  const table = new URL(page.url()).pathname;

  // Somebody who is not here: a member says how they were told.
  await follow("Proposer une ligne");
  await page.getByRole("radio", { name: "Quelqu’un qui n’est pas ici" }).check();
  await send(/\/proposer$/, {
    besoin: "Emprunter un broyeur",
    nom: "Le Hangar commun",
    contact: "04 65 71 30 30",
  });
  await sees("La ligne est proposée. Elle attend un oui.");
  await page.getByRole("button", { name: "Confirmer à sa place" }).click();
  await sees("Dites comment vous l’avez su.");
  await page.getByRole("radio", { name: "Par téléphone" }).check();
  await send(/\/confirmer$/, {}, { button: "Confirmer à sa place" });
  await sees("C’est confirmé.");
  return table;
}

/** Jean-Rémy names an association, which says yes itself. Answers where its line is. */
async function nameAssociation(
  { page, person, follow, send, sees }: Way,
  table: string,
): Promise<string> {
  // An association: it says yes itself. Jean-Rémy proposes, Solène answers for La Grande Tablée.
  await person("Jean-Rémy");
  await page.goto(table);
  await follow("Proposer une ligne");
  await page.getByRole("radio", { name: "Une structure inscrite ici" }).check();
  await page
    .getByRole("combobox", { name: /vers qui se tourner/ })
    .selectOption({ label: "Le Hangar commun, « Emprunter un broyeur »" });
  await send(/\/proposer$/, {
    besoin: "Une table pour trier des graines",
    structure: "La Grande Tablée",
    conditions: "Le mercredi, on apporte son déjeuner.",
  });
  await sees("en attente");
  await person("Solène");
  await page.goto("/moi/fil");
  await sees("« Une table pour trier des graines » : une ligne vous nomme.");
  await follow("Relire la ligne, Une table pour trier des graines");
  await page.getByRole("button", { name: "Oui, c’est bien nous" }).click();
  await sees("C’est confirmé.");
  const line = new URL(page.url()).pathname;
  return line;
}

journey(
  "a circle writes the orientation table together, and an association says yes, then « plus nous »",
  async (way) => {
    const { page, sees, sight } = way;
    const table = await beginTable(way);
    const line = await nameAssociation(way, table);
    // What everyone reads, on paper and as data.
    await page.goto(table);
    await sees("Le mercredi, on apporte son déjeuner.");
    await page.emulateMedia({ media: "print" });
    await page.getByText("À emporter").waitFor({ state: "hidden" });
    await sees("La Grande Tablée");
    await page.emulateMedia({ media: "screen" });
    if (sight.scripts) {
      const csv = await page.evaluate(async (at) => (await fetch(at)).text(), `${table}.csv`);
      if (!csv.includes("Le Hangar commun")) throw new Error("the table is not in its .csv");
    }

    // « Plus nous »: the line falls to the one it passes on to.
    await page.goto(line);
    await sees("Le Hangar commun prend la suite après avoir dit oui.");
    await page.getByRole("button", { name: "Plus nous", exact: true }).click();
    await sees("C’est noté : vous n’y répondez plus.");
    await sees("passée à la suite");
    await page.goto("/orientations?besoin=emprunter+un+broyeur&ou=Crest");
    await sees("Le Hangar commun");
  },
);

journey(
  "members of the orientation table join a line, change it, take a proposal back and settle what lacked",
  async ({ app, page, person, follow, send, sees }) => {
    const circle = demonstrationCircles.plants.id;
    await app.transaction(job("demonstration"), async (work) => {
      await recordGapIn(work, { circle, words: "Transporter une serre" });
      await recordGapIn(work, { circle, words: "Garder des tomates en août" });
    });
    await person("Solène");
    await page.goto(`/orientations/nouvelle?cercle=${circle}`);
    await send(/\/nouvelle$/, { nom: "Qui fait quoi au jardin" });
    const table = new URL(page.url()).pathname;

    // What was asked in vain becomes a line in one click, or is settled.
    await sees("Garder des tomates en août");
    await page.getByRole("button", { name: "C’est réglé, Garder des tomates en août" }).click();
    await sees("Le besoin est marqué comme réglé.");
    await page.getByRole("link", { name: "En faire une ligne, Transporter une serre" }).click();
    await page.getByRole("radio", { name: "Une personne du cercle" }).check();
    await page
      .getByRole("combobox", { name: /Personne du cercle/ })
      .selectOption({ label: "Jean-Rémy" });
    await send(/\/proposer$/);
    await sees("La ligne est proposée.");
    await page.getByRole("button", { name: "Retirer la proposition" }).click();
    await sees("La proposition est retirée.");

    await page.goto(`${table}/proposer`);
    await page.getByRole("radio", { name: "Une personne du cercle" }).check();
    await page
      .getByRole("combobox", { name: /Personne du cercle/ })
      .selectOption({ label: "Solène" });
    await send(/\/proposer$/, { besoin: "Donner des plants" });
    await sees("Plus moi");
    await follow("Changer la ligne");
    await send(/\/changer$/, { besoin: "Donner des plants", conditions: "Au printemps." });
    await sees("Au printemps.");
    const line = new URL(page.url()).pathname;

    await person("Jean-Rémy");
    await page.goto(line);
    await send(/\/nous-aussi$/, {}, { button: "Nous le faisons aussi" });
    await sees("Votre ligne est ajoutée.");
    await page.goto("/orientations/manques");
    await page.getByRole("button", { name: /^C’est réglé, Réparer un fauteuil/ }).click();
    await sees("Le besoin est marqué comme réglé.");

    await person("Solène");
    await page.goto(table);
    await sees("Le Four de la vallée");
    await follow("Régler la table");
    await send(/\/regler$/, { nom: "Le jardin, de main en main", lieux: "Drôme" });
    await sees("Le jardin, de main en main");
  },
);
