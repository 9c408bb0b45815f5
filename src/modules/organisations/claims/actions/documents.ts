import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  describeFilesIn,
  dropFileIn,
  keepFileIn,
  makeOwnSpaceIn,
  openFileIn,
  type ReadyFile,
  recordReadIn,
} from "#modules/access";
import { action, reading, type Work, withRight } from "#services/house";
import type { FileFacts, FileRefusal } from "#rules/access";

import { type ClaimId, MOST_DOCUMENTS } from "../../domain/claim.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findClaim } from "../../store/claims.ts";
import {
  deleteDocument,
  listDocuments,
  listOldDocuments,
  saveDocument,
} from "../store/documents.ts";
import { deleteOldLetters } from "../store/letters.ts";
import { mayDecide } from "./decide-claim.ts";
import { myClaimIn } from "./open-claim.ts";
import { tellOperatorsIn } from "./tell-claims.ts";

export type GiveDocumentRefusal = "no-claim" | "enough-documents" | FileRefusal;

/** A claimant shows a paper to the operator: it stays in their own space, and they see who opened it. */
export const giveDocument = action(giveDocumentIn);

export async function giveDocumentIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly file: ReadyFile },
): Promise<Result<undefined, GiveDocumentRefusal>> {
  const found = await myClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const { claim } = found.value;
  if ((await listDocuments(work, [claim.id])).length >= MOST_DOCUMENTS)
    return refused("enough-documents");
  const space = await makeOwnSpaceIn(work, claim.person);
  const kept = await keepFileIn(work, { ...asked.file, space });
  if (!kept.done) return kept;
  await saveDocument(work, { claim: claim.id, file: kept.value.id, person: claim.person });
  await tellOperatorsIn(work, claim);
  return done(undefined);
}

export interface OneDocument {
  readonly organisation: OrganisationId;
  readonly file: Id<"File">;
}

/** A claimant takes a paper back, for good. */
export const dropDocument = action(dropDocumentIn);

export async function dropDocumentIn(
  work: Work,
  asked: OneDocument,
): Promise<Result<undefined, "no-claim">> {
  const found = await myClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const all = await listDocuments(work, [found.value.claim.id]);
  // Taken back twice, it stays gone.
  if (all.some(({ file }) => file === asked.file)) {
    await deleteDocument(work, asked.file);
    await dropFileIn(work, asked.file);
  }
  return done(undefined);
}

/** The papers of a claim, for the claimant; for the operator, who may open them. */
export function describeDocumentsIn(
  work: Work,
  files: readonly Id<"File">[],
): Promise<readonly FileFacts[]> {
  return withRight(work, "read-documents", (lent) => describeFilesIn(lent, files));
}

/** The operator opens a paper of a claim that waits: its giver sees it in the log of what was read. */
export const openDocument = reading(openDocumentIn);

export async function openDocumentIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly file: Id<"File"> },
): Promise<(FileFacts & { readonly bytes: Uint8Array }) | undefined> {
  if (!mayDecide(work)) return undefined;
  const claim = await findClaim(work, asked.claim);
  if (claim === undefined || claim.decidedAt !== undefined) return undefined;
  const opened = await withRight(work, "read-documents", async (lent) => {
    const all = await listDocuments(lent, [claim.id]);
    return all.some(({ file }) => file === asked.file) ? openFileIn(lent, asked.file) : undefined;
  });
  if (opened === undefined) return undefined;
  await recordReadIn(work, { space: opened.space, table: "access.file", row: opened.id });
  return opened;
}

/**
 * Under a right that reaches them: papers go thirty days after the decision, codes with the claim,
 * or once they are old. Answers how many.
 */
export async function forgetProofsIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const old = await listOldDocuments(lent, before);
  for (const { file } of old) {
    await deleteDocument(lent, file);
    await dropFileIn(lent, file);
  }
  return old.length + (await deleteOldLetters(lent));
}
