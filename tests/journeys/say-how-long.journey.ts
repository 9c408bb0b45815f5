import { demonstrationPeople } from "#rules/people";
import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey } from "./journey.ts";

journey(
  "Quentin stayed longer than usual, and types how long; Adrienne is asked whether it is so",
  async ({ app, page, person, follow, send, sees, later }) => {
    await person("Adrienne");
    await page.goto("/chez-moi/aides/nouvelle");
    await send(/\/aides\/nouvelle$/, { qui: demonstrationPeople.quentin.id });
    const meal = demonstrationVisits.find(({ title }) => title.startsWith("Le repas"));
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: meal?.id ?? "" });

    const paris = app.clock.now().toZonedDateTimeISO("Europe/Paris");
    const afterwards = paris.add({ days: 1 }).with({ hour: 14, minute: 0 });
    await later(paris.until(afterwards, { largestUnit: "hours" }));
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    await send(/\/le\/[0-9-]+\/passe$/);
    await follow(/^Une autre durée/);
    await send(/\/temps$/, { combien: "1 h 45" });
    await sees("1 h 45");

    await person("Adrienne");
    await page.goto("/moi/donne");
    await sees("Quentin");
  },
);
