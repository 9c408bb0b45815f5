import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";

const { quentin } = demonstrationPeople;

journey(
  "All that Adrienne shares is asked of her again, by herself, then by Quentin to whom she entrusts her week: what she does not say ends",
  async ({ page, person, follow, send, sees, later }) => {
    await page.goto("/chez-moi/situations/capacite-qui-baisse");
    await sees("tout lui est redemandé, d’un geste");
    await person("Adrienne");
    await page.goto("/moi/partages/nouveau/chez-moi");
    await send(/\/nouveau\/chez-moi$/, { qui: demonstrationPeople.helene.id });
    await send(/\/nouveau\/chez-moi\/[0-9a-f-]+$/, { jusqua: "open" });
    await page.goto("/moi/partages/redemander");
    await sees("redemandé");
    await send(/\/moi\/partages\/redemander$/);
    await sees("C’est redemandé : le voulez-vous encore ?");
    await send(/\/redire$/, {}, { button: /Hélène/ });
    await sees("jusqu’à ce que vous l’arrêtiez");

    // Who acts for her in her week asks it too, and reads nothing of what she shares.
    await page.goto("/moi/mandats/nouveau");
    await send(/\/nouveau$/, { email: quentin.email, pour: "homecare", mois: "6" });
    await person("Quentin");
    await page.goto("/moi/mandats");
    await send(/\/accepter$/);
    await send(/\/agir$/, {}, { button: /Agir pour Adrienne/ });
    await page.goto("/agir/partages");
    await follow("Tout lui redemander");
    await send(/\/agir\/partages\/redemander$/);
    await sees("C’est redemandé.");
    if ((await page.content()).includes("Hélène")) throw new Error("Quentin reads what she shares");

    await later({ minutes: 1 });
    await person("Adrienne");
    await page.goto("/moi/partages?tout");
    await sees("C’est redemandé : le voulez-vous encore ?");
    await later({ hours: 24 * 15 });
    await person("Hélène");
    await page.goto("/moi/partages?tout");
    if ((await page.content()).includes("Adrienne"))
      throw new Error("what she did not say again is still read");
  },
);
