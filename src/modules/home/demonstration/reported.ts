import { instantOf } from "#basics/moving";
import { dayOf } from "#basics/dates";
import { decideReportIn, reportContentIn } from "#modules/moderation";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { type App, person, type PersonId, type Work } from "#services/house";

import { reportedTexts as texts } from "./texts.fr.ts";

/** Somebody reported a circle last month; two who moderate kept it, and wrote why. */
export async function fillReported(app: App): Promise<void> {
  const { "jean-remy": jeanRemy, roseline, josiane } = demonstrationPeople;
  const subject = { kind: "circle", id: demonstrationCircles.theatre.id };
  const today = dayOf(app.clock.now());
  const on = <Told>(daysAgo: number, who: PersonId, step: (work: Work) => Promise<Told>) => {
    const now = instantOf({ daysAgo, hour: "18:00" }, today);
    return app.transaction(person(who), (work) => step({ ...work, now }));
  };
  const reported = await on(40, jeanRemy.id, (work) =>
    reportContentIn(work, {
      subject,
      reason: "wrong",
      explanation: texts.why,
      name: undefined,
      address: undefined,
    }),
  );
  if (!reported.done) throw new Error(reported.refusal);
  for (const [i, { id }] of [roseline, josiane].entries()) {
    const reasons = i === 0 ? texts.first : texts.second;
    const told = await on(38 - i, id, (work) =>
      decideReportIn(work, { subject, outcome: "keep", ground: undefined, reasons }),
    );
    if (!told.done) throw new Error(told.refusal);
  }
}
