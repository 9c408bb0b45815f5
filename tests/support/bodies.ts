import { dayOf } from "#basics/dates";
import { operator, person, type PersonId } from "#services/house";

import { openDeployment } from "../../src/modules/homecare/actions/open-deployment.ts";
import { seePassages } from "../../src/modules/homecare/actions/see-passages.ts";
import { askBody, type AskBody } from "../../src/modules/homecare/bodies/actions/ask-body.ts";
import { sayBody } from "../../src/modules/homecare/bodies/actions/say-body.ts";
import { sendSomebody } from "../../src/modules/homecare/bodies/actions/send-somebody.ts";
import type { ThroughId } from "../../src/modules/homecare/domain/assignment.ts";
import type { VisitId } from "../../src/modules/homecare/domain/visit.ts";
import type { OrganisationId } from "../../src/modules/organisations/domain/organisation.ts";
import { TEST_NOW, type TestHouse } from "./house.ts";
import { situations, valueOf } from "./organisations.ts";
import { planEachDay } from "./week-at-home.ts";
import { working } from "./workers.ts";

export const TODAY = dayOf(TEST_NOW);

/** The territory opens the service. */
export async function openHomes(app: TestHouse): Promise<void> {
  valueOf(
    await openDeployment(app, operator(), {
      controller: "SCIC Rest@dom",
      contact: "04 65 71 00 20",
      assessed: TODAY.subtract({ days: 3 }),
      register: "Au siège",
      hosting: "itself",
      hasReadRetention: true,
    }),
  );
}

export interface AtHome {
  /** Whose visits they are: each day, a meal and the garden. */
  readonly ana: PersonId;
  readonly visits: readonly [VisitId, VisitId];
  readonly body: OrganisationId;
  /** Who says yes for the body; who works there; who represents it and may only keep its page. */
  readonly odile: PersonId;
  readonly malika: PersonId;
  readonly paul: PersonId;
}

/** Ana has a week, and a body comes to homes. */
export async function atHome(app: TestHouse): Promise<AtHome> {
  const { someone, verified } = situations(app);
  const [ana, odile] = [await someone("Ana"), await someone("Odile")];
  const [malika, paul] = [await someone("Malika"), await someone("Paul")];
  const body = await verified([odile], { name: "Pas à pas" });
  await working(app).worksAt(malika, { organisation: body, keeper: odile });
  await working(app).enters(paul, { organisation: body, role: "volunteer", powers: ["manage"] });
  valueOf(await sayBody(app, person(odile), { organisation: body }));
  const visits = [
    await planEachDay(app, ana, { title: "Le repas", at: "12:00" }),
    await planEachDay(app, ana, { title: "Le jardin", at: "15:00" }),
  ] as const;
  return { ana, visits, body, odile, malika, paul };
}

/** Ana asks the body for her meals. */
export async function asks(
  app: TestHouse,
  { ana, body, visits }: AtHome,
  more: Partial<AskBody> = {},
): Promise<ThroughId> {
  const words = "À Saillans, le midi.";
  const asked = { organisation: body, visits: [visits[0]], from: TODAY, until: undefined, words };
  return valueOf(await askBody(app, person(ana), { ...asked, ...more }));
}

/** The body says yes: Malika comes, or another. */
export async function sends(
  app: TestHouse,
  { odile, malika }: AtHome,
  asked: ThroughId,
  more: Partial<Parameters<typeof sendSomebody>[2]> = {},
) {
  const sent = { asked, helper: malika, from: undefined, until: undefined };
  return valueOf(await sendSomebody(app, person(odile), { ...sent, ...more }));
}

/** The visits that somebody reads to come to, each once. */
export async function titlesFor(app: TestHouse, who: PersonId): Promise<readonly string[]> {
  const seen = await seePassages(app, person(who), undefined);
  return [...new Set((seen?.passages ?? []).map(({ visit }) => visit.title))];
}
