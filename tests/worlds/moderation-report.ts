import { decideReportIn, reportContentIn } from "#modules/moderation";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

/** She keeps the instance, and sits in the review. */
export const knownTo: readonly string[] = ["operator"];

/** Somebody reported a circle, and one who moderates gave her opinion. */
export async function differ(app: TestHouse): Promise<void> {
  const subject = { kind: "circle", id: demonstrationCircles.theatre.id };
  await app.transaction(person(demonstrationPeople.malika.id), (work) =>
    reportContentIn(work, {
      subject,
      reason: "spam",
      explanation: "On y vend des places.",
      name: "Malika",
      address: undefined,
    }),
  );
  await app.transaction(person(demonstrationPeople.roseline.id), (work) =>
    decideReportIn(work, {
      subject,
      outcome: "keep",
      ground: undefined,
      reasons: "Les places sont gratuites.",
    }),
  );
}
