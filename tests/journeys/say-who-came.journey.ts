import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey, linkIn, type Way } from "./journey.ts";

const { quentin } = demonstrationPeople;

journey(
  "Quentin came, says it from the letter of the morning, and how long; Adrienne types the sheet in",
  async (way) => {
    const { app, page, person, elsewhere, follow, send, sees, later, lettersTo } = way;
    await person("Adrienne");
    await page.goto("/chez-moi/aides/nouvelle");
    await send(/\/aides\/nouvelle$/, { qui: demonstrationPeople.quentin.id });
    const meal = demonstrationVisits.find(({ title }) => title.startsWith("Le repas"));
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: meal?.id ?? "" });

    // The letter of the next morning says where, and no more; its page has one button, without coming in.
    const paris = app.clock.now().toZonedDateTimeISO("Europe/Paris");
    const at4 = paris.add({ days: 1 }).with({ hour: 4, minute: 0 });
    await later(paris.until(at4, { largestUnit: "hours" }));
    await later({ hours: 4 });
    const letter = (await lettersTo(quentin.email)).find(({ text }) =>
      text.includes("vous passez chez Adrienne"),
    );
    if (letter?.text.includes("repas") !== false) throw new Error("the letter says what for");
    const link = linkIn(letter, "/l/passage/");
    const out = await elsewhere();
    await out.goto(link);
    await sees("Vous êtes Quentin ?", out);
    if ((await out.content()).includes("Adrienne"))
      throw new Error("it says at whose home before who it is is said");
    await follow("Oui, c’est moi", out);
    await sees("Votre passage chez Adrienne", out);
    await sees("« Je suis passé·e » se dit ici, d’un geste.", out);
    // Who cannot come says it there too, and may come finally.
    await send(/\/absent$/, {}, { where: out });
    await sees("C’est dit : vous ne venez pas.", out);
    await send(/\/finalement$/, {}, { where: out });
    await later({ hours: 5 });
    await out.goto(link);
    await follow("Oui, c’est moi", out);
    await send(/\/l\/passage\//, {}, { where: out });
    await sees("C’est dit. Merci.", out);
    await isNotTheirs(way, link);
    if ((await out.goto(link))?.status() !== 404) throw new Error("the link still opens");

    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await sees("Vous avez dit que vous êtes passé·e.");
    await send(/2026-11-26\/pas-encore$/);
    await send(/2026-11-26\/passe$/);

    // How long: in one tap more; it waits for her, who says that it is so.
    await sees("Combien de temps ?");
    await send(/2026-11-26\/temps\/une-heure$/);
    await sees("attend un oui d’Adrienne");
    await person("Adrienne");
    await page.goto("/moi/donne");
    await sees("Quentin");
    await typesTheSheetIn(way);
  },
);

/** Whoever it was forwarded to says that it is not theirs: the link opens nothing more, and Quentin is told. */
async function isNotTheirs(
  { elsewhere, send, sees, later, lettersTo }: Way,
  link: string,
): Promise<void> {
  const stranger = await elsewhere();
  await stranger.goto(link);
  await send(/\/pas-moi$/, {}, { where: stranger });
  await sees("Ce lien ne sert plus.", stranger);
  await later({ minutes: 5 });
  const [away] = await lettersTo(demonstrationPeople.quentin.email);
  if (!away?.text.includes("n’est pas la sienne")) throw new Error("Quentin is not told");
}

/** She reads who came, by whom it was said; the sheet of paper is typed in a week later. */
async function typesTheSheetIn({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto("/chez-moi/semaine");
  // Said hours later, of a visit of which nobody said the end: without an hour.
  await sees("Passage dit par Quentin.");
  await follow("Noter qui est venu");
  const sylvie = page.getByRole("checkbox", { name: /Sylvie/ });
  await sylvie.check();
  await page.getByLabel("Je recopie les signatures de la feuille imprimée").check();
  await send(/\/semaine\/passages\?du=/);
  await sees("Passage noté d’après la feuille.");
  await send(/\/retirer$/, {}, { button: /Sylvie/ });
  if ((await page.content()).includes("d’après la feuille."))
    throw new Error("what was taken back is still noted");
}
