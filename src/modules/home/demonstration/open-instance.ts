import { demonstrationPeople } from "#rules/people";
import { type App, job, saveInstanceIn } from "#services/house";

import { texts } from "./texts.fr.ts";

/** Says that this instance is the demonstration, and under which name. The last thing that is filled: `home` is the roof. */
export async function openInstance(app: App): Promise<void> {
  await app.transaction(job("opening"), (work) =>
    saveInstanceIn(work, {
      name: texts.instance,
      demonstration: true,
      telephone: demonstrationPeople.quentin.phone,
      operatorAddress: demonstrationPeople.maelle.email,
    }),
  );
}
