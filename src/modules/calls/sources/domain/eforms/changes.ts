import type { Amendment } from "../../../domain/limits/limit-change.ts";
import type { NoticeNature } from "../../../domain/notice.ts";
import { plainText } from "../../../domain/html-text.ts";
import { given, unique } from "../../../domain/reading/given.ts";
import { asText, at, isFields, textAt, type Fields } from "../../../domain/reading/unknown.ts";
import { allAt, extensionOf, frenchAt } from "./texts.ts";

/** What a notice says of those that came before. */
export interface EformsChanges {
  /** What it is for that reason; undefined when it changes nothing. */
  readonly nature?: NoticeNature;
  /** The identifiers that it cites, as written: a UUID with its version, a number of publication. */
  readonly cited: readonly string[];
  /** What changes, in words. */
  readonly words?: string;
  /** The same, part by part: the section of the notice that changes, and what is said of it. */
  readonly changes: readonly Amendment[];
}

/** Reasons of change that end the procedure (eForms code list « change-corrig-justification »). */
const CANCELS = new Set(["cancel"]);

/**
 * What a change notice changes (BT-758: `efac:Changes`, in the first versions of the SDK directly
 * `efac:Change`), what a modification of contract modifies (BT-1501), and the notices that the
 * procedure followed before (BT-125).
 */
export function eformsChanges(notice: Fields): EformsChanges {
  const extension = extensionOf(notice);
  const changes = at(extension, "Changes") ?? at(extension, "Change");
  const modification = at(extension, "ContractModification");
  const cited = [
    ...allAt(changes, "ChangedNoticeIdentifier"),
    ...allAt(modification, "ChangedNoticeIdentifier"),
    ...allAt(notice, "TenderingProcess", "NoticeDocumentReference", "ID"),
    ...allAt(notice, "ProcurementProjectLot", "TenderingProcess", "NoticeDocumentReference", "ID"),
  ].flatMap((id) => asText(id)?.trim() ?? []);
  const words = [...allAt(changes, "Change"), changes, ...allAt(modification, "Change")].flatMap(
    (one) => wordsOf(one),
  );
  const whole = unique(words).join("\n\n");
  return given({
    nature: natureOf(notice, changes),
    cited: unique(cited),
    words: whole === "" ? undefined : whole,
    changes: [...allAt(changes, "Change"), changes].flatMap(amendmentsIn),
  });
}

/** A change (BT-141) names the sections that it touches (BT-13716); the reason is said once for all (BT-762). */
function amendmentsIn(change: unknown): readonly Amendment[] {
  const lots = allAt(change, "ChangedSection", "ChangedSectionIdentifier")
    .flatMap((id) => asText(id)?.trim() ?? [])
    .filter((id) => /^LOT-\d{1,4}$/.test(id));
  const lot = lots.length === 0 ? undefined : unique(lots.map(lotNumber)).join(", ");
  return unique(wordsOf(change)).map((text) => given({ text, lot }));
}

function lotNumber(id: string): string {
  return id.replace(/^LOT-0*(?=\d)/, "");
}

function natureOf(notice: Fields, changes: unknown): NoticeNature | undefined {
  if (isFields(changes)) {
    const reasons = allAt(changes, "ChangeReason", "ReasonCode").map(asText);
    return reasons.some((code) => CANCELS.has(code ?? "")) ? "cancellation" : "correction";
  }
  return textAt(notice, "NoticeTypeCode", "@listName") === "change" ? "correction" : undefined;
}

function wordsOf(change: unknown): readonly string[] {
  return [
    frenchAt(change, "ChangeDescription"),
    frenchAt(change, "ChangeReason", "ReasonDescription"),
  ].flatMap((text) => (text === undefined ? [] : plainText(text.slice(0, 40_000)) || []));
}
