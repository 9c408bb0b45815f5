import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey } from "./journey.ts";

journey(
  "Quentin, who comes on Saturdays, came today; Adrienne says that it was that of Saturday, and takes it away",
  async ({ page, person, follow, send, sees }) => {
    const saturday = demonstrationVisits.find(({ title }) => title.startsWith("Les randonneurs"));
    await person("Adrienne");
    await page.goto("/chez-moi/aides/nouvelle");
    await send(/\/aides\/nouvelle$/, { qui: demonstrationPeople.quentin.id });
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: saturday?.id ?? "" });

    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await follow("Je suis passé·e aujourd’hui, ce n’était pas prévu");
    await page.getByText(/Les randonneurs/).click();
    await send(/\/pas-prevu$/);
    await sees("C’est dit : chez Adrienne");
    await send(/\/pas-encore$/);
    await page.goto("/chez-moi/passages/pas-prevu");
    await page.getByText(/Les randonneurs/).click();
    await send(/\/pas-prevu$/);

    await person("Adrienne");
    await page.goto("/chez-moi/semaine");
    await sees("Quentin est passé·e mercredi 25 novembre");
    await send(/\/celui-du\/2026-11-28$/);
    await sees("C’était celui de samedi 28 novembre.");
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await sees("pas ce jour-là");
    await person("Adrienne");
    await page.goto("/chez-moi/semaine/passages");
    await send(/\/oter$/);
    if ((await page.content()).includes("Quentin est passé·e"))
      throw new Error("what was taken away is still read");
  },
);
