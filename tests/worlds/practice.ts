import { letInIn, makeCircleIn } from "#modules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type Work } from "#services/house";

import {
  answerSituationIn,
  markHelpedIn,
} from "../../src/modules/practice/actions/answer-situation.ts";
import { addPointIn } from "../../src/modules/practice/actions/build-point.ts";
import { learnFromIn } from "../../src/modules/practice/actions/keep-known.ts";
import { openCommunityIn } from "../../src/modules/practice/actions/open-community.ts";
import { sayReadIn, takeToReadIn } from "../../src/modules/practice/actions/read-second.ts";
import { tellSituationIn } from "../../src/modules/practice/actions/tell-situation.ts";
import { demonstrationSituations } from "../../src/modules/practice/demonstration/situations.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

const SECRET = "6c1b2e70-3f0a-4a51-9d0e-1b7f5c2a9dff";
export const paths: readonly string[] = [
  ...[...demonstrationSituations.map(({ id }) => id), SECRET].flatMap((id) =>
    ["", "/changer", "/relire"].map((rest) => `/pratiques/situations/${id}${rest}`),
  ),
  ...["", "/savoirs", "/construire", "/trimestre", "/trimestre/2026-t3"].map(
    (rest) => `/pratiques/cercle/36b3db6d-ed75-41ac-99b9-d859c2eeac08${rest}`,
  ),
];

const told = {
  title: "La pâte qui retombe",
  happened: "Un mardi, tout est retombé.",
  tried: undefined,
  asks: "Que faire ?",
  named: false,
};

/** In a circle of which only Malika and Damien know, what she tells, what he answers, and what they learn. */
export async function differ(app: TestHouse): Promise<void> {
  const { malika, damien } = demonstrationPeople;
  const as = <T>(who: typeof malika | typeof damien, run: (work: Work) => Promise<T>) =>
    app.transaction(person(who.id), run);
  const circle = await as(malika, (work) =>
    makeCircleIn(work, {
      name: "Autour d’un pétrin",
      kind: "local",
      isOpen: false,
      purpose: "Cuire ensemble.",
      charter: ["On nettoie après."],
    }),
  );
  await as(malika, async (work) => {
    valueOf(await letInIn(work, { circle, person: damien.id, charter: 1 }));
    valueOf(await openCommunityIn(work, { circle, shares: "cuire ensemble." }));
  });
  const situation = await as(malika, async (work) =>
    valueOf(await tellSituationIn(work, { circle, ...told })),
  );
  const answer = await as(damien, async (work) => {
    valueOf(await takeToReadIn(work, { circle }));
    valueOf(await sayReadIn(work, { situation, says: "nobody" }));
    return valueOf(await answerSituationIn(work, { situation, text: "Attendre." }));
  });
  await as(malika, async (work) => {
    valueOf(await markHelpedIn(work, { answer, helped: true }));
    valueOf(await learnFromIn(work, { answer }));
    valueOf(await addPointIn(work, { circle, text: "Un four de secours" }));
    // One more, that waits.
    valueOf(await tellSituationIn(work, { circle, ...told }));
  });
}
