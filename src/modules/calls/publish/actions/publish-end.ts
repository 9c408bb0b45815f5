import { PARIS } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { type Call, type CallId, isOpen } from "../../domain/call.ts";
import { endedNow, noticeOfCall } from "../../domain/notice-of-call.ts";
import { closedNow } from "../domain/publish-draft.ts";
import type { IssuerAct } from "../domain/publish-rights.ts";
import { findCallById } from "../../store/calls.ts";
import { fieldsShape, holdIssued, type IssuedCall } from "../../store/issuers.ts";
import { deleteDraft, findCorrectionDraft, saveDraft } from "../store/publish-drafts.ts";
import { noteIn, publishIn } from "./publish-call.ts";
import { mayIssueIn } from "./publish-standing.ts";
import { withdrawCallIn } from "../../actions/withdraw-call.ts";

export interface EndCall {
  readonly call: CallId;
  /** Told on its page, and to those who follow it. */
  readonly why: string;
}

export type EndRefusal = "unknown-call" | "not-allowed" | "closed-already" | "say-why";

/** A verified issuer ends its call before its time: nobody answers any more, the text stays. */
export const closeIssued = action(closeIssuedIn);

export async function closeIssuedIn(work: Work, asked: EndCall): Promise<Result<Call, EndRefusal>> {
  const found = await findMineIn(work, asked.call, "close");
  if (!found.done) return found;
  const { call, issued } = found.value;
  if (!isOpen(call, work.now)) return refused("closed-already");
  if (asked.why.trim() === "") return refused("say-why");
  const now = work.now.toZonedDateTimeISO(PARIS);
  await publishIn(work, {
    notice: endedNow(noticeOfCall(call), now),
    fields: closedNow(issued.fields, now),
    organisation: issued.organisation,
    said: { what: "closed-early", words: asked.why.trim() },
  });
  await closeDraftIn(work, call.id, now);
  await noteIn(work, { organisation: issued.organisation, call: call.id, what: "closed" });
  return done(call);
}

/** A correction that somebody was writing keeps its words, and ends with its call: publishing it reopens nothing by mistake. */
async function closeDraftIn(work: Work, call: CallId, now: Temporal.ZonedDateTime): Promise<void> {
  const draft = await findCorrectionDraft(work, call);
  const words = draft && (await open(work, draft.space, draft.sealed));
  if (draft === undefined || words === undefined) return;
  const fields = closedNow(fieldsShape.parse(JSON.parse(words)), now);
  const sealed = await seal(work, draft.space, JSON.stringify(fields));
  await saveDraft(work, { id: draft.id, version: draft.version, sealed });
}

/** A verified issuer takes its call back: its address answers that it is gone, with the reason. */
export const withdrawIssued = action(withdrawIssuedIn);

export async function withdrawIssuedIn(
  work: Work,
  asked: EndCall,
): Promise<Result<Call, EndRefusal>> {
  const found = await findMineIn(work, asked.call, "withdraw");
  if (!found.done) return found;
  const { call, issued } = found.value;
  if (asked.why.trim() === "") return refused("say-why");
  const draft = await findCorrectionDraft(work, call.id);
  if (draft !== undefined) await deleteDraft(work, draft.id);
  await withdrawCallIn(work, {
    source: "archipel",
    sourceId: issued.sourceId,
    why: asked.why.trim(),
  });
  await noteIn(work, { organisation: issued.organisation, call: call.id, what: "withdrawn" });
  return done(call);
}

/** A call published here by an organisation for which one may do that, held until the work is saved. */
export async function findMineIn(
  work: Work,
  id: CallId,
  act: IssuerAct,
): Promise<
  Result<{ readonly call: Call; readonly issued: IssuedCall }, "unknown-call" | "not-allowed">
> {
  const issued = await holdIssued(work, id);
  const call = await findCallById(work, id);
  if (issued === undefined || call === undefined || call.state !== "published")
    return refused("unknown-call");
  return (await mayIssueIn(work, issued.organisation, act))
    ? done({ call, issued })
    : refused("not-allowed");
}
