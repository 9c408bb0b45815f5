import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { type Actor, type App, operator, person, type Work } from "#services/house";

import { approveService, sayServiceIn, seeServices } from "../actions/keep-service.ts";
import { nameReceiverIn } from "../actions/name-receiver.ts";

/** The département’s mission agreed to be written to, for the Drôme; Nathalie reads. Nobody wrote yet. */
export async function fillConcerns(app: App): Promise<void> {
  const { nathalie } = demonstrationPeople;
  const hers = person(nathalie.id);
  const service = await at(app, hers, 40, async (work) => {
    const organisation = await missionIn(work);
    return sayServiceIn(work, {
      organisation,
      places: "Drôme",
      reach: "04 75 79 70 00, de 9 h à 17 h",
    });
  });
  const [asked] = (await seeServices(app, operator(), undefined)) ?? [];
  if (asked === undefined) throw new Error("the demonstration has no service that asks");
  const agreed = await approveService(app, operator(), { service, askedAt: asked.askedAt });
  if (!agreed.done) throw new Error(`the demonstration is refused: ${agreed.refusal}`);
  await at(app, hers, 39, async (work) =>
    nameReceiverIn(work, { organisation: await missionIn(work), person: nathalie.id }),
  );
}

/** That for which she may say yes. */
async function missionIn(work: Work) {
  const [mine] = await organisationsToActForIn(work, "approve");
  if (mine === undefined) throw new Error("the demonstration has nobody to agree for a service");
  return mine.id;
}

async function at<Value>(
  app: App,
  who: Actor,
  daysAgo: number,
  run: (work: Work) => Promise<Result<Value, string>>,
): Promise<Value> {
  const now = instantOf({ daysAgo, hour: "10:00" }, dayOf(app.clock.now()));
  const told = await app.transaction(who, (work) => run({ ...work, now }));
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}
