import { demonstrationPeople as people } from "#rules/people";
import { demonstrationCircles as circles } from "#rules/circles";

import { journey, linkIn } from "./journey.ts";

journey(
  "two circles link: one says what they would do together, the other accepts",
  async ({ page, person, follow, send, sees, later, lettersTo }) => {
    await person("Nadège");
    await page.goto("/cercles");
    await follow(/À côté, pas à la place/);
    await follow("Parties et liens");
    await send(/\/liens$/, {
      cercle: circles.plants.id,
      mots: "Un coin d’herbes devant la permanence, et du temps pour s’asseoir.",
    });
    await sees("l’autre cercle n’a pas encore répondu");

    await later({ hours: 24 });
    const letters = await lettersTo(people.solene.email);
    const letter = letters.find(({ text }) => text.includes("À côté, pas à la place"));
    await person("Solène");
    await page.goto(linkIn(letter, "/cercles/"));
    await sees("Ce cercle vous propose un lien.");
    await page.goto("/moi/fil");
    await follow(/, Plantes à partager$/);
    await sees("Ce cercle vous propose un lien.");
    await page.getByRole("button", { name: "Accepter le lien, À côté, pas à la place" }).click();
    await page.waitForLoadState();
    await sees("Un coin d’herbes devant la permanence");

    // Everyone sees it from then on, on both pages.
    await page.context().clearCookies();
    await page.goto("/cercles");
    await follow(/À côté, pas à la place/);
    await sees("Plantes à partager");
  },
);
