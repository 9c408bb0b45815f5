import { dayOf } from "#basics/dates";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { sayPassedIn } from "../../src/modules/homecare/actions/say-passed.ts";
import { seePassagesIn } from "../../src/modules/homecare/actions/see-passages.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { askBodyIn } from "../../src/modules/homecare/bodies/actions/ask-body.ts";
import { sendSomebodyIn } from "../../src/modules/homecare/bodies/actions/send-somebody.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who asks, the body and whom it sends alone know: of these none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, mireille, quentin } = demonstrationPeople;
const COMPANY = "a3d022f6-954b-4498-9c50-bea363a69afd";

export const paths: readonly string[] = [
  "/chez-moi/aides",
  "/chez-moi/demander",
  "/chez-moi/demander?q=bois",
  `/chez-moi/demander/${COMPANY}`,
  "/chez-moi/passages",
  `/chez-moi/structures/${COMPANY}`,
  `/chez-moi/de/${lucienne.id}`,
];

/** Lucienne asks the company for somebody to bring wood; it says yes, with Quentin. */
export async function differ(app: TestHouse): Promise<void> {
  const [company] = await app.transaction(person(mireille.id), (work) =>
    organisationsToActForIn(work, "approve"),
  );
  if (company === undefined) throw new Error("nobody says yes for the company");
  const asked = await app.transaction(person(lucienne.id), async (work) => {
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
    const days = { from: today, until: undefined };
    const words = "Le bois est lourd.";
    return valueOf(
      await askBodyIn(work, { organisation: company.id, visits: [visit], words, ...days }),
    );
  });
  await app.transaction(person(mireille.id), async (work) =>
    valueOf(
      await sendSomebodyIn(work, { asked, helper: quentin.id, from: undefined, until: undefined }),
    ),
  );
  await app.transaction(person(quentin.id), async (work) => {
    const [first] =
      (await seePassagesIn(work))?.passages.filter(({ name }) => name === "Lucienne") ?? [];
    if (first === undefined) throw new Error("nobody passes at Lucienne’s");
    const { assignment, visit, starts } = first;
    valueOf(await sayPassedIn(work, { assignment, visit: visit.id, day: starts.toPlainDate() }));
  });
}
