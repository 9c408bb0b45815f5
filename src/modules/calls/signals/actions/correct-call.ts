import { done, refused, type Result } from "#basics/result";
import { findOrganisationIn, organisationsToActForIn } from "#modules/organisations";
import { action, isOperator, reading, recordAdministrativeActIn, type Work } from "#services/house";

import type { Call, CallId } from "../../domain/call.ts";
import {
  CORRECTABLE,
  type CorrectedField,
  correctedNames,
  type Correction,
  type FieldValue,
  valueOf,
  withCorrections,
} from "../../domain/correction.ts";
import { noticeOfCall } from "../../domain/notice-of-call.ts";
import { findCall, holdCall } from "../../store/calls.ts";
import { deleteCorrection, listCorrections, saveCorrection } from "../../store/corrections.ts";
import { findIssued } from "../../store/issuers.ts";
import { saveChanges } from "../../store/saving.ts";
import { settleDeadlineIn } from "../../actions/lead-call.ts";
import { rewriteCallIn } from "../../actions/rewrite-call.ts";

export interface CorrectCall {
  readonly call: CallId;
  /** The version that was read: an import may have changed it meanwhile. */
  readonly version: number;
  /** What each field should say; those left out stay as they are. */
  readonly values: ReadonlyMap<CorrectedField, FieldValue>;
  /** Told in the history of the call. */
  readonly why: string;
}

export type CorrectRefusal =
  | "unknown-call"
  | "not-allowed"
  | "changed-meanwhile"
  | "nothing-changed"
  | "say-why";

/**
 * A person corrects an imported call: who keeps the instance, or the verified organisation that the
 * call names by its number. What they say stays over whatever the source says later; saying what the
 * source says gives the word back to it. Told in the history, and to those who follow the call.
 */
export const correctCall = action(correctCallIn);

export async function correctCallIn(
  work: Work,
  asked: CorrectCall,
): Promise<Result<Call, CorrectRefusal>> {
  const call = await holdCall(work, asked.call);
  if (call?.state !== "published") return refused("unknown-call");
  const by = await mayCorrectIn(work, call);
  if (by === undefined) return refused("not-allowed");
  if (call.version !== asked.version) return refused("changed-meanwhile");
  const before = noticeOfCall(call);
  const changed = [...asked.values].filter(([field, value]) => valueOf(before, field) !== value);
  if (changed.length === 0) return refused("nothing-changed");
  if (asked.why.trim() === "") return refused("say-why");
  const known = (await listCorrections(work, [call.id])).get(call.id) ?? [];
  for (const [field, value] of changed) {
    const layer = known.find((one) => one.field === field);
    const sourceValue = layer === undefined ? valueOf(before, field) : layer.sourceValue;
    const keep = { field, value, sourceValue, by, why: asked.why.trim() };
    await (value === sourceValue
      ? deleteCorrection(work, call.id, field)
      : saveCorrection(work, call.id, keep));
  }
  const fields = changed.map(([field, value]) => ({ field, value }));
  const notice = withCorrections(before, fields);
  await rewriteCallIn(work, call, notice);
  const names = fields.map(({ field }) => correctedNames[field]).join(", ");
  const words = `${names} : ${asked.why.trim()}`;
  await saveChanges(work, [{ call: call.id, what: "corrected-here", words }]);
  const deadline = fields.some(({ field }) => field === "deadline");
  // The word given back to the source brings back what is doubtful in it.
  if (deadline) await settleDeadlineIn(work, call.id);
  await work.tell({ name: "calls.call-changed", subject: call.id, payload: { deadline } });
  if (by === "operator")
    await recordAdministrativeActIn(work, {
      what: "call-corrected",
      about: call.id,
      reason: asked.why.trim(),
    });
  return done(call);
}

/**
 * As whom the person who acts may correct an imported call, if they may: who keeps the instance; or
 * who may publish for a verified organisation with the same SIREN as the body that the call names.
 * A call published here is corrected by its issuer, in its own form.
 */
export async function mayCorrectIn(work: Work, call: Call): Promise<Correction["by"] | undefined> {
  if (work.actor.for === undefined && !isOperator(work.actor)) return undefined;
  if ((await findIssued(work, call.id)) !== undefined) return undefined;
  if (isOperator(work.actor)) return "operator";
  const siren = call.body.siret?.replace(/\D/g, "").slice(0, 9);
  if (siren?.length !== 9) return undefined;
  for (const { id } of await organisationsToActForIn(work, "publish")) {
    const { numbers } = (await findOrganisationIn(work, id)) ?? {};
    if ((numbers?.siren ?? numbers?.siret?.slice(0, 9)) === siren) return "issuer";
  }
  return undefined;
}

/** A call with what may be corrected of it, for who may. */
export interface SeenCorrections {
  readonly call: Call;
  readonly values: ReadonlyMap<CorrectedField, FieldValue>;
  readonly corrections: readonly Correction[];
}

export const seeCorrections = reading(seeCorrectionsIn);

export async function seeCorrectionsIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenCorrections | undefined> {
  const call = await findCall(work, number);
  if (call?.state !== "published" || (await mayCorrectIn(work, call)) === undefined)
    return undefined;
  const notice = noticeOfCall(call);
  return {
    call,
    values: new Map(CORRECTABLE.map((field) => [field, valueOf(notice, field)])),
    corrections: (await listCorrections(work, [call.id])).get(call.id) ?? [],
  };
}
