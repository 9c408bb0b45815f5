import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work } from "#services/house";

import { tellTrialIn } from "../../src/modules/methods/actions/report-trial.ts";
import { tryMethodIn } from "../../src/modules/methods/actions/try-method.ts";
import {
  demonstrationMethods,
  demonstrationTrials,
} from "../../src/modules/methods/demonstration/methods.ts";
import { methodAt, HERE } from "../../src/modules/methods/domain/method.ts";
import type { TrialId } from "../../src/modules/methods/domain/trial.ts";
import { knownId } from "#basics/id";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

const TOLD: TrialId = knownId<"Trial">("5e1f6f0e-7c55-4f3e-b1b8-2f6b2f9d4a81");
const UNDER_WAY: TrialId = knownId<"Trial">("5e1f6f0e-7c55-4f3e-b1b8-2f6b2f9d4a82");
const all = Object.values(demonstrationMethods).map((id) => methodAt(id));
const trials = [...Object.values(demonstrationTrials), TOLD, UNDER_WAY];

export const paths: readonly string[] = [
  ...["", "?tri=essais", "?tri=court", "?q=situation"].map((rest) => HERE + rest),
  ...all.flatMap((at) => ["", ".md", ".json", "/versions/1", "/essayer"].map((rest) => at + rest)),
  ...trials.flatMap((id) => ["", "/raconter"].map((rest) => `${HERE}/essais/${id}${rest}`)),
];

/** In a circle of which only Malika knows, a method that she tries and tells of, and another that she is about to try. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), liveIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’un tour",
    kind: "local",
    isOpen: false,
    purpose: "Tourner ensemble.",
    charter: ["On range après."],
  });
  const when = {
    space: spaceOf(circle),
    day: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 2 }),
    at: Temporal.PlainTime.from("18:30"),
    address: "À l’atelier",
  };
  const { quality, played } = demonstrationMethods;
  valueOf(await tryMethodIn(work, { id: TOLD, method: quality, ...when }));
  const report = {
    did: "Autour du tour de Malika.",
    worked: undefined,
    failed: "L’argile a séché avant la fin.",
    changed: "Un torchon mouillé.",
  };
  valueOf(await tellTrialIn(work, { trial: TOLD, outcome: "failed", report }));
  valueOf(await tryMethodIn(work, { id: UNDER_WAY, method: played, ...when }));
}
