import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { job, person } from "#services/house";

import { sayCannotComeIn } from "../../src/modules/homecare/actions/cannot-come.ts";
import { nameHelperIn } from "../../src/modules/homecare/actions/name-helper.ts";
import { sayPassedIn } from "../../src/modules/homecare/actions/say-passed.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { trustIn } from "../../src/modules/homecare/first/actions/trust.ts";
import { letFillIn } from "../../src/modules/homecare/wanted/actions/let-fill.ts";
import { offerToComeIn } from "../../src/modules/homecare/wanted/actions/offer.ts";
import type { OfDay } from "../../src/modules/homecare/domain/gap.ts";
import { beCounted } from "../../src/modules/homecare/gaps/actions/be-counted.ts";
import { countGaps } from "../../src/modules/homecare/gaps/actions/count-gaps.ts";
import { countQuarters } from "../../src/modules/homecare/together/actions/count-quarters.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who names, and who is named, alone know: of the two none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, quentin, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/chez-moi",
  "/chez-moi/semaine",
  "/chez-moi/semaine/passages",
  "/chez-moi/aides",
  "/chez-moi/aides/confiance",
  "/chez-moi/aides/nouvelle",
  `/chez-moi/aides/nouvelle/${sylvie.id}`,
  `/chez-moi/aides/nouvelle/${lucienne.id}`,
  "/chez-moi/passages",
  "/chez-moi/compter",
  "/chez-moi/sans-personne",
  "/chez-moi/ensemble",
  `/chez-moi/de/${lucienne.id}`,
];

/**
 * Lucienne names Sylvie to come, and trusts her, who says that today she came, and that tomorrow she cannot; Quentin, who is let read
 * it, proposes to; she agrees to be counted, and it is counted.
 */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) =>
    valueOf(await trustIn(work, { person: sylvie.id })),
  );
  const told = await app.transaction(person(lucienne.id), async (work) => {
    const today = dayOf(work.now);
    const visit = valueOf(
      await planVisitIn(work, {
        title: "Le bois",
        note: "Sous l’appentis.",
        zone: "Europe/Paris",
        day: today,
        at: Temporal.PlainTime.from("09:00"),
        minutes: 60,
        every: "week",
        days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
        last: undefined,
      }),
    );
    const asked = { helper: sylvie.id, visits: [visit], from: today, until: undefined };
    const assignment = valueOf(await nameHelperIn(work, asked));
    return { assignment, visit, day: today.add({ days: 1 }) };
  });
  await app.transaction(person(sylvie.id), async (work) => {
    valueOf(await sayCannotComeIn(work, told));
    valueOf(await sayPassedIn(work, { ...told, day: dayOf(work.now) }));
  });
  await proposes(app, told);
  valueOf(await beCounted(app, person(lucienne.id), { commune: "26045" }));
  await countGaps.run(app, {}, job("count-gaps"));
  await countQuarters.run(app, {}, job("count-quarters"));
}

/** Quentin comes for wood today alone, and is let read that nobody does tomorrow. */
async function proposes(app: TestHouse, { visit, day }: OfDay): Promise<void> {
  const assignment = await app.transaction(person(lucienne.id), async (work) => {
    const from = dayOf(work.now);
    const asked = { helper: quentin.id, visits: [visit], from, until: from };
    const its = valueOf(await nameHelperIn(work, asked));
    return valueOf(await letFillIn(work, { assignment: its, mayFill: true }));
  });
  await app.transaction(person(quentin.id), async (work) =>
    valueOf(await offerToComeIn(work, { assignment, visit, day })),
  );
}
