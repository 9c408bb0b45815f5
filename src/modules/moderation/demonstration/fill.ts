import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { allDemonstrationPeople, demonstrationPeople } from "#rules/people";
import { type App, job, operator, person } from "#services/house";

import { answerModeratingIn, askPersonIn } from "../actions/ask-moderator.ts";
import { noteAcceptedActIn } from "../actions/welcome.ts";

/** Two moderate beside the operator; one lets her name stand. */
const MODERATORS = [
  { key: "roseline", isNamed: true },
  { key: "josiane", isNamed: false },
] as const;

/** Everyone was welcomed long ago, and two agreed to moderate. What they decided is filled where the things stand. */
export async function fillModeration(app: App): Promise<void> {
  const now = instantOf({ daysAgo: 120, hour: "18:00" }, dayOf(app.clock.now()));
  await app.transaction(job("opening"), async (work) => {
    for (const { id } of allDemonstrationPeople)
      await noteAcceptedActIn({ ...work, now }, { person: id, act: "joined-circle" });
  });
  for (const { key, isNamed } of MODERATORS) {
    const { id } = demonstrationPeople[key];
    await app.transaction(operator(demonstrationPeople.maelle.id), (work) =>
      askPersonIn({ ...work, now }, id),
    );
    const agreed = await app.transaction(person(id), (work) =>
      answerModeratingIn({ ...work, now }, { agrees: true, isNamed }),
    );
    if (!agreed.done) throw new Error(`nobody asked ${key}`);
  }
  // One was asked, and has not answered yet.
  await app.transaction(operator(demonstrationPeople.maelle.id), (work) =>
    askPersonIn(
      { ...work, now: instantOf({ daysAgo: 2, hour: "18:00" }, dayOf(app.clock.now())) },
      demonstrationPeople["jean-remy"].id,
    ),
  );
}
