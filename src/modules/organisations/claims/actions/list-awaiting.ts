import type { Work } from "#services/house";

import { type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { listWaiting } from "../../store/claims.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { organisationsOfIn } from "../../team/actions/acting-for.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { listVouchAsksIn, type SeenVouchAsk } from "./see-vouch-asks.ts";

/** What waits for the person who acts, for one organisation. */
export type AwaitedOfMine =
  | {
      readonly what: "claims";
      readonly name: string;
      readonly number: number;
      readonly count: number;
    }
  | { readonly what: "vouch"; readonly name: string; readonly number: number; readonly by: string }
  | { readonly what: "verify"; readonly name: string; readonly number: number };

/** For « mon fil »: claims to answer, vouches that are asked, organisations still to be verified. */
export async function listAwaitingIn(work: Work): Promise<readonly AwaitedOfMine[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const awaited: AwaitedOfMine[] = [];
  for (const { id, name, number } of await organisationsOfIn(work, person)) {
    const count = await countClaimsIn(work, id);
    if (count > 0) awaited.push({ what: "claims", name, number, count });
  }
  for (const ask of await listVouchAsksIn(work)) awaited.push(toAwaited(ask));
  for (const { name, number, standing, powers } of await organisationsOfIn(work, person))
    if (standing === "unverified" && powers.includes("manage"))
      awaited.push({ what: "verify", name, number });
  return awaited;
}

function toAwaited({ about, name: by }: SeenVouchAsk): AwaitedOfMine {
  return { what: "vouch", name: about.name, number: about.number, by };
}

/** How many others claim an organisation that one may answer for. */
export async function countClaimsIn(work: Work, id: OrganisationId): Promise<number> {
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined || standingOf(organisation) === "dissolved") return 0;
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || !may("welcome or contest a claim")) return 0;
  const waiting = await listWaiting(work, organisation.id);
  return waiting.filter(({ person }) => person !== mine.person).length;
}
