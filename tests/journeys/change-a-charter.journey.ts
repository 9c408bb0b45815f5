import { demonstrationPeople as people } from "#rules/people";

import { journey, linkIn } from "./journey.ts";

journey(
  "the charter of a circle changes: one member accepts it again, another leaves",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Solène");
    await page.goto("/cercles");
    await follow(/Plantes à partager/);
    const circle = new URL(page.url()).pathname;
    await follow("La charte et ses versions");
    await follow("Changer la charte");
    await send(/\/charte\/changer$/, {
      charte:
        "On donne sans compter.\nOn dit quand on ne peut pas.\nOn raconte ce qui a raté.\nOn arrose chez les absents.",
      pourquoi: "Cet été, trois potagers ont séché.",
    });
    await sees("9 membres ne l’ont pas encore acceptée.");

    // The letter of the next morning says it, with what else is new.
    await later({ hours: 24 });
    const letters = await lettersTo(people["jean-remy"].email);
    const letter = letters.find(({ text }) => text.includes("Plantes à partager"));
    await person("Jean-Rémy");
    await page.goto(linkIn(letter, circle));
    await page.goto("/moi/fil");
    await sees("La charte a changé");
    await follow(/Lire ce qui change, Plantes à partager/);
    await sees("Ajouté : On arrose chez les absents.");
    await sees("Enlevé : On étiquette pour celles et ceux qui ne lisent pas le latin.");
    await send(/\/charte\/accepter$/);
    await sees("Vous avez accepté cette charte.");

    // What Quentin took on is free again once he is out, and who added it is told.
    await person("Quentin");
    await page.goto(`/taches${circle.replace("/cercles/", "/cercle/")}`);
    await follow("Rapporter les godets vides à la serre de Saillans");
    await send(/\/confier$/, {}, { button: "Je m’en charge" });
    await sees("Vous vous en chargez");
    await page.goto(`${circle}/charte`);
    await sees("Cet été, trois potagers ont séché.");
    await follow("Quitter ce cercle");
    await send(/\/quitter$/);
    await sees("9 membres");
    await sees("On arrose chez les absents.");
    await later({ hours: 24 });
    const told = await lettersTo(people.solene.email);
    if (!told.some(({ text }) => text.includes("Rapporter les godets vides")))
      throw new Error("Solène was not told that nobody brings the pots back");
  },
);
