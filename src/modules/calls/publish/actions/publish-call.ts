import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { spaceOf } from "#rules/organisations";
import { action, personBy, type Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { IssuerActKind } from "../../domain/publish/issuer.ts";
import type { Notice } from "../../domain/notice.ts";
import { type DraftFields, type DraftId } from "../../domain/publish/fields.ts";
import { findCallById } from "../../store/calls.ts";
import { findIssued, type IssuedCall, saveIssued, saveIssuerAct } from "../../store/issuers.ts";
import {
  deleteDraft,
  findCorrectionDraft,
  holdDraft,
  saveNewDraft,
} from "../store/publish-drafts.ts";
import { holdNotices } from "../../store/saving.ts";
import { openDraftIn } from "./publish-drafts.ts";
import { mayIssueIn, organisationOfIn } from "./publish-standing.ts";
import { type SaidChange, takeNoticesIn } from "../../sources/actions/take-notices.ts";

export type PublishRefusal =
  | "unknown-draft"
  | "changed-meanwhile"
  | "not-allowed"
  | "not-ready"
  | "say-why"
  | "nothing-changed"
  | "gone";

export interface PublishDraft {
  readonly draft: DraftId;
  /** The version that was read before confirming: nothing else is published. */
  readonly version: number;
  /** Why a published call is corrected: told in its history. */
  readonly why?: string | undefined;
}

/**
 * A verified issuer publishes a draft: it becomes a call like any other, found, alerted on and
 * exported, with its issuer as source; or the next wording of a published one, whose followers are
 * told. The draft is gone.
 */
export const publishDraft = action(publishDraftIn);

export async function publishDraftIn(
  work: Work,
  asked: PublishDraft,
): Promise<Result<{ readonly number: number; readonly corrected: boolean }, PublishRefusal>> {
  const row = await holdDraft(work, asked.draft);
  if (row === undefined) return refused("unknown-draft");
  if (row.version !== asked.version) return refused("changed-meanwhile");
  const organisation = await organisationOfIn(work, row.space);
  if (!(await mayIssueIn(work, organisation, row.call === undefined ? "publish" : "correct")))
    return refused("not-allowed");
  const opened = await openDraftIn(work, row);
  if (opened === undefined) return refused("unknown-draft");
  const { issued, checked, fields, sourceId } = opened;
  if (!checked.ready) return refused("not-ready");
  const why = asked.why?.trim() ?? "";
  if (issued !== undefined) {
    const refusal = await whyNotCorrect(work, issued, { fields, why });
    if (refusal !== undefined) return refused(refusal);
  }
  const call = await publishIn(work, {
    notice: checked.notice,
    fields,
    organisation,
    said: issued === undefined ? undefined : { words: why },
  });
  await noteIn(work, {
    organisation,
    call,
    what: issued === undefined ? "published" : "corrected",
  });
  await deleteDraft(work, row.id);
  const published = await findCallById(work, call);
  if (published === undefined) throw new Error(`call of ${sourceId} is not found`);
  return done({ number: published.number, corrected: issued !== undefined });
}

async function whyNotCorrect(
  work: Work,
  issued: IssuedCall,
  next: { readonly fields: DraftFields; readonly why: string },
): Promise<"gone" | "nothing-changed" | "say-why" | undefined> {
  const call = await findCallById(work, issued.call);
  if (call?.state !== "published") return "gone";
  if (isSame(issued.fields, next.fields)) return "nothing-changed";
  return next.why === "" ? "say-why" : undefined;
}

function isSame(one: DraftFields, other: DraftFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => String(one[name] ?? "") === String(other[name] ?? ""));
}

/** Takes the notice as any other, and keeps who answers for it. The right was asked by the step. */
export async function publishIn(
  work: Work,
  asked: {
    readonly notice: Notice;
    readonly fields: DraftFields;
    readonly organisation: IssuedCall["organisation"];
    readonly said: SaidChange | undefined;
  },
): Promise<CallId> {
  const { notice, fields, organisation } = asked;
  await takeNoticesIn(work, {
    records: [{ notice, raw: JSON.stringify(notice), readAt: work.now }],
    ...(asked.said === undefined ? {} : { said: asked.said }),
  });
  const [kept] = await holdNotices(work, notice.source, [notice.sourceId]);
  if (kept?.call === undefined) throw new Error("a notice just taken has no call");
  await saveIssued(work, { call: kept.call, organisation, sourceId: notice.sourceId, fields });
  return kept.call;
}

/** Notes who did it, for the representatives of the organisation. */
export async function noteIn(
  work: Work,
  act: {
    readonly organisation: IssuedCall["organisation"];
    readonly call: CallId;
    readonly what: IssuerActKind;
  },
): Promise<void> {
  const by = personBy(work.actor);
  if (by === undefined) throw new Error("a call is published by a person");
  await saveIssuerAct(work, {
    space: spaceOf(act.organisation),
    call: act.call,
    what: act.what,
    by,
  });
}

/** A published call is taken up again: its next wording begins as it stands, once at a time. */
export const beginCorrection = action(beginCorrectionIn);

export async function beginCorrectionIn(
  work: Work,
  asked: { readonly call: CallId },
): Promise<Result<DraftId, "unknown-call" | "not-allowed">> {
  const issued = await findIssued(work, asked.call);
  if (issued === undefined) return refused("unknown-call");
  if (!(await mayIssueIn(work, issued.organisation, "write-draft"))) return refused("not-allowed");
  const id = newId<"Draft">();
  const space = spaceOf(issued.organisation);
  const sealed = await seal(work, space, JSON.stringify(issued.fields));
  if (await saveNewDraft(work, { id, space, call: issued.call, sealed })) return done(id);
  const already = await findCorrectionDraft(work, issued.call);
  return already === undefined ? refused("unknown-call") : done(already.id);
}
