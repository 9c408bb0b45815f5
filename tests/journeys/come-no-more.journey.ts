import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey, type Way } from "./journey.ts";

const { adrienne, quentin, helene } = demonstrationPeople;
const WEEK = "/cercles/04926abe-cc2a-44eb-a1d6-bd8f73ab9b7c";
const LEAVING = `/chez-moi/passages/chez/${adrienne.id}`;

journey(
  "Quentin leaves: he says from which day on, ends each thing where it was said, then leaves the circle; Adrienne reads who fills what is empty",
  async (way) => {
    await entrustsHim(way);
    await comesNoMore(way);
    await endsTheRest(way);
    await readsWhatIsEmpty(way);
  },
);

journey(
  "Quentin leaves at the end of June by one press: what he ticks ends in that night, the rest goes on; Adrienne reads one letter",
  async (way) => {
    await entrustsHim(way);
    const { page, follow, send, sees, person, later, lettersTo } = way;
    await follow("Je ne viens plus chez Adrienne");
    await sees("Rien n’est coché d’avance");
    const tick = (name: string | RegExp) =>
      page.getByRole("checkbox", { name }).check({ force: true });
    const leaves = async () => {
      await tick("Agir en son nom, par un mandat");
      await tick("Lire ce que partage Adrienne");
      await send(/\/passages\/chez\/[0-9a-f-]+$/, { du: "2026-12-07" });
      await sees("Finit aussi ce jour-là, entre Adrienne et vous");
      await page.goto(`/chez-moi/de/${adrienne.id}`);
      await sees("Le repas, livré");
      await page.goto(LEAVING);
    };
    await leaves();
    // Taken back that day, it takes all of it back.
    await send(/\/rester$/);
    await page.goto(LEAVING);
    await leaves();

    await later({ minutes: 10 });
    const letters = (await lettersTo(adrienne.email)).filter(({ text }) =>
      text.includes("Quentin"),
    );
    const told = letters.filter(({ text }) => text.includes("Autre chose finit entre vous"));
    if (told.length !== 1) throw new Error(`${told.length} letters tell her all of it`);
    await person("Adrienne");
    await page.goto(`/chez-moi/aides/sans/${quentin.id}`);
    await sees("Cela finit ce jour-là.");

    await later({ hours: 24 * 13 });
    await person("Quentin");
    await page.goto("/moi/mandats");
    if ((await page.getByRole("button", { name: "Agir pour Adrienne" }).count()) > 0)
      throw new Error("he acts for her still");
    await page.goto(`/chez-moi/de/${adrienne.id}`);
    if ((await page.content()).includes("Le repas")) throw new Error("he reads her week still");
    // What he did not tick goes on.
    await page.goto("/prevenir/pour");
    await sees("Adrienne");
  },
);

/** He is named for a visit, reads her week, and acts for her. */
async function entrustsHim({ page, person, follow, send, sees }: Way): Promise<void> {
  await person("Adrienne");
  await page.goto(`/chez-moi/aides/nouvelle/${quentin.id}`);
  // Nobody else is named for it.
  const walk = demonstrationVisits.find(({ title }) => title.startsWith("Les randonneurs"));
  await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: walk?.id ?? "" });
  await page.goto("/moi/partages/nouveau");
  await follow("Toute votre semaine chez vous");
  await send(/\/nouveau\/chez-moi$/, { qui: quentin.id });
  await send(/\/nouveau\/chez-moi\//, { jusqua: "open" });
  await page.goto("/moi/mandats/nouveau");
  await send(/\/nouveau$/, { email: quentin.email, pour: "homecare", mois: "6" });
  await person("Quentin");
  await page.goto("/moi/mandats");
  await send(/\/accepter$/);
  await page.goto("/chez-moi/passages");
  await sees("Je ne viens plus chez Adrienne");
}

/** From a day on; undone the same day; said again. */
async function comesNoMore({ page, follow, send, sees }: Way): Promise<void> {
  await follow("Je ne viens plus chez Adrienne");
  await sees("Aucune raison n’est demandée.");
  await send(/\/passages\/chez\/[0-9a-f-]+$/, { du: "2026-12-07" });
  await sees("à partir du lundi 7 décembre, vous ne venez plus chez Adrienne.");
  await send(/\/rester$/);
  await page.goto(LEAVING);
  await send(/\/passages\/chez\/[0-9a-f-]+$/, { du: "2026-12-07" });
}

/** What goes on besides is said before the circle is left, each with its own end. */
async function endsTheRest({ page, follow, send, sees }: Way): Promise<void> {
  await page.goto(WEEK);
  await follow("Quitter ce cercle");
  await sees("Vous agissez en son nom, par un mandat");
  await sees("Vous venez encore, et plus à partir du lundi 7 décembre.");
  await sees("Vous êtes dans sa liste");
  await sees("Vous lisez ce que cette personne partage avec vous.");
  await follow("Arrêter ce mandat");
  await send(/\/arreter$/);
  await page.goto(LEAVING);
  await follow("Voir, ou ne plus lire");
  await page.getByText("Ne plus lire ce que partage Adrienne").first().click();
  await send(/\/ne-plus-lire$/);
  await page.goto(LEAVING);
  await follow("Qu’on ne me prévienne plus");
  await send(/\/demande\/[0-9a-f-]+\/non$/, {}, { button: /Adrienne/ });
  await page.goto(`${WEEK}/quitter`);
  await send(/\/quitter$/);
}

/** One letter; on her first page and in words, who comes then; and that she read it. */
async function readsWhatIsEmpty(way: Way): Promise<void> {
  const { page, person, follow, send, sees, later, lettersTo } = way;
  await later({ minutes: 10 });
  const told = (await lettersTo(adrienne.email)).filter(({ text }) =>
    text.includes("Quentin ne viendra pas à partir du lundi 7 décembre"),
  );
  if (told.length !== 1) throw new Error(`${told.length} letters tell her that he leaves`);
  if ((await lettersTo(helene.email)).some(({ text }) => text.includes("Quentin ne viendra pas")))
    throw new Error("another is told");
  await person("Adrienne");
  await page.goto("/moi/fil");
  await sees("Quentin ne vient plus, à partir du lundi 7 décembre");
  await page.goto(`/chez-moi/aides/sans/${quentin.id}`);
  await sees("personne.");
  await send(/\/lu$/);
  await follow(/^Nommer quelqu’un/);
  await sees("Qui peut venir ?");
}
