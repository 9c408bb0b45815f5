import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { type FileFacts, ownSpaceOf } from "#rules/access";
import { reading, type Work, withRight } from "#services/house";

import {
  type Claim,
  isCodeAlive,
  MOST_TRIES,
  mayProveBySite,
  ownDomainOf,
} from "../../domain/claim.ts";
import type { Organisation } from "../../domain/organisation.ts";
import { findLatestClaim, type KeptClaim } from "../../store/claims.ts";
import { listDocuments } from "../store/documents.ts";
import { type CodeWay, type KeptLetter, listLetters } from "../store/letters.ts";
import { listFewVerified, listNames } from "../../store/names.ts";
import { findByAddress } from "../../store/organisations.ts";
import { listAsksOf } from "../store/vouch-asks.ts";
import { listVouches } from "../store/vouches.ts";
import { describeDocumentsIn } from "./documents.ts";
import { type Before, beforeIn } from "../../actions/see-organisation.ts";

/** A code on its way, as the claimant may know of it. */
export interface SentCode {
  readonly madeAt: Temporal.Instant;
  readonly postedAt: Temporal.Instant | undefined;
  readonly expiresAt: Temporal.Instant;
  /** Neither too old nor tried too often. */
  readonly isAlive: boolean;
  /** How often one may still be wrong. */
  readonly triesLeft: number;
}

/** A verified organisation that was asked to vouch. */
export interface AskedVoucher {
  readonly name: string;
  readonly at: string;
  readonly says: "vouched" | "declined" | "waits";
}

/** One's own claim, and how far each way of showing that it is right has come. */
export interface SeenClaim {
  readonly organisation: Organisation;
  readonly before: Before;
  /** Undefined for a representative of an organisation that was not verified, who has claimed nothing themself. */
  readonly claim: Claim | undefined;
  /** What the operator answered. */
  readonly answer: string | undefined;
  readonly isContested: boolean;
  readonly letterAskedAt: Temporal.Instant | undefined;
  readonly codes: Readonly<Partial<Record<CodeWay, SentCode>>>;
  /** The domain of the organisation's site, when an address there may prove something. */
  readonly domain: string | undefined;
  readonly vouchers: readonly AskedVoucher[];
  /** The names of those that may be asked to vouch, where they are few enough to be a list; else none. */
  readonly mayVouch: readonly string[];
  readonly documents: readonly FileFacts[];
}

/** Sees one's own claim, waiting or decided; undefined for who has none and represents nobody there. */
export const seeClaim = reading(seeClaimIn);

export async function seeClaimIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenClaim | undefined> {
  const person = work.actor.for;
  const organisation = await findByAddress(work, number);
  if (person === undefined || organisation === undefined || organisation.mergedInto !== undefined)
    return undefined;
  const before = await beforeIn(work, organisation);
  const claim = await findLatestClaim(work, { organisation: organisation.id, person });
  if (organisation.isHidden && before.mine === undefined) return undefined;
  if (claim === undefined && before.mine === undefined) return undefined;
  return { organisation, before, ...(await detailsIn(work, organisation, claim)) };
}

async function detailsIn(
  work: Work,
  organisation: Organisation,
  claim: KeptClaim | undefined,
): Promise<Omit<SeenClaim, "organisation" | "before">> {
  const { site } = organisation;
  const domain = site !== undefined && mayProveBySite(organisation) ? ownDomainOf(site) : undefined;
  if (claim === undefined)
    return {
      claim,
      domain,
      answer: undefined,
      isContested: false,
      letterAskedAt: undefined,
      codes: {},
      vouchers: [],
      mayVouch: [],
      documents: [],
    };
  const { sealedAnswer } = claim;
  const documents = await listDocuments(work, [claim.id]);
  return {
    claim,
    domain,
    answer: sealedAnswer && (await openOwn(work, claim, sealedAnswer)),
    isContested: claim.contestedAt !== undefined,
    letterAskedAt: claim.letterAskedAt,
    codes: await codesIn(work, claim),
    vouchers: await vouchersIn(work, claim),
    mayVouch: await listFewVerified(work, organisation.id),
    documents: await describeDocumentsIn(
      work,
      documents.map(({ file }) => file),
    ),
  };
}

/** Opens what is sealed under the key of the claimant: their words, and what was answered to them. */
export function openOwn(
  work: Work,
  { person }: Pick<Claim, "person">,
  sealed: Uint8Array,
): Promise<string | undefined> {
  return open(work, ownSpaceOf(person), sealed);
}

async function codesIn(work: Work, claim: Claim): Promise<SeenClaim["codes"]> {
  const letters = await withRight(work, "organisations-write", (lent) =>
    listLetters(lent, [claim.id]),
  );
  return Object.fromEntries(letters.map((letter) => [letter.way, sentCode(letter, work.now)]));
}

/** A code without anything of it but its dates. */
export function sentCode(letter: KeptLetter, now: Temporal.Instant): SentCode {
  const { madeAt, postedAt, expiresAt, tries } = letter;
  const triesLeft = Math.max(0, MOST_TRIES - tries);
  return { madeAt, postedAt, expiresAt, isAlive: isCodeAlive(letter, now), triesLeft };
}

/** Whom the claimant asked to vouch, and what they said. */
export async function vouchersIn(work: Work, claim: Claim): Promise<readonly AskedVoucher[]> {
  const { asks, vouches } = await withRight(work, "organisations-write", async (lent) => ({
    asks: await listAsksOf(lent, claim.id),
    vouches: await listVouches(lent, claim.id),
  }));
  const names = await listNames(
    work,
    asks.map(({ organisation }) => organisation),
  );
  return asks.flatMap(({ organisation, declinedAt }) => {
    const named = names.find(({ asked }) => asked === organisation);
    const vouched = vouches.some((one) => one.organisation === organisation);
    const says = vouched ? "vouched" : declinedAt === undefined ? "waits" : "declined";
    return named === undefined
      ? []
      : [{ name: named.name, at: `/structures/${named.number}`, says } as const];
  });
}

/** The names of claimants, for those who may read the claim. */
export async function claimantsIn(
  work: Work,
  claims: readonly Pick<Claim, "person">[],
): Promise<ReadonlyMap<string, string>> {
  return namesOfIn(
    work,
    claims.map(({ person }) => person),
  );
}
