import { demonstrationPeople } from "#rules/people";
import type { VenueId } from "#rules/premises";
import { person, type Work } from "#services/house";

import { giveBeforehandIn } from "../../src/modules/exchanges/beforehand/actions/give-beforehand.ts";
import { takeStepIn } from "../../src/modules/exchanges/index.ts";
import { organisationsToActForIn } from "../../src/modules/organisations/index.ts";
import { venuesOfIn } from "../../src/modules/premises/index.ts";
import { askDayIn } from "../../src/modules/squat/visits/actions/ask-day.ts";
import { sayOwnPapersIn } from "../../src/modules/squat/visits/actions/own-papers.ts";
import { openWelcomeIn, sayWelcomeIn } from "../../src/modules/squat/visits/actions/welcome.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";
import { behindTheWalls } from "../support/tables.ts";

/** The guest knows of it; whoever says yes for the host too, and of the viewers that is nobody. */
export const knownTo: readonly string[] = [];

export const paths: readonly string[] = ["/squat", "/squat/journees", "/echanges"];

/** Malika passes a morning at La Grande Tablée, which said yes to next summer’s Mondays; as many seats on the days that are told. */
export async function differ(app: TestHouse): Promise<void> {
  const { solene, malika } = demonstrationPeople;
  const { host, venue, number } = await app.transaction(person(solene.id), async (work) => {
    const mine = await organisationsToActForIn(work, "approve");
    const found = mine.find(({ name }) => name === "La Grande Tablée")?.id;
    const [first] = (await venuesOfIn(work, found)).venues;
    if (found === undefined || first === undefined) throw new Error("nobody welcomes there");
    return { host: found, venue: first.id, number: first.number };
  });
  // Farther ahead than free seats are told: how many are taken is no secret.
  const today = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const day = today.add({ days: 60 - today.dayOfWeek + 4 });
  const exchange = await app.transaction(person(malika.id), async (work) =>
    valueOf(
      await askDayIn(work, {
        host,
        venue,
        day,
        part: "morning",
        people: 1,
        as: "volunteer",
        employer: undefined,
        work: "Compter les plants.",
        share: "",
      }),
    ),
  );
  await app.transaction(person(solene.id), async (work) => {
    valueOf(await takeStepIn(work, { exchange, as: "giver", act: "accept", number: 1, terms: 1 }));
    const from = today.add({ days: 200 });
    valueOf(
      await giveBeforehandIn(work, {
        organisation: host,
        as: "giver",
        kind: "squat-day",
        weekdays: [1],
        from,
        until: from.add({ days: 30 }),
        perDay: 1,
      }),
    );
    await sayComingIn(work, venue, number);
    const own = { accord: "Selon notre charte.", mission: undefined, convention: undefined };
    valueOf(await sayOwnPapersIn(work, { organisation: host, ...own }));
  });
  // The hour at which somebody wrote how it went is told to nobody.
  await behindTheWalls(app, (client) =>
    client.query("update squat.feedback set said_at = said_at + interval '1 minute'"),
  );
}

/** How one comes in is for who comes, from the evening before on. */
async function sayComingIn(work: Work, venue: VenueId, number: number): Promise<void> {
  const told = { insured: false, someone: false, accident: undefined, agreement: undefined };
  const welcome = (await openWelcomeIn(work, venue)) ?? told;
  valueOf(await sayWelcomeIn(work, { ...welcome, coming: "Par la cour.", number }));
}
