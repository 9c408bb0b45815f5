import { demonstrationPeople } from "#rules/people";

import { journey, type Way } from "./journey.ts";

const { helene, quentin } = demonstrationPeople;
const DAY = "2026-11-28";

journey(
  "Adrienne asks who passes on Saturday for bread, without a name; Quentin proposes, and reads a first name and a place upon her yes",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    await person("Adrienne");
    await page.goto("/chez-moi/aides/confiance");
    await send(/\/aides\/confiance$/, { confiance: helene.id });
    const at = await asksWhoPasses(way);

    await person("Quentin");
    await page.goto(at);
    await sees("Qui le demande n’est pas nommé tant que l’on n’a pas dit oui.");
    if ((await page.content()).includes("Adrienne")) throw new Error("who asks is named");
    await send(/\/de-passage\/[0-9a-f-]+$/, { prenom: "Quentin", mot: "Vers dix heures." });
    await sees("La réponse n’est pas encore arrivée.");

    await person("Adrienne");
    await page.goto(`/chez-moi${at}`);
    await sees("Quentin, de passage samedi 28 novembre, propose de le faire.");
    await follow("Dire oui à Quentin");
    await sees("Où cela se passe-t-il ?");
    await follow("À ce lieu public : L’épicerie, Saint-Gervais-sur-Roubion");
    await send(/\/oui\/[0-9a-f-]+\/lieu$/, { prenom: "Adrienne" });
    await sees("Vous avez dit oui à Quentin.");
    await readsItInHerDays(way);

    await person("Quentin");
    await page.goto(at);
    await sees("C’est oui, de la part d’Adrienne.");
    await sees("Où : L’épicerie");
    await page.goto("/");
    await sees("Pour Adrienne, en passant : Pain et journal");
    await later({ minutes: 10 });
    const trusted = (await lettersTo(helene.email)).find(({ text }) =>
      text.includes("Quelqu’un de passage donne un coup de main à Adrienne"),
    );
    if (trusted === undefined) throw new Error("whom she trusts is not told");
    if (/Quentin|pain/i.test(trusted.text)) throw new Error("the letter says who, or what for");
    await changesHerMind(way, at);
  },
);

journey(
  "Quentin passes on Saturday with the bread; Adrienne thanks him with kori, and he reads it",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    await person("Adrienne");
    const at = await asksWhoPasses(way);
    await person("Quentin");
    await page.goto(at);
    await send(/\/de-passage\/[0-9a-f-]+$/, { prenom: "Quentin" });
    await person("Adrienne");
    await page.goto(`/chez-moi${at}`);
    await follow("Dire oui à Quentin");
    await follow("À ce lieu public : L’épicerie, Saint-Gervais-sur-Roubion");
    await send(/\/oui\/[0-9a-f-]+\/lieu$/, { prenom: "Adrienne" });
    await later({ hours: 72 });
    await person("Adrienne");
    await page.goto("/chez-moi/de-passage");
    await follow("Remercier Quentin");
    await send(/\/merci$/, { kori: "2", thanks: "Encore tiède." });
    await sees("Le merci est dit.");
    await person("Quentin");
    await page.goto("/moi/kori");
    await sees("Adrienne vous a donné 2 kori");
  },
);

/** In her week and among her dates: who, at what hour, what for. */
async function readsItInHerDays({ page, sees }: Way): Promise<void> {
  for (const at of [`/chez-moi/semaine?du=${DAY}`, "/moi/calendrier"]) {
    await page.goto(at);
    await sees("Quentin, de passage : Pain et journal");
  }
}

/** Of whom, what, when, in which commune; then the poster, for the shop. Answers where everyone reads it. */
async function asksWhoPasses({ page, follow, send, sees, elsewhere }: Way): Promise<string> {
  await page.goto("/chez-moi");
  await follow("Demander un coup de main");
  await sees("À qui le demander ?");
  await follow("Un jour, à qui passe");
  await follow("Demander à qui passe");
  const words = { quoi: "Pain et journal", jour: DAY, heure: "10:00" };
  const there = { commune: "Saint-Gervais-sur-Roubion", lieu: "L’épicerie" };
  await send(/\/de-passage\/demander$/, { ...words, ...there });
  await sees("Personne n’a encore répondu.");
  await sees("Cela se lit sur l’affiche, et nulle part ailleurs pour l’instant");
  await follow("Imprimer l’affiche");
  await sees("Vous passez par ici ?");
  const at = new URL(page.url()).pathname.replace("/chez-moi", "").replace("/affiche", "");
  const visitor = await elsewhere();
  await visitor.goto("/de-passage");
  // Three others ask in another commune: that is said. In hers she is alone.
  await sees("Une baguette et le journal", visitor);
  if (/Pain et journal|Saint-Gervais/.test(await visitor.content()))
    throw new Error("a list says what one person alone asks in a commune");
  return at;
}

/** She says no finally: Quentin reads that it is asked no more. Again he cannot; another may, until she ends it. */
async function changesHerMind(way: Way, at: string): Promise<void> {
  const { page, person, send, sees, lettersTo, later } = way;
  await person("Adrienne");
  await page.goto(`/chez-moi${at}`);
  await send(/\/non\/[0-9a-f-]+$/);
  await person("Quentin");
  await page.goto(at);
  await sees("Ce n’est plus demandé.");
  if ((await page.content()).includes("Adrienne"))
    throw new Error("what the yes told is still read");
  await later({ minutes: 10 });
  if (!(await lettersTo(quentin.email)).some(({ text }) => text.includes("ce n’est plus demandé")))
    throw new Error("he is not told");

  await person("Odile");
  await page.goto(at);
  await send(/\/de-passage\/[0-9a-f-]+$/, { prenom: "Odile" });
  await send(/\/retirer$/);
  await sees("Ce n’est plus demandé.");
  await answersWithout(way, at);
  await person("Adrienne");
  await page.goto(`/chez-moi${at}`);
  await send(/\/arreter$/);
  await sees("Vous n’avez rien demandé pour les jours à venir.");
}

/** Somebody without an account: by the poster, a letter, and its button. */
async function answersWithout(way: Way, at: string): Promise<void> {
  const { page, person, follow, send, sees, elsewhere, lettersTo } = way;
  const walker = await elsewhere();
  await walker.goto(at);
  await walker.getByText("Répondre sans compte").click();
  const email = "marche@example.org";
  const typed = { prenom: "Paul", email, majeur: "1" };
  await send(/\/sans-compte$/, typed, { where: walker });
  await sees("Encore un bouton", walker);
  const link = (await lettersTo(email))[0]?.links.find((one) => one.startsWith("/l/en-passant/"));
  if (link === undefined) throw new Error("no letter leads to the button");
  await walker.goto(link);
  await sees("Personne n’a encore lu votre réponse.", walker);
  await send(/\/l\/en-passant\/[0-9a-f-]+\/[\w-]+$/, {}, { where: walker });
  await sees("La réponse n’est pas encore arrivée.", walker);

  await person("Adrienne");
  await page.goto(`/chez-moi${at}`);
  await sees("Paul, de passage samedi 28 novembre, propose de le faire.");
  await follow("Dire oui à Paul");
  await follow("À ce lieu public : L’épicerie, Saint-Gervais-sur-Roubion");
  await send(/\/oui\/[0-9a-f-]+\/lieu$/, { prenom: "Adrienne" });
  await walker.reload();
  await sees("C’est oui, de la part d’Adrienne.", walker);
  await send(/\/en-passant\/.*\/retirer$/, {}, { where: walker });
  await sees("Ce n’est plus demandé.", walker);
}
