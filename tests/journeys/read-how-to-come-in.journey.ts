import { demonstrationPeople } from "#rules/people";

import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { journey } from "./journey.ts";

const { quentin } = demonstrationPeople;
const WORDS = "La clé est chez Lucienne, le chien s’appelle Pif.";

journey(
  "Adrienne writes how to come in; Quentin reads it at the hour of the meal, not before and not after; she reads that he saw it, and erases it",
  async ({ app, page, person, follow, send, sees, later, lettersTo }) => {
    const meal = demonstrationVisits.find(({ title }) => title.startsWith("Le repas"));
    await person("Adrienne");
    await page.goto(`/chez-moi/aides/nouvelle/${quentin.id}`);
    await send(/\/nouvelle\/[0-9a-f-]+$/, { visites: meal?.id ?? "" });
    await follow("Comment entrer chez moi");
    // What she had written, she erases; and says it otherwise.
    await send(/\/comment-entrer\/effacer$/);
    await sees("Rien n’est écrit : qui vient sonne.");
    await send(/\/comment-entrer$/, { comment: WORDS });
    if ((await page.locator("textarea").inputValue()) !== WORDS)
      throw new Error("what she wrote is not there");

    const says = async () => (await page.content()).includes("Comment entrer");
    await person("Quentin");
    await page.goto("/chez-moi/passages");
    if (await says()) throw new Error("he reads it before its hour");
    // At half past eleven.
    const now = app.clock.now().toZonedDateTimeISO("Europe/Paris");
    await later(now.until(now.with({ hour: 11, minute: 30 }), { largestUnit: "hours" }));
    await page.goto("/chez-moi/passages");
    await follow(/^Comment entrer, .*chez Adrienne$/);
    await sees(WORDS);
    await sees("Adrienne lit que vous l’avez vu.");
    const at = page.url();
    await later({ hours: 3 });
    await page.goto("/chez-moi/passages");
    if (await says()) throw new Error("he is led there after its hour");
    const answer = await page.goto(at);
    if (answer?.status() !== 404) throw new Error("he reads it after its hour");
    if ((await lettersTo(quentin.email)).some(({ text }) => text.includes("Lucienne, le chien")))
      throw new Error("a letter says it");

    await person("Adrienne");
    await page.goto("/moi/partages/vu");
    await sees("Quentin a vu comment entrer chez vous");
    await page.goto("/chez-moi/comment-entrer");
    await send(/\/comment-entrer\/effacer$/);
    await sees("Rien n’est écrit : qui vient sonne.");
  },
);
