import type { Work } from "#services/house";

import { type AlarmId, type AlarmTold, type Named, type SpaceId, turnOf } from "../domain/relay.ts";
import type { PassedWhy, Served } from "../domain/service.ts";
import { findPassed, findServed } from "../store/served.ts";
import { findService } from "../store/services.ts";
import { nameOfServiceIn } from "./tell-served.ts";

async function nameIn(work: Work, id: Served["service"]): Promise<string> {
  const found = await findService(work, id);
  return found === undefined ? "" : nameOfServiceIn(work, found.organisation);
}

/** The service of one’s list, as one reads it. */
export interface SeenServedHere {
  readonly served: Served;
  readonly service: string;
  /** Nobody of the list is told before it. */
  readonly isFirst: boolean;
}

export async function seeServedHereIn(
  work: Work,
  space: SpaceId,
  chain: readonly Pick<Named, "place">[],
): Promise<SeenServedHere | undefined> {
  const served = await findServed(work, space);
  if (served === undefined) return undefined;
  const isFirst = served.said === "yes" && chain.every(({ place }) => place > served.place);
  return { served, service: await nameIn(work, served.service), isFirst };
}

/** A service that was passed over at once, why and when. */
export interface SeenPassed {
  readonly service: string;
  readonly at: Temporal.Instant;
  readonly why: PassedWhy;
}

export async function seePassedIn(work: Work, alarm: AlarmId): Promise<SeenPassed | undefined> {
  const found = await findPassed(work, alarm);
  return found && { at: found.at, why: found.why, service: await nameIn(work, found.service) };
}

/** Who was told, a service once and under its name: who answers for it is shown to nobody. What one of it said, it says. */
export async function toldByNameIn<One extends AlarmTold & { readonly name: string }>(
  work: Work,
  told: readonly One[],
): Promise<readonly One[]> {
  const turns = Map.groupBy(told, turnOf);
  const seen: One[] = [];
  for (const all of turns.values()) {
    const said = ["takes", "cannot", undefined] as const;
    const [one] = said.flatMap((answer) => all.filter((each) => each.answer === answer));
    if (one === undefined) continue;
    const { service } = one;
    seen.push(service === undefined ? one : { ...one, name: await nameIn(work, service) });
  }
  return seen;
}
