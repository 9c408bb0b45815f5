import { demonstrationPeople as people } from "#rules/people";

import { journey, linkIn, type Way } from "./journey.ts";

/** Inès founds a circle that one asks to join, and says how it decides. Answers its address. */
async function foundBread({ page, person, follow, send, sees }: Way): Promise<string> {
  await person("Inès");
  await page.goto("/");
  await page
    .getByRole("navigation", { name: "Navigation principale" })
    .getByRole("link", { name: "Cercles" })
    .click();
  await follow("Fonder un cercle");
  await send(/^\/cercles\/fonder$/, {
    nom: "Pain au levain",
    genre: "global",
    but: "Nous cuisons le vendredi, et nous donnons du levain à qui veut essayer.",
    charte: "On nettoie le four.\nOn dit quand on ne peut pas.",
    visible: "tous",
    entrer: "on-request",
    questions: "Qu’avez-vous envie de cuire ?",
  });
  await sees("Pain au levain");
  await sees("On nettoie le four.");
  const circle = new URL(page.url()).pathname;
  await follow("Régler");
  await send(/\/regler$/, {
    but: "Nous cuisons le vendredi à Montélimar, et nous donnons du levain.",
    regles: "On décide ensemble, le vendredi, devant le four.",
  });
  await sees("On décide ensemble, le vendredi, devant le four.");
  return circle;
}

journey("someone founds a circle around a practice, and welcomes who asks", async (way) => {
  const { page, person, follow, send, sees, later, lettersTo, elsewhere } = way;
  const circle = await foundBread(way);

  // Two ask; one of them changes her mind, then asks again.
  await person("Solène");
  await page.goto(circle);
  const ask = async (what: string) => {
    await follow("Demander à entrer");
    await send(/\/demander$/, { "reponse-1": what, charte: "1" });
    await sees("Vous avez demandé à entrer");
  };
  await ask("Des fougasses.");
  await send(/\/demande\/retirer$/);
  await ask("Des fougasses aux olives.");
  // What comes within a few minutes is one letter.
  await later({ minutes: 6 });
  await person("Jean-Rémy");
  await page.goto(circle);
  await ask("Le pain de chaque semaine.");

  // One answer from the page, the other from the letter, in a browser that knows nobody.
  await person("Inès");
  await page.goto("/moi/fil");
  await sees("Pain au levain");
  await page.goto(`${circle}/demandes`);
  await sees("Des fougasses aux olives.");
  await page.getByRole("button", { name: "Accueillir Solène" }).click();
  await page.waitForLoadState();
  await sees("Le pain de chaque semaine.");
  await later({ minutes: 6 });
  const letters = await lettersTo(people.ines.email);
  const letter = letters.find(({ subject }) => subject.startsWith("Jean-Rémy"));
  const other = await elsewhere();
  await other.goto(linkIn(letter, "/l/cercle/"));
  await sees("Jean-Rémy demande à entrer", other);
  await send(/^\/l\/cercle\//, {}, { button: "Accueillir Jean-Rémy", where: other });
  await sees("La personne est dans le cercle.", other);
  await page.goto(circle);
  await sees("3 membres");
});

journey(
  "what there is to do in a circle has a name, passes from hand to hand, and ends",
  async ({ page, person, follow, send, sees }) => {
    await person("Solène");
    await page.goto("/cercles");
    await follow(/Plantes à partager/);
    const circle = new URL(page.url()).pathname;
    await follow("Les rôles");
    await send(/\/roles$/, {
      nom: "Le compost",
      sujet: "Le retourne chaque mercredi, et en donne à qui demande.",
      titulaire: people.damien.id,
      suppleance: people.ines.id,
      modere: "1",
    });
    await sees("Le retourne chaque mercredi");
    await page.goto(`${circle}/regles`);
    await sees("4 personnes du cercle modèrent ce qui s’y dit.");
    await sees("Damien");
    await follow("Nommer qui modère");
    const last = page.locator("section", { hasText: "Le compost" }).last();
    const role = await last.locator('form[action$="/passer"]').getAttribute("action");
    await send(new RegExp(`^${role}$`), {
      titulaire: people.ines.id,
      suppleance: people["jean-remy"].id,
    });
    await sees("Avant");
    await send(new RegExp(`^${role?.replace("passer", "terminer")}$`));
    await sees("Rôles terminés");
    await page.goto(`${circle}/journal`);
    await sees("Inès s’occupe de « Le compost ».");
  },
);
