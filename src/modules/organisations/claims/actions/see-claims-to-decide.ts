import type { FileFacts } from "#rules/access";
import { isOperator, reading, type Work, withRight } from "#services/house";

import type { Claim, ClaimId } from "../../domain/claim.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { Role } from "../../domain/representative.ts";
import { findClaim, type KeptClaim, listWaiting } from "../../store/claims.ts";
import {
  type ClaimList,
  countClaims,
  type ListedClaim,
  listClaimsToDecide,
} from "../store/claims-to-decide.ts";
import { listDocuments } from "../store/documents.ts";
import { listLetters } from "../store/letters.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { mayDecide } from "./decide-claim.ts";
import { describeDocumentsIn } from "./documents.ts";
import {
  type AskedVoucher,
  claimantsIn,
  openOwn,
  type SentCode,
  sentCode,
  vouchersIn,
} from "./see-claim.ts";

export { CLAIM_LISTS, type ClaimList } from "../store/claims-to-decide.ts";

export interface ClaimsAsked {
  readonly list: ClaimList;
  readonly newestFirst: boolean;
  readonly from: number;
  readonly most: number;
}

export interface ClaimsToDecide {
  readonly claims: readonly (ListedClaim & { readonly claimant: string })[];
  readonly counts: Readonly<Record<ClaimList, number>>;
}

/** The claims that wait, for the operator alone. */
export const listClaims = reading(
  async (work: Work, asked: ClaimsAsked): Promise<ClaimsToDecide | undefined> => {
    if (!mayDecide(work)) return undefined;
    const { listed, counts } = await withRight(work, "organisations-write", async (lent) => ({
      listed: await listClaimsToDecide(lent, asked),
      counts: await countClaims(lent),
    }));
    const names = await claimantsIn(work, listed);
    const claims = listed.map((one) => ({ ...one, claimant: names.get(one.person) ?? "" }));
    return { claims, counts };
  },
);

/** How many claims need the operator's eye; nothing for anyone else. */
export async function countToSeeIn(work: Work): Promise<Readonly<Record<ClaimList, number>>> {
  if (!isOperator(work.actor)) return { "to-see": 0, rivals: 0, letters: 0, documents: 0, all: 0 };
  return withRight(work, "organisations-write", countClaims);
}

/** One claim with all that the operator reads before deciding. */
export interface ClaimToDecide {
  readonly claim: Claim;
  readonly name: string;
  readonly words: string | undefined;
  readonly isContested: boolean;
  readonly letterAskedAt: Temporal.Instant | undefined;
  readonly letter: SentCode | undefined;
  readonly vouchers: readonly AskedVoucher[];
  readonly documents: readonly FileFacts[];
  /** One's own, or against one's own: another operator decides. */
  readonly isMine: boolean;
}

export interface SeenToDecide {
  readonly organisation: Organisation;
  readonly asked: ClaimToDecide;
  /** The others who say it too. */
  readonly rivals: readonly ClaimToDecide[];
  /** Who represents it today. */
  readonly there: readonly { readonly name: string; readonly role: Role }[];
}

/** What the operator reads before deciding on a claim; undefined for anyone else, or when it was decided. */
export const seeClaimToDecide = reading(seeClaimToDecideIn);

export async function seeClaimToDecideIn(
  work: Work,
  { claim: id }: { readonly claim: ClaimId },
): Promise<SeenToDecide | undefined> {
  if (!mayDecide(work)) return undefined;
  const claim = await findClaim(work, id);
  if (claim === undefined || claim.decidedAt !== undefined) return undefined;
  const organisation = await findOrganisation(work, claim.organisation);
  if (organisation === undefined) return undefined;
  const waiting = await listWaiting(work, claim.organisation);
  const isMine = waiting.some(({ person }) => person === work.actor.for);
  const there = await withRight(work, "organisations-read", (lent) =>
    listActive(lent, claim.organisation),
  );
  const names = await claimantsIn(work, [...waiting, ...there]);
  const rivals: ClaimToDecide[] = [];
  for (const one of waiting.filter((other) => other.id !== claim.id))
    rivals.push(await describeIn(work, one, { name: names.get(one.person) ?? "", isMine }));
  return {
    organisation,
    asked: await describeIn(work, claim, { name: names.get(claim.person) ?? "", isMine }),
    rivals,
    there: there.map(({ person, role }) => ({ name: names.get(person) ?? "", role })),
  };
}

async function describeIn(
  work: Work,
  claim: KeptClaim,
  { name, isMine }: Pick<ClaimToDecide, "name" | "isMine">,
): Promise<ClaimToDecide> {
  const { letters, documents } = await withRight(work, "organisations-write", async (lent) => ({
    letters: await listLetters(lent, [claim.id]),
    documents: await listDocuments(lent, [claim.id]),
  }));
  const letter = letters.find(({ way }) => way === "letter");
  return {
    claim,
    name,
    isMine,
    words: await openOwn(work, claim, claim.sealedWords),
    isContested: claim.contestedAt !== undefined,
    letterAskedAt: claim.letterAskedAt,
    letter: letter && sentCode(letter, work.now),
    vouchers: await vouchersIn(work, claim),
    documents: await describeDocumentsIn(
      work,
      documents.map(({ file }) => file),
    ),
  };
}
