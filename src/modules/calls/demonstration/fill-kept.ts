import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import type { Power } from "#rules/organisations";
import { type App, person, type Work } from "#services/house";

import { isOpen } from "../domain/call.ts";
import { listCallsIn } from "../search/actions/list-calls.ts";
import { readSearch } from "../domain/search/search.ts";
import { keepCallIn } from "../kept/actions/keep-call.ts";
import { relayCallIn } from "../kept/actions/relay-call.ts";
import { suggestCallIn } from "../kept/actions/suggest-call.ts";

/** A garden and a workshop keep calls, who accompanies them proposes one, a structure relays one. */
export async function fillKept(app: App): Promise<void> {
  const gardens = await as(app, "odile", 4, (work) => openCallsIn(work, "jardin"));
  const sewing = await as(app, "pauline", 3, (work) => openCallsIn(work, "insertion"));
  const [first, second, third] = gardens;
  const [workshop, proposed] = sewing;
  for (const call of [first, second])
    if (call !== undefined)
      await as(app, "odile", 4, async (work) => {
        const organisation = await actorIn(work, "manage");
        sure(await keepCallIn(work, { organisation, call: call.id, keeps: true }));
      });
  const toiles = await as(app, "pauline", 3, async (work) => {
    const organisation = await actorIn(work, "manage");
    if (workshop !== undefined)
      sure(await keepCallIn(work, { organisation, call: workshop.id, keeps: true }));
    return organisation;
  });
  if (proposed !== undefined)
    await as(app, "roseline", 2, async (work) => {
      const of = { support: await actorIn(work, "approve"), call: proposed.id };
      const word = "Celui-ci paie une machine : votre atelier y a sa place.";
      sure(await suggestCallIn(work, { ...of, associations: [toiles], word }));
    });
  const relayed = third ?? first;
  if (relayed !== undefined)
    await as(app, "jean-remy", 2, async (work) => {
      const organisation = await actorIn(work, "publish");
      const on = dayOf(work.now).subtract({ days: 1 });
      const url = "https://atelier-du-lien.example.org/lettre/jardins";
      sure(await relayCallIn(work, { organisation, call: relayed.id, url, on }));
    });
}

/** The open calls that answer these words. */
async function openCallsIn(work: Work, words: string) {
  const { calls } = await listCallsIn(work, readSearch({ q: [words] }));
  return calls.filter((call) => isOpen(call, work.app.clock.now()));
}

/** The first organisation for which the person who acts may do that. */
async function actorIn(work: Work, power: Power) {
  const [organisation] = await organisationsToActForIn(work, power);
  if (organisation === undefined) throw new Error("one acts for an organisation");
  return organisation.id;
}

/** Does it as somebody, in the morning of that day. */
function as<T>(
  app: App,
  who: DemonstrationPersonKey,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf({ daysAgo, hour: "11:10" }, dayOf(app.clock.now()));
  return app.transaction(person(demonstrationPeople[who].id), (work) => run({ ...work, now }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
