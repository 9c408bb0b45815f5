import { instantOf } from "#basics/moving";
import { dayOf } from "#basics/dates";
import { contestVerdictIn, decideReportIn, reportContentIn } from "#modules/moderation";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { type Actor, type App, operator, person, type Work } from "#services/house";

import { reportedTexts as texts } from "./texts.fr.ts";

const { josiane, "jean-remy": jeanRemy, maelle, odile, roseline } = demonstrationPeople;
const MODERATE = [roseline, josiane] as const;

/** What was reported of the demonstration: a circle that was kept; another hidden, contested and shown again. */
export async function fillReported(app: App): Promise<void> {
  await fillKept(app);
  await fillContested(app);
}

/** One step of somebody, so many days ago. */
async function on<Told extends { readonly done: boolean }>(
  app: App,
  [daysAgo, who]: readonly [number, Actor],
  step: (work: Work) => Promise<Told>,
): Promise<Extract<Told, { readonly done: true }>> {
  const now = instantOf({ daysAgo, hour: "18:00" }, dayOf(app.clock.now()));
  const told = await app.transaction(who, (work) => step({ ...work, now }));
  if (!isDone(told)) throw new Error(JSON.stringify(told));
  return told;
}

function isDone<Told extends { readonly done: boolean }>(
  told: Told,
): told is Extract<Told, { readonly done: true }> {
  return told.done;
}

const unnamed = { name: undefined, address: undefined };

async function fillKept(app: App): Promise<void> {
  const subject = { kind: "circle", id: demonstrationCircles.theatre.id };
  await on(app, [40, person(jeanRemy.id)], (work) =>
    reportContentIn(work, { subject, reason: "wrong", explanation: texts.why, ...unnamed }),
  );
  for (const [i, { id }] of MODERATE.entries()) {
    const reasons = i === 0 ? texts.first : texts.second;
    await on(app, [38 - i, person(id)], (work) =>
      decideReportIn(work, { subject, outcome: "keep", ground: undefined, reasons }),
    );
  }
}

async function fillContested(app: App): Promise<void> {
  const subject = { kind: "circle", id: demonstrationCircles.quality.id };
  await on(app, [36, person(odile.id)], (work) =>
    reportContentIn(work, { subject, reason: "spam", explanation: texts.sale, ...unnamed }),
  );
  for (const { id } of MODERATE) {
    const { value } = await on(app, [35, person(id)], (work) =>
      decideReportIn(work, { subject, outcome: "hide", ground: "terms", reasons: texts.sold }),
    );
    if (value.state !== "decided") continue;
    await on(app, [34, person(jeanRemy.id)], (work) =>
      contestVerdictIn(work, { verdict: value.verdict, words: texts.contested }),
    );
  }
  await on(app, [33, operator(maelle.id)], (work) =>
    decideReportIn(work, {
      subject,
      outcome: "show-again",
      ground: undefined,
      reasons: texts.shownAgain,
    }),
  );
}
