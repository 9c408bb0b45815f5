import { takeNoticesIn } from "#modules/calls";
import { job } from "#services/house";

import { noticeThat, until } from "../../src/modules/calls/domain/twins/sample-twins.ts";
import { journey } from "./journey.ts";

journey(
  "who keeps the instance says whether two notices are one call, and takes it back",
  async ({ page, app, person, follow, send, sees, later }) => {
    const arrive = (source: "csv" | "feed", title: string, day: string) =>
      app.transaction(job("import-calls"), (work) => {
        const notice = noticeThat({
          source,
          sourceId: `${source}:${title}`,
          title,
          deadline: until(day),
        });
        return takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] });
      });
    // The latest pair stands first.
    for (const title of ["Ateliers vélo du mercredi", "Fours à pain des hameaux"]) {
      await later({ minutes: 1 });
      await arrive("csv", title, "2027-03-01");
      await arrive("feed", title, "2027-03-04");
    }
    await person("operator");
    await page.goto("/operateur");
    await follow("Doublons");
    await sees("le même intitulé");
    await send(/\/doublons\/reunir$/, {}, { button: /C’est le même appel : Fours à pain/ });
    await sees("Les deux fiches n’en font plus qu’une.");
    await send(/\/doublons\/distinguer$/, {}, { button: /Ce sont deux appels : Ateliers vélo/ });
    await sees("C’est noté : ce sont deux appels.");
    await sees("Aucun doublon à décider");
    await follow("Réunies");
    await send(/\/doublons\/separer$/, {}, { button: /Séparer : Fours à pain des hameaux/ });
    await sees("L’annonce a de nouveau sa propre fiche.");
  },
);
