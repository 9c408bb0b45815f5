import { isId } from "#basics/id";
import { operatorsIn } from "#modules/people";
import type { Work } from "#services/house";

import { type Organisation, type PersonId, standingOf } from "../../domain/organisation.ts";
import { mayUse } from "../../domain/rights.ts";
import { findClaim, type KeptClaim, listWaiting } from "../../store/claims.ts";
import { findOrganisation, listOrganisations } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { listWaitingAsks } from "../store/vouch-asks.ts";
import { claimantsIn } from "./see-claim.ts";
import type { ClaimNews } from "./tell-claims.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What a mail says about one organisation, read at the moment of writing. */
export type ReadNews =
  | { readonly kind: "decided"; readonly organisation: Organisation; readonly confirmed: boolean }
  | { readonly kind: "rival"; readonly organisation: Organisation; readonly represents: boolean }
  | { readonly kind: "to-decide"; readonly organisation: Organisation; readonly claim: KeptClaim }
  | {
      readonly kind: "vouch-asked";
      readonly organisation: Organisation;
      readonly name: string;
      readonly role: KeptClaim["role"];
      readonly as: string;
    }
  | {
      readonly kind: "ended";
      readonly organisation: Organisation;
      readonly what: "dissolved" | "undissolved" | "merged" | "unmerged";
      /** What it was merged into. */
      readonly into: Organisation | undefined;
    };

/** Reads what a notification is about; undefined when it is true no more. Under the right "write-mail". */
export async function readClaimNewsIn(
  work: Work,
  kind: ClaimNews,
  facts: Facts,
): Promise<ReadNews | undefined> {
  const { person } = facts;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  if (kind === "organisations.ended") return readEnded(work, facts);
  const { claim: id } = facts;
  const claim = typeof id === "string" && isId<"Claim">(id) ? await findClaim(work, id) : undefined;
  const organisation = claim && (await findOrganisation(work, claim.organisation));
  if (claim === undefined || organisation === undefined) return undefined;
  switch (kind) {
    case "organisations.claim-decided":
      return claim.state === "confirmed" || claim.state === "refused"
        ? { kind: "decided", organisation, confirmed: claim.state === "confirmed" }
        : undefined;
    case "organisations.rival-claim":
      return readRival(work, { claim, organisation, person });
    case "organisations.to-decide":
      return claim.decidedAt === undefined && (await operatorsIn(work)).includes(person)
        ? { kind: "to-decide", organisation, claim }
        : undefined;
    case "organisations.vouch-asked":
      return readVouchAsked(work, { claim, organisation, person }, facts["organisation"]);
  }
}

interface About {
  readonly claim: KeptClaim;
  readonly organisation: Organisation;
  readonly person: PersonId;
}

/** Still true while the other claim waits, and while one represents it or claims it oneself. */
async function readRival(
  work: Work,
  { claim, organisation, person }: About,
): Promise<ReadNews | undefined> {
  if (claim.decidedAt !== undefined) return undefined;
  const mine = await findActive(work, organisation.id, person);
  const waiting = await listWaiting(work, organisation.id);
  const isConcerned = mine !== undefined || waiting.some((one) => one.person === person);
  return isConcerned ? { kind: "rival", organisation, represents: mine !== undefined } : undefined;
}

async function readVouchAsked(
  work: Work,
  { claim, organisation, person }: About,
  as: unknown,
): Promise<ReadNews | undefined> {
  if (typeof as !== "string" || !isId<"Organisation">(as)) return undefined;
  const from = await findOrganisation(work, as);
  const mine = from && (await findActive(work, from.id, person));
  if (from === undefined || mine === undefined) return undefined;
  if (!mayUse(standingOf(from), mine.powers, "approve")) return undefined;
  const waiting = await listWaitingAsks(work, [from.id]);
  if (!waiting.some((one) => one.claim === claim.id)) return undefined;
  const name = (await claimantsIn(work, [claim])).get(claim.person) ?? "";
  return { kind: "vouch-asked", organisation, name, role: claim.role, as: from.name };
}

const ENDS = ["dissolved", "undissolved", "merged", "unmerged"] as const;

async function readEnded(work: Work, facts: Facts): Promise<ReadNews | undefined> {
  const { organisation: id } = facts;
  const what = ENDS.find((one) => one === facts["what"]);
  if (typeof id !== "string" || !isId<"Organisation">(id) || what === undefined) return undefined;
  const [organisation] = await listOrganisations(work, [id]);
  if (organisation === undefined) return undefined;
  const { dissolved, mergedInto } = organisation;
  const isTrue = {
    dissolved: dissolved !== undefined,
    undissolved: dissolved === undefined,
    merged: mergedInto !== undefined,
    unmerged: mergedInto === undefined,
  }[what];
  if (!isTrue) return undefined;
  const into = mergedInto === undefined ? undefined : await findOrganisation(work, mergedInto);
  return { kind: "ended", organisation, what, into };
}
