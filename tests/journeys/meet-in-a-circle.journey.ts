import { addDate } from "./add-a-date.ts";
import { journey, linkIn, type Way } from "./journey.ts";

const one = (rest = "") => new RegExp(`^/reunions/[0-9a-f-]{36}${rest}$`);
const ID = "[0-9a-f-]{36}";

journey(
  "Solène prepares the meeting of her circle, convokes it, and Quentin gives his power from the letter",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    await person("Solène");
    await addDate(way, "Plantes à partager", { titre: "Préparer les plants", jour: "2026-11-26" });
    await follow("Préparer la réunion");
    await send(/^\/reunions\/rendez-vous\//);
    await sees("Pas encore de point");
    for (const titre of ["Les graines", "Qui arrose", "En trop"])
      await send(one("/points"), { titre, minutes: "15" });
    await follow("Changer, En trop");
    await send(one(`/points/${ID}/retirer`));
    await follow("Changer, Qui arrose");
    await send(one(`/points/${ID}`), { titre: "Qui arrose en août", minutes: "10" });
    await send(one(`/points/${ID}/monter`), {}, { button: "Monter, Qui arrose en août" });
    await sees("25 minutes en tout.");
    await send(one("/convoquer"));
    await sees("Le cercle est convoqué");
    await page.goto("/reunions");
    await sees("Convoquée");
    await later({ minutes: 10 });
    const letters = (await lettersTo("quentin")).filter(({ text }) => text.includes("/reunions/"));
    if (letters[0]?.text.includes("1. Qui arrose en août, 10 minutes") !== true)
      throw new Error("the letter does not tell the points");

    await person("Quentin");
    await page.goto(new URL(linkIn(letters[0], "/reunions/"), page.url()).href);
    await sees("Venez-vous ?");
    const solene = await page
      .locator('select[name="pouvoir"] option', { hasText: "Solène" })
      .getAttribute("value");
    await send(one("/reponse"), { reponse: "represented", pouvoir: solene ?? "" });
    await sees("votre voix est à Solène");
  },
);

/** A decision is put in the room; Jean-Rémy objects, then consents, and Nathalie does by telephone: it is taken. */
async function decide({ page, person, follow, send, sees }: Way, room: string) {
  await person("Jean-Rémy");
  await page.goto(room);
  await sees("Une décision est posée");
  await page.getByText("J’ai une objection").first().click();
  await send(one(`/decisions/${ID}/objecter`), { gene: "Amadou n’est pas prévenu." });
  await sees("Une objection est posée");
  await send(one(`/decisions/${ID}/consentir`));
  await person("Roseline");
  await page.goto(`${room}/participants`);
  await send(one(`/participants/consent/${ID}`));
  await page.goto(room);
  await sees("Décidé : Je propose : Maëlle garde les clés jusqu’en juin");
  await follow("Qui est là, et qui anime");
}

/** Roseline closes the meeting; Odile, who was not there, reads all that she needs. */
async function readMinutes({ page, person, follow, send, sees }: Way, room: string) {
  await person("Roseline");
  await page.goto(room);
  await page.getByText("Terminer la réunion").first().click();
  await send(one("/fermer"));
  await person("Odile");
  await page.goto(room);
  for (const words of [
    "Décidé : Je propose : Maëlle garde les clés jusqu’en juin",
    "À faire : Je demande à Amadou ses trois soirées.",
    "Maëlle, avant le",
    "Reste à voir",
    "La date de janvier",
    "Qui était là",
    "Nathalie au téléphone",
    "Prochaine réunion",
    "À approuver à la prochaine réunion",
  ])
    await sees(words);
  await follow("Corriger");
  await follow("Corriger cette partie : Reste à voir");
  await send(one("/compte-rendu/corriger/1/\\d+"), { "mots-1": "La date de janvier, le soir" });
  await sees("La date de janvier, le soir");
  await send(one("/compte-rendu/corriger"));
  const texte = await page.locator('textarea[name="texte"]').inputValue();
  const corrected = texte.replace(
    "La date de janvier, le soir",
    "La date de janvier, et le goûter",
  );
  await send(/^\/communs\/documents\/[0-9a-f-]{36}\/ecrire$/, { texte: corrected });
  await page.goto(room);
  await sees("La date de janvier, et le goûter");
}

/** Alone, Roseline has them approved unless somebody objects; Odile does, from her letter: they decide it together. */
async function approve({ page, person, send, sees, later, lettersTo }: Way, room: string) {
  await send(one("/approuver"));
  await sees("Il est approuvé sauf objection");
  await later({ minutes: 10 });
  const letters = (await lettersTo("odile")).filter(({ text }) => text.includes("sauf objection"));
  await person("Odile");
  await page.goto(new URL(linkIn(letters[0], "/reunions/"), page.url()).href);
  await sees("Proposé par Roseline");
  await send(one("/compte-rendu/objecter"));
  await sees("Odile a posé une objection");
  const others = ["Odile", "Jean-Rémy", "Maëlle"];
  for (const name of others) {
    await person(name);
    await page.goto(room);
    await send(one("/entrer"));
  }
  await person("Roseline");
  await page.goto(room);
  await sees("il s’approuve à plusieurs");
  await send(one("/approuver"));
  for (const name of others) {
    await person(name);
    await page.goto(room);
    await send(one(`/decisions/${ID}/consentir`));
  }
}

journey(
  "the board meets: a decision by consent, minutes that an absent member reads, approved at the next meeting, published without names",
  async (way) => {
    const { page, person, follow, send, sees, later, elsewhere } = way;
    await person("Roseline");
    await page.goto("/reunions");
    await follow("La timonerie se réunit");
    const room = page.url();
    await decide(way, room);
    await readMinutes(way, room);

    await person("Roseline");
    await addDate(way, "La timonerie", { titre: "La timonerie en décembre", jour: "2026-11-30" });
    await follow("Préparer la réunion");
    await send(/^\/reunions\/rendez-vous\//);
    await sees("Le compte rendu du");
    const next = page.url();
    // What stands last of what was left: the date of January.
    await page
      .locator('form[action$="/points/reprendre"] [name="points"]')
      .last()
      .check({ force: true });
    await send(one("/points/reprendre"));
    await sees("10 minutes en tout.");
    await later({ hours: 24 * 5 });
    await page.goto(next);
    await send(one("/ouvrir"));
    await send(one(`/points/${ID}/ouvrir`), {}, { button: /^Ouvrir, Le compte rendu/ });
    await approve(way, next);
    await person("Roseline");
    await page.goto(next);
    await sees("Ce compte rendu est approuvé.");
    await send(one(`/points/${ID}/fermer`));
    await page.goto(room);
    await sees("Approuvé");
    const visitor = await elsewhere();
    await visitor.goto(new URL("/gouvernance", room).href);
    await sees("Comptes rendus approuvés", visitor);
    await visitor.goto(new URL("/cercles/8", room).href);
    await follow(/^La timonerie se réunit/, visitor);
    await sees("un membre garde les clés", visitor);
    await follow("Publier dans les communs");
    await sees("Les noms y sont des fonctions");
    await send(one("/compte-rendu/publier"), { "pour-toujours": "1" });
    await follow("Le lire dans les communs");
    await sees("Version 2");
  },
);

journey(
  "in the room: Jean-Rémy asks for the floor, writes, and what he says is noted, to do, put and dropped or put to a vote",
  async ({ page, person, follow, send, sees }) => {
    await person("Jean-Rémy");
    await page.goto("/reunions");
    await follow("La timonerie se réunit");
    const room = page.url();
    await send(one("/parole/demander"));
    await send(one("/parole/rendre"));
    await sees("Léa parle.");
    const says = async (message: string) => {
      await page.goto(room);
      await send(one("/messages"), { message });
    };
    await says("Les clés de secours sont chez Racines du Roubion.");
    await follow(/^Marquer, Les clés de secours/);
    await send(one("/messages/[0-9]+/noter"));
    await sees("Noté");
    await follow(/^Changer sa marque, Les clés de secours/);
    await send(one("/marques/[0-9]+/retirer"));
    await follow(/^Marquer, Les clés de secours/);
    await send(one("/messages/[0-9]+/noter"));
    await sees("Noté");
    await says("Je demande un devis.");
    await follow(/^Marquer, Je demande un devis/);
    await send(one("/messages/[0-9]+/a-faire"), { jour: "2026-12-04" });
    await sees("À faire : qui veut, avant le 4 décembre");
    for (const message of ["On change de machine.", "On vend la vieille.", "On la donne."]) {
      await says(message);
      await follow(new RegExp(`^Marquer, ${message.slice(0, 8)}`));
      await send(one("/messages/[0-9]+/decider"));
    }

    await person("Roseline");
    await page.goto(room);
    await send(one("/parole/suivant"));
    for (const act of ["constater", "voter", "retirer"]) {
      await page.goto(room);
      await send(one(`/decisions/${ID}/${act}`));
    }
    await page.goto(room);
    await sees("Mis au vote du cercle");
  },
);

journey(
  "Roseline leads: she writes in who telephones, takes the word and gives it back, shows out and lets in, slows the room",
  async ({ page, person, follow, send, sees }) => {
    await person("Odile");
    await page.goto("/reunions");
    await follow("La timonerie se réunit");
    const room = page.url();
    await send(one("/entrer"));
    await sees("Messages du point");
    await person("Roseline");
    await page.goto(room);
    await follow("Qui est là, et qui anime");
    const people = page.url();
    const odile = await page
      .locator('form[action$="/participants"] option', { hasText: "Odile" })
      .getAttribute("value");
    await send(one("/participants"), { qui: odile ?? "", ou: "telephone" });
    await send(one(`/participants/main`), {}, { button: "Demander la parole pour Odile" });
    for (const [act, button] of [
      ["sans-voix", "Retirer la parole, Jean-Rémy"],
      ["avec-voix", "Rendre la parole, Jean-Rémy"],
      ["dehors", "Faire sortir, Jean-Rémy"],
    ] as const)
      await send(one(`/participants/${act}`), {}, { button });
    await person("Jean-Rémy");
    await page.goto(room);
    await sees("Qui anime vous a fait sortir de la salle.");
    await person("Roseline");
    await page.goto(people);
    const back = { button: "Laisser revenir, Jean-Rémy" };
    await send(one(`/participants/dedans`), {}, back);
    await send(one("/participants/ralentir"));
    await send(one("/participants/anime"), { qui: odile ?? "" });
    await send(one(`/participants/n-anime-plus`), {}, { button: "N’anime plus, Odile" });
    await page.goto(room);
    await sees("Salle ralentie : 30 secondes entre deux messages.");

    await page.goto("/reunions");
    await follow("Préparer une réunion : La timonerie");
    await page.getByText("Comment ce cercle se réunit").click();
    await send(/^\/reunions\/cercle\/\w+\/regler$/, { quorum: "3" });
    await page.getByText("Comment ce cercle se réunit").click();
    await sees("Réunions ouvertes");
  },
);
