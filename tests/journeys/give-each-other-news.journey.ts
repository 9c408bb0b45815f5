import { demonstrationPeople } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

/** A picture of one grey point, in PNG. */
const SMALL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

const { adrienne, lucienne } = demonstrationPeople;

journey(
  "Lucienne and Adrienne give each other news, say that they spoke, and end it",
  async (way) => {
    const { page, person, follow, send, sees, later, lettersTo } = way;
    await person("Lucienne");
    await page.goto("/nouvelles");
    await follow("Proposer à quelqu’un");
    await send(new RegExp(`/proposer/${adrienne.id}$`));
    await sees("Adrienne n’a pas encore répondu.");

    await later({ minutes: 5 });
    const at = linkIn((await lettersTo(adrienne.email))[0], "/nouvelles");
    await person("Adrienne");
    await page.goto(at);
    await sees("Lucienne voudrait échanger des nouvelles avec vous.");
    await send(/\/non$/);
    await send(/\/oui$/);
    await sees("Lucienne et vous");
    await send(/\/parle$/);
    await sees("C’est noté : vous vous êtes parlé aujourd’hui.");

    await writeEachOther(way);
    await noteDays(way);
    await send(/\/finir$/);
    await sees("Avec Adrienne, c’est terminé.");
    await follow(/^Relire/);
    await sees("La poule noire couve.");
    await send(/\/reprendre$/);
    await sees("Vous deux seuls lisez cette page.");
    await page.goto("/nouvelles");
    await send(/\/finir$/, {}, { button: /Adrienne/ });
    await sees("Avec Adrienne, c’est terminé.");
  },
);

/** Adrienne writes; the letter says no word of it; Lucienne answers by a picture, told in words, and erases it. */
async function writeEachOther(way: Way): Promise<void> {
  const { page, person, follow, send, sees, later, lettersTo } = way;
  await follow("Écrire un mot");
  await send(/\/ecrire$/, { mot: "La poule noire couve." });
  await sees("La poule noire couve.");
  await later({ minutes: 5 });
  const [letter] = await lettersTo(lucienne.email);
  if (!letter?.text.includes("Adrienne vous a écrit") || letter.text.includes("poule"))
    throw new Error(`the letter says ${letter?.text}`);
  await person("Lucienne");
  await page.goto(linkIn(letter, "/nouvelles/"));
  await sees("La poule noire couve.");
  await follow("Envoyer une photo");
  await page.setInputFiles("[name=photo]", {
    name: "mer.png",
    mimeType: "image/png",
    buffer: Buffer.from(SMALL, "base64"),
  });
  // The drawing of a child, as their grandmother shows it.
  const drawing = { montre: "Un carré gris.", "de-la-part-de": "Zoé" };
  await send(/\/photo$/, drawing, { button: "Envoyer cette photo" });
  await sees("De la part de Zoé");
  await page.locator("img[alt='Un carré gris.']").waitFor();
  await send(/\/effacer$/, {}, { button: /Vous/ });
  await sees("La poule noire couve.");
  // A child tells her what to write: no account of theirs is asked.
  await follow("Écrire un mot");
  await send(/\/ecrire$/, { mot: "J’ai perdu une dent.", "de-la-part-de": "Léo" });
  await sees("De la part de Léo");
}

/** Lucienne reads the day, and types another one from the calendar on her wall, by mistake. */
async function noteDays({ page, follow, send, sees }: Way): Promise<void> {
  await page.goto("/nouvelles");
  await follow(/^Adrienne et vous/);
  await follow("Noter un autre jour");
  await sees("Mercredi 25 novembre.");
  await send(/\/jours$/, { jour: "2026-11-20" });
  await sees("Vendredi 20 novembre.");
  await send(/2026-11-20\/retirer$/);
  await follow("Le calendrier à imprimer");
  await sees("Cochez le jour où vous vous êtes parlé.");
  await page.goto(page.url().replace("/calendrier", ""));
}
