import { joinCircle, makeCircleIn } from "#modules/circles";
import { person, type PersonId } from "#services/house";

import type { TestHouse } from "./house.ts";

/** These persons are in one circle: they know each other here. The first founds it. */
export async function inOneCircle(
  app: TestHouse,
  [founder, ...others]: readonly [PersonId, ...PersonId[]],
): Promise<void> {
  const circle = await app.transaction(person(founder), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Se donner un coup de main.",
      charter: ["On prévient."],
    }),
  );
  for (const one of others) {
    const told = await joinCircle(app, person(one), { circle });
    if (!told.done) throw new Error(told.refusal);
  }
}
