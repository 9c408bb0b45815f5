import { journey, type Way } from "./journey.ts";

const occasion = (rest = "") => new RegExp(`^/rendez-vous/[0-9a-f-]{36}${rest}$`);
const date = (rest: string) => new RegExp(`^/rendez-vous/dates/[0-9a-f-]{36}${rest}$`);

/** Solène calls, in « Plantes à partager », a meeting of each first Tuesday evening. */
async function eachFirstTuesday(
  { page, person, follow, send }: Way,
  more: Readonly<Record<string, string>>,
) {
  await person("Solène");
  await page.goto("/cercles");
  await follow("Plantes à partager");
  await follow("Voir tous les rendez-vous");
  await follow("Proposer un rendez-vous");
  await page.locator("summary", { hasText: "revient" }).click();
  await send(/^\/rendez-vous\/nouveau\?cercle=\w+$/, {
    sorte: "meeting",
    jour: "2026-12-01",
    debut: "18:30",
    fin: "20:30",
    revient: "rank",
    rang: "1",
    "jour-du-mois": "TU",
    adresse: "La serre",
    ...more,
  });
}

journey(
  "Solène calls a first-Tuesday meeting; Jean-Rémy comes; one date moves, one falls",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo, later } = way;
    await eachFirstTuesday(way, { titre: "Le mardi des semis", vacances: "B", ou: "Dieulefit" });
    await sees("Chaque premier mardi du mois à 18 h 30, sauf pendant les vacances de la zone B");
    await sees("Les vacances scolaires de 2026-2027");
    await later({ hours: 24 });
    const [letter] = await lettersTo("jean-remy@atelier-du-lien.example.org");
    if (letter?.text.includes("Le mardi des semis") !== true)
      throw new Error("Jean-Rémy was not told");

    await person("Jean-Rémy");
    await page.goto("/rendez-vous");
    await follow("Le mardi des semis");
    await follow("Le mardi des semis");
    await send(occasion("/repondre"), { combien: "2" }, { button: "Je viens" });
    await sees("Vous venez, à 2.");

    await person("Solène");
    await page.goto("/rendez-vous");
    await follow("Le mardi des semis");
    await page.getByText("Déplacer cette date").click();
    await send(date("/deplacer"), { jour: "2026-12-02", debut: "19:00", fin: "21:00" });
    await sees("Mercredi 2 décembre à 19 h");
    await follow("Le mardi des semis");
    await follow(/^Mardi 5 janvier/);
    await page.getByText("Annuler cette date").first().click();
    await send(date("/annuler"), { mot: "La serre est prise." });
    await sees("Cette date n’a pas lieu.");
    await later({ minutes: 10 });
    const letters = await lettersTo("jean-remy@atelier-du-lien.example.org");
    if (!letters.some(({ text }) => text.includes("mercredi 2 décembre à 19 h")))
      throw new Error("Jean-Rémy was not told of the date that moved");
  },
);

journey(
  "the repair café is full: one waits, somebody telephones, a place comes free",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo, later } = way;
    await person("Solène");
    await page.goto("/rendez-vous");
    await follow("Café réparation : outils de jardin");
    await sees("5 sur 6 places prises");
    await page.getByText("Inscrire quelqu’un au téléphone").click();
    await send(date("/inscrire"), {
      nom: "Madame Ferrand",
      telephone: "04 75 00 00 00",
      combien: "1",
    });
    await sees("Complet (6 places)");
    await person("Quentin");
    await page.goto("/rendez-vous");
    await follow("Café réparation : outils de jardin");
    await send(date("/repondre"), { combien: "1" }, { button: "Je viens" });
    await sees("Vous êtes en position 2 sur la liste d’attente");
    await person("Solène");
    await page.goto("/rendez-vous");
    await follow("Café réparation : outils de jardin");
    await send(date("/retirer"));
    await later({ minutes: 10 });
    const { length } = (await lettersTo("quentin@grange-aux-repliques.example.org")).filter(
      ({ subject }) => subject.includes("place"),
    );
    if (length !== 1) throw new Error("Quentin was not told that a place is his");
  },
);

journey("Adrienne changes what she proposed, and calls it off with a word", async (way) => {
  const { page, person, follow, send, sees } = way;
  await person("Adrienne");
  await page.goto("/rendez-vous");
  await follow("Réunion du premier mardi");
  await follow("Réunion du premier mardi");
  await send(occasion("/repondre"), { combien: "1" }, { button: "Peut-être" });
  await follow("Changer ce rendez-vous");
  await send(occasion("/changer"), { titre: "Le mardi des boutures" });
  await sees("Le mardi des boutures");
  await send(occasion("/annuler"), { mot: "On arrête." });
  await sees("« On arrête. »");
});

journey(
  "Solène asks before a change takes an answered date away: she keeps it, then lets it go",
  async (way) => {
    const { page, person, follow, send, sees, lettersTo, later } = way;
    await eachFirstTuesday(way, { titre: "Le mardi des greffes" });
    const at = page.url();

    await person("Jean-Rémy");
    await page.goto("/rendez-vous");
    await follow("Le mardi des greffes");
    await send(date("/repondre"), { combien: "1" }, { button: "Je viens" });
    await later({ minutes: 10 });

    // What is asked first is answered 409, with a page to read: pressed as it is, and not sent as what is done.
    const toWednesdays = async () => {
      await page.locator('[name="jour-du-mois"]').selectOption("WE");
      await page.getByRole("button", { name: "Enregistrer" }).click();
    };
    await person("Solène");
    await page.goto(at);
    await follow("Changer ce rendez-vous");
    await toWednesdays();
    await sees("Une date disparaît");
    await sees("(une réponse)");
    await follow("Garder comme c’était");
    await sees("Chaque premier mardi du mois");
    await follow("Changer ce rendez-vous");
    await toWednesdays();
    await send(occasion("/changer"), {}, { button: "Changer, et perdre ces réponses" });
    await sees("Chaque premier mercredi du mois");
    await later({ minutes: 10 });
    const letters = await lettersTo("jean-remy@atelier-du-lien.example.org");
    if (!letters.some(({ text }) => /n’est plus comptée/.test(text)))
      throw new Error("Jean-Rémy was not told that his answer counts no more");
  },
);
