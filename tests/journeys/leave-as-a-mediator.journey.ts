import { demonstrationPeople } from "#rules/people";

import { journey } from "./journey.ts";
import { opensWhereToBegin, readSituation } from "./read-a-situation.ts";

journey(
  "A mediator leaves: Nadège said in the name of which structure she acts for Adrienne, who reads the day after what to do next",
  async (way) => {
    const { page, person, follow, send, sees, later } = way;
    const written = await readSituation(way, "mediateur-qui-part");
    await person("Nadège");
    await page.goto("/moi/mandats");
    await follow(/journal : Adrienne/);
    const mandate = new URL(page.url()).pathname;
    await sees("Dites au nom de quelle structure vous agissez.");
    const structure = page.locator("select[name=structure] option, input[name=structure]");
    const restadom = (await structure.last().getAttribute("value")) ?? "";
    await send(/\/au-nom\/[0-9a-f-]+$/, { structure: restadom });
    await sees("Vous agissez au nom de SCIC Rest@dom.");
    await sees("qui agit a dit au nom de quelle structure");

    await person("Adrienne");
    await page.goto(mandate);
    await sees("Nadège agit au nom de SCIC Rest@dom. La structure ne tient aucun mandat.");

    // She leaves it: the day after she acts no more, and Adrienne is told what to do next.
    await person("Nadège");
    await page.goto("/structures?q=scic");
    await follow("SCIC Rest@dom");
    await follow("Passer la main ou partir");
    await send(/\/passer-la-main\/partir$/, { personne: "1" });
    await later({ hours: 24 });
    await person("Nadège");
    await page.goto("/moi/mandats");
    if ((await page.getByRole("button", { name: "Agir pour Adrienne" }).count()) > 0)
      throw new Error("who left her structure still acts for Adrienne");
    await person("Adrienne");
    await page.goto(mandate);
    await sees("Nadège n’est plus de la structure SCIC Rest@dom");
    await opensWhereToBegin(way, written);
    await page.goto(mandate);
    await follow("Confier quelque chose à quelqu’un");
    await send(/\/nouveau$/, {
      email: demonstrationPeople.quentin.email,
      pour: "homecare",
      mois: "6",
    });
  },
  {
    situation: "mediateur-qui-part",
    as: { "La personne": "Adrienne", "Qui agissait pour elle": "Nadège" },
  },
);
