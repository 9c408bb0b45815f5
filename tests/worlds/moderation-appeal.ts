import { newId } from "#basics/id";
import { openThreadIn } from "#modules/conversations";
import {
  askModeratorIn,
  contestVerdictIn,
  decideReportIn,
  noteAcceptedActIn,
  reportContentIn,
} from "#modules/moderation";
import { makePersonIn } from "#modules/people";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { job, operator, person, type Work } from "#services/house";

import type { TestHouse } from "../support/house.ts";

/** She facilitates the circle around her, where it was said and hidden; whoever keeps the instance looks again. */
export const knownTo: readonly string[] = ["Adrienne", "operator"];

const { adrienne, bruno, malika, maelle, odile, quentin } = demonstrationPeople;

/** In a private circle something was hidden; its author contests; somebody was asked to moderate; a newcomer was welcomed. */
export async function differ(app: TestHouse): Promise<void> {
  const as = <Answer>(who: typeof adrienne.id, step: (work: Work) => Promise<Answer>) =>
    app.transaction(person(who), step);
  const opened = await as(malika.id, (work) =>
    openThreadIn(work, {
      id: newId<"Thread">(),
      space: spaceOf(demonstrationCircles.week.id),
      title: "Les visites",
      words: "Certains ne viennent jamais.",
    }),
  );
  if (!opened.done) throw new Error(opened.refusal);
  const subject = { kind: "message", id: opened.value.message };
  await as(bruno.id, (work) =>
    reportContentIn(work, {
      subject,
      reason: "other",
      explanation: "Cela blesse.",
      name: undefined,
      address: undefined,
    }),
  );
  const answer = { subject, outcome: "hide", ground: "terms", reasons: "Cela blesse." } as const;
  await as(adrienne.id, (work) => decideReportIn(work, answer));
  const decided = await as(quentin.id, (work) => decideReportIn(work, answer));
  const hidden = decided.done && decided.value.state === "decided" ? decided.value : undefined;
  if (hidden === undefined) throw new Error("two did not decide");
  const contested = await as(malika.id, (work) =>
    contestVerdictIn(work, { verdict: hidden.verdict, words: "Je parlais de moi." }),
  );
  if (!contested.done) throw new Error(contested.refusal);
  await app.transaction(operator(maelle.id), (work) =>
    askModeratorIn(work, { email: odile.email }),
  );
  await app.transaction(job("opening"), async (work) => {
    const newcomer = await makePersonIn(work, { name: "Yaël" });
    await noteAcceptedActIn(work, { person: newcomer, act: "joined-circle" });
  });
}
