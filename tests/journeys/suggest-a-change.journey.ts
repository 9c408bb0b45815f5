import type { Page } from "playwright-core";

import { journey, linkIn, type Way } from "./journey.ts";

const one = (rest: string) => new RegExp(`^/communs/documents/[0-9a-f-]{36}${rest}$`);
const SUGGEST = one("/versions/\\d+/paragraphes/\\d+/proposer");
const answer = (rest: string) => one(`/propositions/[0-9a-f-]{36}/${rest}`);

const IDA = "ida.ferrand@example.org";

const TEXT = `On note qui prend l’outil.

Le râteau revient le lundi.

On rend propre.`;

/** A text of the circle of Solène, that everyone reads. */
async function publish({ page, person, follow, send }: Way, titre: string): Promise<string> {
  await person("Solène");
  await page.goto("/communs/ecrire");
  await send(/^\/communs\/ecrire/, {
    titre,
    texte: TEXT,
    dans: "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52",
    licence: "CC-BY-4.0",
  });
  await follow("Publier");
  await send(one("/publier"), { "pour-toujours": "1" });
  return page.url().replace(/\?.*$/, "");
}

async function propose(way: Way, begins: string, mots: string): Promise<void> {
  const { follow, send } = way;
  await follow("Proposer un changement");
  await follow(`Proposer un changement pour « ${begins} »`);
  await send(SUGGEST, { mots, pourquoi: "C’est plus simple." }, { button: "Proposer" });
}

/** Ida has no account: her letter leads to the page of a button. */
async function askAsIda(way: Way, guest: Page, document: string, mots: string): Promise<void> {
  const { follow, send, sees, lettersTo } = way;
  await guest.goto(document);
  await follow("Proposer un changement", guest);
  await follow("Proposer un changement pour « Le râteau revient le lundi. »", guest);
  await send(SUGGEST, { mots, nom: "Ida Ferrand", email: IDA }, { where: guest });
  await sees("Encore un bouton, et votre proposition attend", guest);
  const [letter] = await lettersTo(IDA);
  await guest.goto(linkIn(letter, "/l/proposition/"));
  await sees("Personne ne la lit encore.", guest);
}

journey(
  "from a suggestion by letter to co-author: Ida, without an account, says a passage otherwise",
  async (way) => {
    const { page, person, follow, send, sees, elsewhere, lettersTo, later } = way;
    const document = await publish(way, "Un prêt d’outils");
    const guest = await elsewhere();
    await askAsIda(way, guest, document, "Le râteau revient le mardi, si l’on veut.");
    await send(/^\/l\/proposition\/[0-9a-f-]{36}\/[\w-]+\/retirer$/, {}, { where: guest });
    await askAsIda(way, guest, document, "Le râteau revient le lundi, et la bêche aussi.");
    await send(/^\/l\/proposition\/[0-9a-f-]{36}\/[\w-]+$/, {}, { where: guest });
    await sees("Elle attend la réponse des auteurs.", guest);

    // Nobody else reads it until an author opens it.
    await guest.goto(document);
    await follow("Toutes les propositions", guest);
    await sees("Personne n’a encore rien proposé.", guest);
    await person("Solène");
    await page.goto(document);
    await follow("1 proposition attend");
    await sees("Ida Ferrand");
    await follow(/^La lire et y répondre\s: la proposition d’Ida Ferrand/);
    await send(answer("ouvrir"));
    await guest.reload();
    await sees("Ida Ferrand", guest);
    await send(answer("accepter"));
    await sees("Elle est acceptée, par Solène");
    await follow("Lire la version 2");
    await sees("et la bêche aussi.");

    await later({ minutes: 10 });
    const letters = await lettersTo(IDA);
    const told = letters.find(({ subject }) => subject === "On a répondu à votre proposition");
    await guest.goto(linkIn(told, "/l/proposition/"));
    await sees("Vous êtes parmi les auteurs de ce document.", guest);
    await follow("Lire le document", guest);
    await sees("Ida Ferrand", guest);
    await sees("depuis sa proposition", guest);
  },
);

journey(
  "Odile says a passage otherwise: taken in part, and another refused with a reason that she reads",
  async (way) => {
    const { page, person, send, sees } = way;
    const document = await publish(way, "Rendre un outil");
    await person("Odile");
    await page.goto(document);
    await propose(way, "On rend propre.", "On rend propre, sec et huilé.");
    await sees("attend une réponse");
    const first = page.url();
    await page.goto(document);
    await propose(way, "On note qui prend l’outil.", "On ne note rien.");
    const second = page.url();

    await person("Solène");
    await page.goto(first);
    await page.getByText("L’accepter en partie").click();
    await page.getByLabel("Ce que vous gardez").fill("");
    await page.getByRole("button", { name: "Garder ces mots" }).click();
    await sees("Écrivez ce que ce passage doit dire.");
    await send(
      answer("en-partie"),
      { gardes: "On rend propre et sec." },
      { button: "Garder ces mots" },
    );
    await sees("acceptée en partie");
    await page.goto(second);
    await page.getByText("La refuser").click();
    await send(
      answer("refuser"),
      { raison: "Sans cahier, on ne sait plus où il est." },
      { button: "Refuser et le dire" },
    );
    await person("Odile");
    await page.goto(second);
    await sees("Sans cahier, on ne sait plus où il est.");
    await page.goto(document);
    await sees("On rend propre et sec.");
    await sees("Odile");
    // What waits is taken back by who suggested it.
    await propose(way, "On rend propre et sec.", "On rend sec.");
    await page.getByText("Retirer ma proposition").first().click();
    await send(answer("retirer"));
    await sees("acceptée en partie");
  },
);

journey(
  "a passage that is gone meanwhile is still suggested, and two members speak of another",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo, elsewhere } = way;
    const document = await publish(way, "Le carnet du prêt");
    // Odile reads the form while Solène takes the passage away.
    await person("Odile");
    await page.goto(document);
    await follow("Proposer un changement");
    await follow("Proposer un changement pour « Le râteau revient le lundi. »");
    const form = page.url();
    await person("Solène");
    await page.goto(`${document}/ecrire`);
    await send(one("/ecrire"), { texte: TEXT.replace("Le râteau revient le lundi.\n\n", "") });
    await person("Odile");
    await page.goto(form);
    await send(SUGGEST, { mots: "Le râteau revient le mardi." }, { button: "Proposer" });
    await sees("Ce paragraphe n’est plus là.");
    const suggestion = page.url();

    await person("Solène");
    await page.goto(document);
    await follow("Proposer un changement");
    await sees("1 proposition ici");
    await follow("Commenter « On rend propre. »");
    await page.getByRole("button", { name: "Le dire" }).click();
    await sees("Écrivez ce que vous en pensez.");
    await send(one("/versions/2/paragraphes/1/commenter"), { mots: "Et sec ?" });
    await sees("Et sec ?");
    await page.goto(suggestion);
    await send(answer("accepter"));
    await follow("Choisir pour la version 3");
    await sees("Le râteau revient le mardi.");
    await send(one("/versions/3/choisir"), { "passage-1": "mine" });
    await page.goto(`${document}/paragraphes`);
    await sees("1 commentaire");

    // Adrienne is of the circle: her letter of the week leads to the text, and to a suggestion without coming in.
    await later({ hours: 192 });
    const letters = await lettersTo("adrienne");
    const changed = letters.find(({ links }) => links.some((at) => at.startsWith("/l/proposer/")));
    const reader = await elsewhere();
    await reader.goto(linkIn(changed, "/l/proposer/"));
    await follow("Proposer un changement pour « On rend propre. »", reader);
    await send(
      /^\/l\/proposer\/[0-9a-f-]{36}\/[0-9a-f-]{36}\/[\w-]+\/\d+\/\d+$/,
      { mots: "On rend propre, avant midi." },
      { where: reader },
    );
    await sees("Elle attend la réponse des auteurs.", reader);
  },
);
