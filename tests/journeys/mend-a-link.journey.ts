import { sql } from "kysely";

import { takeNoticesIn } from "#modules/calls";
import { job, operator } from "#services/house";

import { noticeThat, until } from "../../src/modules/calls/domain/twins/sample-twins.ts";
import type { TestHouse } from "../support/house.ts";
import { journey } from "./journey.ts";

const TITLE = "Fours à pain des hameaux";
/** A machine of ours: nothing is asked of it. */
const DEAD = "http://127.0.0.1/repondre";

/** A call whose address nobody answered at, last week and this week. */
async function arrive(app: TestHouse) {
  const since = app.clock.now().subtract({ hours: 7 * 24 });
  const notice = noticeThat({
    source: "csv",
    sourceId: "csv:fours",
    title: TITLE,
    text: "Des fours à rallumer dans les hameaux.",
    deadline: until("2027-03-01"),
    answerUrl: DEAD,
  });
  await app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] }),
  );
  await app.transaction(operator(), async (work) => {
    await sql`insert into calls.link (address, state, reason, since, checked_at)
      values (${DEAD}, 'dead', 'nobody-there', ${since}, ${work.now})`.execute(work.db);
    await sql`insert into calls.link_of_call (call, address)
      select id, ${DEAD} from calls.call where title = ${TITLE}`.execute(work.db);
  });
}

journey(
  "who keeps the instance sees that a link is dead, visits it again, and gives another",
  async ({ page, app, person, follow, send, sees }) => {
    await arrive(app);
    await person("operator");
    await page.goto("/operateur");
    await sees("Un lien d’un appel ouvert ne répond plus.");
    await follow("Liens");
    await sees("cette instance n’appelle personne");
    await page.goto("/operateur/sources");
    await send(/^\/operateur\/sources\/pretes$/, {}, { button: "Ajouter BOAMP" });
    await page.goto("/operateur/liens");
    await sees("Une source au moins est active");
    await sees("Personne ne répond à cette adresse");
    await send(/\/liens\/visiter$/);
    await sees("Cette adresse ne répond toujours pas.");
    await follow(TITLE);
    await sees("Ce lien ne répond plus depuis le");
    await follow("Corriger cette fiche");
    await send(/\/rectifier$/, {
      repondre: "https://fondation.example.org/repondre",
      pourquoi: "La fondation a refait son site.",
    });
    await sees("La correction est publiée.");
    if ((await page.content()).includes("Ce lien ne répond plus"))
      throw new Error("the new address is said to be dead");
  },
);
