import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { findOrganisationIn } from "#modules/organisations";
import { placeIndexIn } from "#modules/territory";
import { spaceOf, type Organisation } from "#rules/organisations";
import { action, reading, type Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { type CheckedDraft, checkDraft } from "../domain/publish-draft.ts";
import {
  type DraftFields,
  type DraftId,
  fieldsOfDraft,
  isBeyondKeeping,
  type Issuer,
} from "../../domain/publish/fields.ts";
import { fieldsShape, findIssued, type IssuedCall } from "../../store/issuers.ts";
import {
  deleteDraft,
  type DraftRow,
  findDraft,
  holdDraft,
  saveDraft,
  saveNewDraft,
} from "../store/publish-drafts.ts";
import { issuerStandingIn, mayIssueIn, organisationOfIn } from "./publish-standing.ts";

export type DraftRefusal = "unknown-draft" | "not-allowed" | "changed-meanwhile" | "too-long";

/** A representative begins a call in the space of their organisation. Nobody else knows of it. */
export const beginDraft = action(beginDraftIn);

export async function beginDraftIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly fields?: DraftFields },
): Promise<Result<DraftId, "not-allowed">> {
  if (!(await mayIssueIn(work, asked.organisation, "write-draft"))) return refused("not-allowed");
  const id = newId<"Draft">();
  const space = spaceOf(asked.organisation);
  await saveNewDraft(work, {
    id,
    space,
    call: undefined,
    sealed: await seal(work, space, JSON.stringify(fieldsOfDraft(asked.fields ?? {}))),
  });
  return done(id);
}

/** What is typed is kept, right or wrong, unless somebody else changed the draft meanwhile. */
export const keepDraft = action(keepDraftIn);

export async function keepDraftIn(
  work: Work,
  asked: { readonly draft: DraftId; readonly version: number; readonly fields: DraftFields },
): Promise<Result<DraftId, DraftRefusal>> {
  const row = await holdDraft(work, asked.draft);
  if (row === undefined) return refused("unknown-draft");
  if (!(await mayIssueIn(work, await organisationOfIn(work, row.space), "write-draft")))
    return refused("not-allowed");
  if (row.version !== asked.version) return refused("changed-meanwhile");
  const fields = fieldsOfDraft(asked.fields);
  if (isBeyondKeeping(fields)) return refused("too-long");
  const sealed = await seal(work, row.space, JSON.stringify(fields));
  const kept = await saveDraft(work, { id: row.id, version: asked.version, sealed });
  return kept ? done(row.id) : refused("changed-meanwhile");
}

/** A draft is thrown away; a published call that it would have corrected stays as it is. */
export const dropDraft = action(dropDraftIn);

export async function dropDraftIn(
  work: Work,
  asked: { readonly draft: DraftId },
): Promise<Result<DraftId, DraftRefusal>> {
  const row = await holdDraft(work, asked.draft);
  if (row === undefined) return refused("unknown-draft");
  if (!(await mayIssueIn(work, await organisationOfIn(work, row.space), "write-draft")))
    return refused("not-allowed");
  await deleteDraft(work, row.id);
  return done(row.id);
}

/** A draft as its organisation sees it: what is typed, what is still to be mended, how it would look. */
export interface SeenDraft {
  readonly id: DraftId;
  readonly version: number;
  readonly changedAt: Temporal.Instant;
  /** The published call that it corrects. */
  readonly call: CallId | undefined;
  readonly fields: DraftFields;
  readonly checked: CheckedDraft;
  readonly organisation: Organisation;
  readonly mayPublish: boolean;
}

/** Sees a draft of one's organisation; undefined for anyone else. */
export const seeDraft = reading(seeDraftIn);

export async function seeDraftIn(
  work: Work,
  asked: { readonly draft: DraftId },
): Promise<SeenDraft | undefined> {
  const row = await findDraft(work, asked.draft);
  if (row === undefined) return undefined;
  const standing = await issuerStandingIn(work, await organisationOfIn(work, row.space));
  if (standing !== "representative" && standing !== "publisher") return undefined;
  const opened = await openDraftIn(work, row);
  if (opened === undefined) return undefined;
  return {
    id: row.id,
    version: row.version,
    changedAt: row.changedAt,
    call: row.call,
    fields: opened.fields,
    checked: opened.checked,
    organisation: opened.organisation,
    mayPublish: standing === "publisher",
  };
}

/** What a draft holds, and what it would publish. Undefined when the organisation, or its key, is gone. */
export interface OpenedDraft {
  readonly fields: DraftFields;
  readonly organisation: Organisation;
  readonly issued: IssuedCall | undefined;
  readonly sourceId: string;
  readonly checked: CheckedDraft;
}

/** Opens the fields of a draft and reads them as the notice that they would be. */
export async function openDraftIn(work: Work, row: DraftRow): Promise<OpenedDraft | undefined> {
  const [words, organisation, issued] = [
    await open(work, row.space, row.sealed),
    await findOrganisationIn(work, await organisationOfIn(work, row.space)),
    row.call && (await findIssued(work, row.call)),
  ];
  if (words === undefined || organisation === undefined) return undefined;
  const fields = fieldsShape.parse(JSON.parse(words));
  const sourceId = issued?.sourceId ?? row.id;
  const checked = checkDraft(fields, {
    issuer: issuerOf(organisation),
    sourceId,
    published: dayOf(issued?.since ?? work.now),
    now: work.now,
    places: await placeIndexIn(work),
    before: issued?.fields,
  });
  return { fields, organisation, issued, sourceId, checked };
}

/** How an organisation is named on the calls that it publishes. */
export function issuerOf({ name, numbers, town }: Organisation): Issuer {
  return { name, siret: numbers.siret, town };
}
