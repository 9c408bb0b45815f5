import { knownId, newId } from "#basics/id";
import { makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work, withRight } from "#services/house";

import { writeMethodIn, writeVersionIn } from "../../src/modules/methods/actions/keep-method.ts";
import {
  publishReportIn,
  sayCoachIn,
  tellTrialIn,
} from "../../src/modules/methods/actions/report-trial.ts";
import { coachOfIn } from "../../src/modules/methods/actions/see-trials.ts";
import { tryMethodIn } from "../../src/modules/methods/actions/try-method.ts";
import {
  demonstrationMethods,
  demonstrationTrials,
  firstCard,
  secondCard,
} from "../../src/modules/methods/demonstration/methods.ts";
import { methodAt, HERE } from "../../src/modules/methods/domain/method.ts";
import type { TrialId } from "../../src/modules/methods/domain/trial.ts";
import { saveLearning } from "../../src/modules/methods/store/learning.ts";
import { saveHidden } from "../../src/modules/methods/store/methods.ts";
import { saveTrialHidden } from "../../src/modules/methods/store/trials.ts";
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

/**
 * In a circle of which only Malika knows, a method that she tries and tells of, and another that she is about to try; and a
 * method of hers that moderation hid, with a report of it, who coaches, and a circle that asked.
 */
export async function differ(app: TestHouse): Promise<void> {
  const malika = person(demonstrationPeople.malika.id);
  await app.transaction(malika, liveIn);
  await app.transaction(malika, hiddenIn);
}

const report = {
  did: "Autour du tour de Malika.",
  worked: undefined,
  failed: "L’argile a séché avant la fin.",
  changed: "Un torchon mouillé.",
};

const circleIn = (work: Work, name: string) =>
  makeCircleIn(work, {
    name,
    kind: "local",
    isOpen: false,
    purpose: "Tourner ensemble.",
    charter: ["On range après."],
  });

const soon = (work: Work) => ({
  day: work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 2 }),
  at: Temporal.PlainTime.from("18:30"),
  address: "À l’atelier",
});

async function liveIn(work: Work): Promise<void> {
  const when = { ...soon(work), space: spaceOf(await circleIn(work, "Autour d’un tour")) };
  const { quality, played } = demonstrationMethods;
  valueOf(await tryMethodIn(work, { id: TOLD, method: quality, ...when }));
  valueOf(await tellTrialIn(work, { trial: TOLD, outcome: "failed", report }));
  valueOf(await tryMethodIn(work, { id: UNDER_WAY, method: played, ...when }));
}

async function hiddenIn(work: Work): Promise<void> {
  const space = spaceOf(await circleIn(work, "Autour d’un four à raku"));
  const card = { ...firstCard, title: "Enfourner de nuit" };
  const method = valueOf(
    await writeMethodIn(work, { space, card, licence: "CC0-1.0", forGood: true }),
  );
  const trial = valueOf(await tryMethodIn(work, { method, space, ...soon(work) }));
  valueOf(await tellTrialIn(work, { trial, outcome: "failed", report }));
  valueOf(await publishReportIn(work, { trial, forGood: true }));
  valueOf(await sayCoachIn(work, { trial, says: "yes" }));
  const next = { method, card: secondCard, changed: "De jour.", from: 1 };
  valueOf(await writeVersionIn(work, { ...next, answers: [trial] }));
  const { id: malika } = demonstrationPeople.malika;
  const coach = await coachOfIn(work, { trial, person: malika });
  const asked = { id: newId<"Learning">(), need: newId<"Need">(), askedBy: malika, isNamed: true };
  await saveLearning(work, { ...asked, space, method, coach });
  await withRight(work, "moderate-methods", async (lent) => {
    await saveTrialHidden(lent, trial, "Nomme quelqu’un");
    await saveHidden(lent, method, "Copiée");
  });
}
