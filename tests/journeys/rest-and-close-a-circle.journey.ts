import { demonstrationPeople as people } from "#rules/people";

import { journey, linkIn } from "./journey.ts";

const idOf = (key: keyof typeof people) => people[key].id;

journey(
  "in August a circle rests and wakes; it says that it lives, changes hands, and closes one day",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Nadège");
    await page.goto("/cercles");
    await follow(/À côté, pas à la place/);
    const circle = new URL(page.url()).pathname;
    await follow("Reposer, passer la main, fermer");
    await send(/\/repos$/, { pourquoi: "Nous sommes en congé jusqu’au 1er septembre." });
    await sees("Nous sommes en congé jusqu’au 1er septembre.");

    // Any member wakes it.
    await person("Quentin");
    await page.goto(`${circle}/vie`);
    await send(/\/reveil$/);
    await sees("4 membres");

    // Long months without a word: it is asked, and never judged dead.
    await later({ hours: 24 * 200 });
    await later({ hours: 24 });
    const letters = await lettersTo(people.nadege.email);
    const asked = letters.find(({ text }) => text.includes("Il ne s’y est rien passé"));
    await person("Nadège");
    await page.goto(linkIn(asked, `${circle}/vie`));
    await send(/\/vit$/);
    await page.goto(`${circle}/vie`);
    await send(/\/animation$/, { personne: idOf("quentin") });
    await page.goto(`${circle}/vie`);
    await send(/\/passer$/, { personne: idOf("josiane") });
    await sees("Josiane");

    await person("Quentin");
    await page.goto(`${circle}/vie`);
    await send(/\/fermer$/, {
      pourquoi: "Chacun fait désormais cela dans sa commune.",
      lecture: "everyone",
    });
    await sees("Ce cercle est fermé");
    await sees("Chacun fait désormais cela dans sa commune.");
  },
);

journey(
  "the only one who facilitates leaves the house; a member takes the circle up",
  async ({ page, person, send, sees, later, lettersTo }) => {
    await person("Jean-Rémy");
    await page.goto("/moi/donnees/effacer");
    await later({ minutes: 11 });
    await page.reload();
    await page.getByRole("button", { name: "Recevoir un code" }).click();
    // Other letters may have come with the time that passed: the code is in its own.
    const texts = (await lettersTo(people["jean-remy"].email)).map(({ text }) => text);
    const [code = ""] = texts.flatMap((text) => /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? []);
    await page.getByLabel("Le code reçu").fill(code);
    await page.getByRole("button", { name: "Entrer" }).click();
    await page.waitForURL("**/moi/donnees/effacer");
    await page.getByLabel(/Je comprends/).check();
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await page.waitForURL("**/au-revoir");

    await person("Roseline");
    await page.goto("/cercles?q=qualité");
    await page
      .getByRole("link", { name: /Professionnels de la qualité/ })
      .first()
      .click();
    await sees("Plus personne n’anime ce cercle.");
    await send(/\/animer$/);
    await sees("anime le cercle");
  },
);
