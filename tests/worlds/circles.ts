import {
  askToJoinIn,
  changeCharterIn,
  makeCircleIn,
  makeRoleIn,
  type MakeCircle,
} from "#modules/circles";
import { dayOf } from "#basics/dates";
import type { Result } from "#basics/result";
import { demonstrationCircles as circles } from "#rules/circles";
import { demonstrationPeople as people } from "#rules/people";
import { person, type Work } from "#services/house";

import { enterIn } from "../../src/modules/circles/actions/join-circle.ts";
import { proposeLinkIn } from "../../src/modules/circles/life/actions/link-circles.ts";
import { findCircleIn } from "../../src/modules/circles/actions/see-circles.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const another: MakeCircle = {
  name: "Autour d’une autre personne",
  kind: "support",
  isOpen: false,
  purpose: "Passer la voir chacun notre jour.",
  charter: ["Elle décide."],
};

/**
 * One circle more around a person, of which only its two members know, with a role and a charter that
 * changed; and, to circles of others, somebody who asks to join and a link that waits.
 */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(people.malika.id), liveIn);
  await app.transaction(person(people.mireille.id), async (work) =>
    sure(await askToJoinIn(work, { circle: circles.mediators.id, answers: [], quiet: true })),
  );
  await app.transaction(person(people.nadege.id), async (work) =>
    sure(
      await proposeLinkIn(work, {
        circle: circles.mediators.id,
        to: circles.seeds.id,
        words: "Apprendre ensemble à étiqueter.",
        quiet: true,
      }),
    ),
  );
}

async function liveIn(work: Work): Promise<void> {
  const circle = await findCircleIn(work, { circle: await makeCircleIn(work, another) });
  if (circle === undefined) throw new Error("the founder does not see the circle");
  await enterIn(work, { circle, person: people.paul.id, role: "member" });
  sure(
    await makeRoleIn(work, {
      circle: circle.id,
      name: "La clé",
      about: "La garde, et la prête.",
      moderates: false,
      holder: people.malika.id,
      second: people.paul.id,
      quiet: true,
    }),
  );
  sure(
    await changeCharterIn(work, {
      circle: circle.id,
      sentences: ["Elle décide.", "On frappe avant d’entrer."],
      why: "Elle l’a demandé.",
      due: dayOf(work.now).add({ days: 30 }),
      from: 1,
      quiet: true,
    }),
  );
}

function sure(told: Result<unknown, string>): void {
  if (!told.done) throw new Error(`the difference is refused: ${told.refusal}`);
}
