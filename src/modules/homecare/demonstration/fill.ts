import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, operator, person } from "#services/house";

import { sayCannotComeIn } from "../actions/cannot-come.ts";
import { nameHelperIn } from "../actions/name-helper.ts";
import { openDeploymentIn } from "../actions/open-deployment.ts";
import { planVisitIn } from "../actions/plan-visit.ts";
import { seePassagesIn } from "../actions/see-passages.ts";
import { fillAdvances } from "../advances/demonstration/fill.ts";
import { fillBodies } from "../bodies/demonstration/fill.ts";
import { fillEntry } from "../entry/demonstration/fill.ts";
import { fillPassing } from "../passing/demonstration/fill.ts";
import { fillTogether } from "../together/demonstration/fill.ts";
import { lastCounted } from "../together/domain/quarter.ts";
import { demonstrationVisits } from "./visits.ts";

/** Adrienne's week, as the story tells it; the territory opened the service before its last counted quarter. */
export async function fillHomecare(app: App): Promise<void> {
  await openService(app);
  const now = instantOf({ daysAgo: 40, hour: "10:30" }, dayOf(app.clock.now()));
  const monday = dayOf(now).subtract({ days: dayOf(now).dayOfWeek - 1 });
  for (const { day, ...visit } of demonstrationVisits) {
    const planned = await app.transaction(person(demonstrationPeople.adrienne.id), (work) =>
      planVisitIn(
        { ...work, now },
        { ...visit, zone: "Europe/Paris", day: monday.add({ days: day }), last: undefined },
      ),
    );
    if (!planned.done) throw new Error(`the demonstration is refused: ${planned.refusal}`);
  }
  await nameNeighbour(app);
  await fillBodies(app);
  await fillTogether(app);
  await fillEntry(app);
  await fillPassing(app);
  await fillAdvances(app);
}

/** Two weeks before a quarter of it begins that is counted by now. */
async function openService(app: App): Promise<void> {
  const opened = lastCounted(dayOf(app.clock.now())).subtract({ weeks: 2 });
  const now = instantOf({ daysAgo: 0, hour: "10:30" }, opened);
  await app.transaction(operator(demonstrationPeople.maelle.id), async (work) => {
    const said = await openDeploymentIn(
      { ...work, now },
      {
        controller: "SCIC Rest@dom Drôme-Ardèche",
        contact: "04 65 71 00 20",
        assessed: opened.subtract({ days: 20 }),
        register: "Classeur « Protection des données », au siège de la SCIC",
        hosting: "itself",
        hasReadRetention: true,
      },
    );
    if (!said.done) throw new Error(`the demonstration is refused: ${said.refusal}`);
  });
}

/** Lucienne, the neighbour, comes to fetch her for the show; of the next one she says that she cannot. */
async function nameNeighbour(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const at = (daysAgo: number) => instantOf({ daysAgo, hour: "16:00" }, today);
  const { adrienne, lucienne } = demonstrationPeople;
  const visits = demonstrationVisits.slice(-1).map(({ id }) => id);
  const named = await app.transaction(person(adrienne.id), (work) =>
    nameHelperIn(
      { ...work, now: at(8) },
      { helper: lucienne.id, visits, from: dayOf(at(8)), until: undefined },
    ),
  );
  if (!named.done) throw new Error(`the demonstration is refused: ${named.refusal}`);
  await app.transaction(person(lucienne.id), async (work) => {
    const seen = await seePassagesIn(work);
    const [next] = seen?.passages ?? [];
    if (next === undefined) throw new Error("the demonstration has no show to come");
    const day = next.starts.toPlainDate();
    await sayCannotComeIn(
      { ...work, now: at(1) },
      { assignment: next.assignment, visit: next.visit.id, day },
    );
  });
}
