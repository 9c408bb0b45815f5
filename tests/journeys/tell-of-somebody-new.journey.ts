import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey } from "./journey.ts";

const { quentin, helene } = demonstrationPeople;

journey(
  "Adrienne has Hélène told when somebody new came: the day and from whom, neither who nor what for",
  async ({ app, page, person, follow, send, sees, later, lettersTo }) => {
    await person("Adrienne");
    await page.goto("/chez-moi/aides");
    await follow("Dire à quelqu’un qu’une personne nouvelle est passée");
    await sees("Personne n’est prévenu pour le moment.");
    await send(/\/aides\/confiance$/, { confiance: helene.id });
    await sees("C’est dit à Hélène.");
    const meal = demonstrationVisits.find(({ title }) => title.startsWith("Le repas"));
    await page.goto(`/chez-moi/aides/nouvelle/${quentin.id}`);
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: meal?.id ?? "" });

    // Said once the visit has begun.
    const now = app.clock.now().toZonedDateTimeISO("Europe/Paris");
    const evening = now.with({ hour: 20, minute: 0 });
    await later(now.until(evening, { largestUnit: "hours" }));
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await send(/2026-11-25\/passe$/);
    await later({ minutes: 10 });
    const letter = (await lettersTo(helene.email)).find(({ text }) =>
      text.includes("Quelqu’un de nouveau est passé chez Adrienne"),
    );
    if (letter === undefined) throw new Error("whom she trusts is not told");
    if (/Quentin|repas/.test(letter.text)) throw new Error("the letter says who, or what for");
  },
);
