import { demonstrationPeople } from "#rules/people";

import { demonstrationCircles } from "../../src/modules/circles/data/demonstration-circles.ts";
import { journey, type Way } from "./journey.ts";

journey(
  "Nadège and Marcelle hold a week by telephone: from nothing to a neighbour and a structure, a witness, a replacement, the printed week",
  async (way) => {
    const at = await aStructureComes(way);
    await knowEachOther(way);
    await planAWeek(way);
    await aNeighbourAndAStructure(way, at);
    await aWitness(way);
    await aReplacement(way);
  },
);

/** A structure says that it comes to homes. Answers where it reads what it is asked. */
async function aStructureComes({ page, person, follow, send }: Way): Promise<string> {
  await person("Odile");
  await page.goto("/structures?q=Racines");
  await follow(/Racines du Roubion/);
  await follow("Voir les demandes");
  await send(/\/venir$/);
  return new URL(page.url()).pathname;
}

/** Lucienne comes to the circle where Nadège is. */
async function knowEachOther({ page, person, sees }: Way): Promise<void> {
  await person("Lucienne");
  await page.goto(`/cercles/${demonstrationCircles.recycling.id}`);
  await page.getByRole("button", { name: "Accepter la charte et rejoindre" }).click();
  await sees("4 membres");
}

/** Marcelle has no address: she says on the telephone that Nadège may hold her week, and what comes in it. */
async function planAWeek(way: Way): Promise<void> {
  const { page, person, send, sees } = way;
  await person("Nadège");
  await page.goto("/moi/mandats/sans-adresse");
  await send(/\/sans-adresse$/, {
    nom: "Marcelle",
    pour: "homecare",
    accord: "telephone",
    note: "Au téléphone, ce matin.",
    mois: "12",
  });
  await actsForMarcelle(way);
  await page.goto("/chez-moi/visites/nouvelle");
  await send(/\/visites\/nouvelle$/, {
    visite: "Le repas",
    jour: "2026-11-26",
    heure: "12:00",
    revient: "week",
  });
  await sees("Vient le jeudi, chaque semaine, à midi.");
  await page.goto("/chez-moi/visites/nouvelle");
  await send(/\/visites\/nouvelle$/, {
    visite: "Le jardin",
    jour: "2026-11-28",
    heure: "15:00",
    revient: "week",
  });
}

async function actsForMarcelle({ page, send }: Way): Promise<void> {
  await page.goto("/moi/mandats");
  await send(/\/agir$/, {}, { button: /Agir pour Marcelle/ });
}

/** « Lucienne, ma voisine, et Racines du Roubion » : both for fourteen days, as the page says. */
async function aNeighbourAndAStructure(way: Way, at: string): Promise<void> {
  const { page, person, follow, send, sees } = way;
  const tick = (visit: string) =>
    page.getByRole("checkbox", { name: visit }).check({ force: true });
  await page.goto("/chez-moi/aides/nouvelle");
  await sees("ni qui agit, ni quelqu’un de son adresse ou de sa structure");
  await send(/\/aides\/nouvelle$/, { qui: demonstrationPeople.lucienne.id });
  await tick("Le repas");
  await page.getByRole("button", { name: "Nommer cette personne" }).click();
  await sees("Sans le oui de la personne");
  await follow("Demander à une structure");
  if ((await page.content()).includes("Rest@dom</a></li>"))
    throw new Error("a mediator asks their own structure");
  await follow(/Racines du Roubion/);
  await tick("Le jardin");
  await page.getByRole("button", { name: "Demander", exact: true }).click();
  await sees("Sa réponse n’est pas encore arrivée.");

  await person("Odile");
  await page.goto(at);
  await follow(/^Marcelle$/);
  await send(/\/chez-moi\/structures\/[0-9a-f-]+\/[0-9a-f-]+$/, {
    qui: demonstrationPeople.ines.id,
    verifie: "not-yet",
  });
  await sees("Dans les deux semaines qui viennent");
}

/** Clémence, of another structure, reads both sheets to Marcelle by telephone. */
async function aWitness(way: Way): Promise<void> {
  const { page, person, follow, send, sees } = way;
  await person("Nadège");
  await actsForMarcelle(way);
  await page.goto("/chez-moi/aides");
  await follow("Préparer une feuille pour son oui");
  const codes: string[] = [];
  for (const who of [/Lucienne/, /Racines du Roubion/]) {
    await page.goto("/agir/partages");
    await send(/\/feuille$/, {}, { button: who });
    await sees("À lire à Marcelle");
    const code = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(await page.locator("main").innerText())?.[0];
    if (code === undefined) throw new Error("the sheet has no code");
    codes.push(code);
  }
  await person("Clémence");
  for (const code of codes) {
    await page.goto("/temoin");
    await send(/\/temoin$/, { code, comment: "telephone" });
    await sees("C’est noté, avec votre nom.");
  }
}

/** Lucienne cannot come one Thursday; Marcelle says on the telephone who comes instead; the week is printed anew. */
async function aReplacement(way: Way): Promise<void> {
  const { page, person, follow, send, sees } = way;
  await person("Lucienne");
  await page.goto("/chez-moi/passages");
  await sees("Chez Marcelle");
  await send(/2026-12-03\/absent$/, {}, { button: /Marcelle/ });
  await person("Nadège");
  await actsForMarcelle(way);
  await page.goto("/chez-moi/aides");
  if ((await page.content()).includes("Sans le oui de la personne"))
    throw new Error("what a witness wrote is still to be said");
  await page.goto("/chez-moi/semaine?du=2026-12-03");
  await sees("Lucienne ne peut pas venir");
  await follow(/^Trouver quelqu’un/);
  await send(/2026-12-03\/qui$/, { qui: demonstrationPeople.quentin.id });
  await sees("Quentin");
  const paper = await page.request.get("/chez-moi/semaine.pdf?du=2026-12-03");
  if (paper.status() !== 200 || !paper.headers()["content-type"]?.includes("pdf"))
    throw new Error(`the week is not printed: ${paper.status()}`);
}
