import { type App, declaredIn, job, type PersonId, type Work, withRight } from "#services/house";

import { listOperators } from "../../store/operators.ts";
import { listPasskeys } from "../../store/passkeys.ts";

/**
 * Whether a key is to be proposed to somebody who has just come in: they keep the instance, or decide of what others
 * publish here (`decidesOfOthers` of the modules), and have none. Never a condition: they may say later each time.
 */
export function proposesPasskey(app: App, person: PersonId): Promise<boolean> {
  return app.transaction(job("passkeys"), async (work) => {
    const isEntrusted = await isEntrustedIn(work, person);
    return isEntrusted && (await listPasskeys(work, person)).length === 0;
  });
}

async function isEntrustedIn(work: Work, person: PersonId): Promise<boolean> {
  if ((await withRight(work, "name-people", listOperators)).includes(person)) return true;
  for (const decides of declaredIn(work.app, "decidesOfOthers"))
    if (await decides(work, person)) return true;
  return false;
}
