import { journey, type Way } from "./journey.ts";

const one = (rest: string) => new RegExp(`^/communs/documents/[0-9a-f-]{36}${rest}$`);
const SUGGEST = one("/versions/\\d+/lignes/\\d+/proposer");
const answer = (rest: string) => one(`/propositions/[0-9a-f-]{36}/${rest}`);

const TABLE = `Graine;Mois;Combien
Roquette;mars;3
Laitue;avril;2
Fève;février;9`;

/** A table of the circle of Solène, that everyone reads. */
async function publish({ page, person, follow, send }: Way): Promise<string> {
  await person("Solène");
  await page.goto("/communs/tableau");
  const seeds = {
    titre: "La grainothèque du mardi",
    lignes: TABLE,
    dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
    licence: "ODbL-1.0",
  };
  await send(/^\/communs\/tableau/, seeds, { button: "Garder" });
  await follow("Publier");
  await send(one("/publier"), { "pour-toujours": "1" });
  return page.url();
}

/** Adrienne is of the circle: her letter of the week leads to the table, and to a line more without coming in. */
async function addByLetter({ follow, send, sees, later, lettersTo, elsewhere }: Way) {
  await later({ hours: 192 });
  const letters = await lettersTo("adrienne");
  const links = letters.flatMap((letter) => letter.links);
  const reader = await elsewhere();
  for (const link of links.filter((at) => at.startsWith("/l/proposer/"))) {
    await reader.goto(link);
    if ((await reader.title()).includes("La grainothèque du mardi")) break;
  }
  await follow("Proposer une ligne de plus", reader);
  await send(
    /^\/l\/proposer\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/[\w-]+\/\d+\/lignes\/\d+$/,
    { "case-1": "Pois", "case-2": "mars" },
    { where: reader },
  );
  await sees("Elle attend la réponse des auteurs.", reader);
}

journey("Odile takes a part of a table that everyone reads into one of her own", async (way) => {
  const { page, person, follow, send, sees } = way;
  const document = await publish(way);
  await person("Odile");
  await page.goto(document);
  await follow("choisir des colonnes et des lignes");
  await page.getByRole("button", { name: "Voir cette partie" }).click();
  await sees("C’est le tableau entier.");
  await page.getByLabel("Graine", { exact: true }).check();
  await page.getByLabel("Combien").check();
  await page.getByLabel("1. Roquette, mars").check();
  await send(one("/morceaux"), {}, { button: "Voir cette partie" });
  await sees("Graine et Combien, ligne 1");
  await sees("De Solène. Licence");
  await follow("En repartir");
  await send(/\/repartir$/, { titre: "Ma roquette" });
  await sees("Roquette");
  await sees("a écrit l’original");
});

journey(
  "a table improved by who only reads it: a cell taken in part, a line that goes refused, a line more by letter",
  async (way) => {
    const { page, person, follow, send, sees } = way;
    const document = await publish(way);

    await person("Odile");
    await page.goto(document);
    await follow("Ligne 2, proposer de la changer");
    await page.getByRole("button", { name: "Proposer" }).click();
    await sees("C’est ce que la ligne dit déjà. Changez au moins une case.");
    await send(
      SUGGEST,
      { "case-3": "12", pourquoi: "Je les ai comptées." },
      { button: "Proposer" },
    );
    await sees("Une ligne qui change");
    const changed = page.url();
    await page.goto(document);
    await follow("Proposer un changement");
    await sees("1 proposition ici");
    await follow("Proposer un changement, ligne 3");
    await send(SUGGEST, { oter: "1", pourquoi: "Il n’y en a plus." }, { button: "Proposer" });
    await sees("Une ligne à ôter");
    const gone = page.url();

    await person("Solène");
    await page.goto(changed);
    await page.getByText("L’accepter en partie").click();
    await send(answer("ligne-en-partie"), { "case-3": "11" }, { button: "Garder ces mots" });
    await sees("acceptée en partie");
    await page.goto(gone);
    await page.getByText("La refuser").click();
    await send(
      answer("refuser"),
      { raison: "J’en ai retrouvé." },
      { button: "Refuser et le dire" },
    );
    await person("Odile");
    await page.goto(gone);
    await sees("J’en ai retrouvé.");

    await addByLetter(way);
    await person("Solène");
    await page.goto(document);
    await follow("1 proposition attend");
    await follow(/^La lire et y répondre\s: la proposition d’Adrienne/);
    await send(answer("accepter"));
    await follow("Lire la version 3");
    await sees("Pois");
    await page.goto(document);
    await sees("Odile");
    await sees("Adrienne");
  },
);
