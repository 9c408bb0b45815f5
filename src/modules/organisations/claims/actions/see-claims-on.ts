import { reading, type Work } from "#services/house";

import type { Claim, ClaimId } from "../../domain/claim.ts";
import { type Organisation, type Power, standingOf } from "../../domain/organisation.ts";
import { listWaiting } from "../../store/claims.ts";
import { findByAddress } from "../../store/organisations.ts";
import { claimantsIn, openOwn } from "./see-claim.ts";
import { beforeIn } from "../../actions/see-organisation.ts";

/** A claim as those who represent the organisation read it. */
export interface ClaimOnMine {
  readonly id: ClaimId;
  readonly name: string;
  readonly role: Claim["role"];
  readonly words: string | undefined;
  readonly madeAt: Temporal.Instant;
  readonly isContested: boolean;
}

/** The claims of others on an organisation that one represents. */
export interface SeenClaimsOn {
  readonly organisation: Organisation;
  readonly claims: readonly ClaimOnMine[];
  /** What one may give to who is welcomed: no more than one has. */
  readonly powers: readonly Power[];
  /** Neither was shown to be right: who is welcomed comes as an equal. */
  readonly asEquals: boolean;
}

/** Sees who else says that they represent it; undefined for who may not answer. */
export const seeClaimsOn = reading(seeClaimsOnIn);

export async function seeClaimsOnIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenClaimsOn | undefined> {
  const organisation = await findByAddress(work, number);
  if (organisation === undefined || organisation.mergedInto !== undefined) return undefined;
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || !may("welcome or contest a claim")) return undefined;
  const waiting = await listWaiting(work, organisation.id);
  const others = waiting.filter(({ person }) => person !== mine.person);
  const names = await claimantsIn(work, others);
  const claims: ClaimOnMine[] = [];
  for (const claim of others)
    claims.push({
      id: claim.id,
      name: names.get(claim.person) ?? "",
      role: claim.role,
      words: await openOwn(work, claim, claim.sealedWords),
      madeAt: claim.madeAt,
      isContested: claim.contestedAt !== undefined,
    });
  const asEquals = standingOf(organisation) === "frozen";
  return { organisation, claims, powers: mine.powers, asEquals };
}
