import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";

/** Where the structure of somebody is. */
async function structureOf({ page, follow }: Way, name: string): Promise<string> {
  await page.goto(`/structures?q=${encodeURIComponent(name)}`);
  await follow(name);
  return new URL(page.url()).pathname;
}

journey(
  "a structure proposes to accompany an association, which opens what it wants, closes it, and ends it",
  async (way) => {
    const at = await propose(way);
    await answer(way, at);
    await look(way, at);
    await prolong(way, at);
    await show(way, at);
    await end(way, at);
    await askTheOtherWay(way, at);
  },
);

interface At {
  readonly support: string;
  readonly association: string;
}

/** Roseline proposes to La Grande Tablée; before its yes she reads nothing of it. */
async function propose(way: Way): Promise<At> {
  const { follow, page, person, sees, send } = way;
  await person("Solène");
  const association = await structureOf(way, "La Grande Tablée");
  await follow("Qui nous accompagne");
  await sees("Personne ne vous accompagne encore ici");
  await person("Roseline");
  const support = await structureOf(way, "Réseau Val-et-Crêtes");
  await follow("Celles que vous accompagnez");
  await sees("Racines du Roubion");
  await page.locator('main [name="association"]').fill("Une structure de nulle part");
  await page.getByRole("button", { name: "Proposer", exact: true }).click();
  await sees("Aucune structure ne s’appelle");
  await send(/accompagnees$/, { association: "La Grande Tablée" }, { button: "Proposer" });
  await sees("Vous ne voyez rien avant son oui.");
  await page
    .getByRole("button", { name: /^Reprendre la demande faite à « La Grande Tablée/ })
    .click();
  await sees("C’est fini.");
  await send(/accompagnees$/, { association: "La Grande Tablée" }, { button: "Proposer" });
  return { support, association };
}

/** Solène reads what would be seen, says no to one, then yes to the next with what she opens, and changes her mind. */
async function answer({ page, person, sees, send, later, lettersTo }: Way, at: At): Promise<void> {
  await person("Solène");
  await later({ hours: 1 });
  const letters = await lettersTo(demonstrationPeople.solene.email);
  if (!letters.some(({ text }) => text.includes("Réseau Val-et-Crêtes")))
    throw new Error("the letter names who proposes");
  await page.goto(`${at.association}/accompagnement`);
  await sees(
    "verra vos appels gardés, vos réponses en cours (titre, état, échéance) et vos échéances",
  );
  await send(/non$/, {}, { button: /^Dire non/ });
  await sees("C’est dit : rien ne commence.");
  await person("Roseline");
  await page.goto(`${at.support}/accompagnees`);
  await send(/accompagnees$/, { association: "La Grande Tablée" }, { button: "Proposer" });
  await person("Solène");
  await page.goto(`${at.association}/accompagnement`);
  await send(/oui$/, { appels: "oui", echeances: "oui" }, { button: "Dire oui" });
  await sees("l’accompagnement commence");
  await sees("voit vos appels gardés et vos échéances");
}

/** A call is kept, a date is written: Roseline finds both, the most urgent first; what is closed goes. */
async function look({ page, follow, person, sees, send }: Way, at: At): Promise<void> {
  await page.goto(`${at.association}/annee`);
  await send(/annee\/dates$/, { nom: "Dossier de la Ville", date: "2027-01-15" });
  await page.goto("/appels");
  await page.locator("article.appel h3 a").first().click();
  await page.locator("summary", { hasText: "Suivre cet appel" }).click();
  await follow("Garder, proposer ou relayer");
  await send(/garder\/[^/]+\/oui$/, {}, { button: /^Garder cet appel pour « La Grande Tablée/ });
  await sees("C’est gardé.");
  await person("Roseline");
  await page.goto(`${at.support}/accompagnees`);
  await sees("Dossier de la Ville");
  const number = at.association.replace(/\D/g, "");
  await page.goto(`${at.support}/accompagnees?structure=${number}&sorte=appel`);
  await sees("1 chose à suivre");
  for (const ending of ["csv", "ics"]) {
    const file = await page.request.get(`${at.support}/accompagnees.${ending}?structure=${number}`);
    const text = await file.text();
    if (!text.includes("Dossier de la Ville")) throw new Error(`the ${ending} tells what is open`);
  }
  await person("Solène");
  await page.goto(`${at.association}/accompagnement`);
  await sees("Roseline");
  await page.locator('main form[action$="/ouvrir"] [name="echeances"]').uncheck({ force: true });
  await send(/ouvrir$/, {}, { button: "Enregistrer" });
  await sees("Ce que vous avez refermé ne se voit plus.");
  await person("Roseline");
  const closed = await page.request.get(`${at.support}/accompagnees.csv?structure=${number}`);
  if ((await closed.text()).includes("Dossier de la Ville"))
    throw new Error("what was closed is seen no more");
}

/** Either side asks for longer; the other says no, then yes. */
async function prolong({ page, person, sees, send }: Way, at: At): Promise<void> {
  const ask = async (who: string, where: string, day: string) => {
    await person(who);
    await page.goto(where);
    await send(/prolonger$/, { jusque: day }, { button: "Demander à prolonger" });
    await sees("C’est demandé");
  };
  const [ours, theirs] = [`${at.support}/accompagnees`, `${at.association}/accompagnement`];
  await ask("Solène", theirs, "2028-03-01");
  await person("Roseline");
  await page.goto(ours);
  await sees("demande à prolonger jusqu’au");
  await send(/prolonger\/non$/);
  await sees("le dernier jour reste le même");
  await ask("Solène", theirs, "2028-03-02");
  await person("Roseline");
  await page.goto(ours);
  await send(/prolonger\/oui$/);
  await sees("C’est prolongé.");
  await page.goto(ours);
  await person("Roseline");
  await page.goto(ours);
  const id = await idOf(page);
  for (const [day, said] of [
    ["2028-04-01", "non"],
    ["2028-04-02", "oui"],
  ] as const) {
    await person("Roseline");
    await page.goto(ours);
    await send(new RegExp(`${id}/prolonger$`), { jusque: day }, { button: "Demander à prolonger" });
    await person("Solène");
    await page.goto(theirs);
    await send(new RegExp(`prolonger/${said}$`));
  }
  await sees("C’est prolongé.");
}

/** The id of the accompaniment of La Grande Tablée, from the address of its forms. */
async function idOf(page: Way["page"]): Promise<string> {
  const button = page.getByRole("button", { name: /« La Grande Tablée »$/ }).first();
  const action = await button.evaluate((one) => one.closest("form")?.getAttribute("action") ?? "");
  return action.split("/").at(-2) ?? "";
}

/** Both agree that everyone knows, then one no more. */
async function show(way: Way, at: At): Promise<void> {
  const { page, person, sees, send } = way;
  await person("Roseline");
  await page.goto(`${at.support}/accompagnees`);
  const id = await idOf(page);
  await send(new RegExp(`${id}/montrer$`));
  await person("Solène");
  await page.goto(`${at.association}/accompagnement`);
  await send(/montrer$/);
  const out = await way.elsewhere();
  await out.goto(at.association);
  await sees("Accompagnée par Réseau Val-et-Crêtes", out);
  await send(/cacher$/);
  await out.goto(at.association);
  if ((await out.getByText("Accompagnée par").count()) > 0) throw new Error("it is public no more");
  await person("Roseline");
  await page.goto(`${at.support}/accompagnees`);
  await send(new RegExp(`${id}/cacher$`));
}

async function end({ page, person, sees, send }: Way, at: At): Promise<void> {
  await person("Solène");
  await page.goto(`${at.association}/accompagnement`);
  await send(/finir$/, {}, { button: "Mettre fin" });
  await sees("C’est fini. Plus rien ne se voit.");
}

/** The association asks: the structure says no, then yes. */
async function askTheOtherWay({ page, person, sees, send }: Way, at: At): Promise<void> {
  for (const [said, words] of [
    ["non", "C’est dit : rien ne commence."],
    ["oui", "l’accompagnement commence"],
  ] as const) {
    await person("Solène");
    await page.goto(`${at.association}/accompagnement`);
    await send(
      /accompagnement$/,
      { structure: "Réseau Val-et-Crêtes", reponses: "oui" },
      { button: "Demander" },
    );
    await sees("la structure reçoit une lettre");
    await person("Roseline");
    await page.goto(`${at.support}/accompagnees`);
    await sees("« La Grande Tablée » vous demande");
    const asked = page.locator("div", { has: page.getByText("« La Grande Tablée » vous demande") });
    const action = await asked.locator(`form[action$="/${said}"]`).first().getAttribute("action");
    await send(new RegExp(`${action?.split("/").slice(-2).join("/") ?? said}$`));
    await sees(words);
  }
}
