import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import { knownOfIn } from "../../actions/away/known.ts";
import { theirDaysIn } from "../../actions/tell-away.ts";
import type { PauseId } from "../../store/pauses.ts";
import type { SealedAsk } from "../store/asked-bodies.ts";
import { sharedVisitsIn } from "./see-asked.ts";
import { whoSaysIn } from "./tell.ts";

/** What was said of an absence: these days, in the place of others or not; or that the others are over (`pause` undefined). */
interface Said {
  readonly subject: PauseId;
  readonly pause: PauseId | undefined;
  readonly stood: PauseId | undefined;
}

/**
 * Says to those who may say for a body who comes that whose visits they are is away, or there again, where it is expected on one of these
 * days. To each of them: of what one did not hear yet one does not hear the end.
 */
export async function tellBodyAwayIn(
  work: Work,
  one: SealedAsk,
  { subject, pause, stood }: Said,
): Promise<void> {
  const comes = [{ ...one, visits: await sharedVisitsIn(work, one) }];
  const all = await whoSaysIn(work, one.organisation);
  const about = `${subject} ${one.id}`;
  for (const [person, address] of await reachPeopleIn(work, all, personOf(one.space))) {
    const letter = { kind: "homecare.to-body", object: `away ${stood ?? ""} ${one.id}`, address };
    const known = stood && (await knownOfIn(work, stood, letter));
    if (pause === undefined && known === undefined) continue;
    const at = known === stood ? undefined : work.now;
    const days = (await theirDaysIn(work, { pause, stood: known, at }))?.(comes);
    if (days?.isNews !== true) continue;
    const what = days.away.length > 0 ? "away" : "back";
    const before = pause && known && { stood: known };
    await notifyIn(work, {
      address,
      kind: "homecare.to-body",
      object: `${what} ${about}`,
      facts: { asked: one.id, person, what, about, ...before },
    });
  }
}
