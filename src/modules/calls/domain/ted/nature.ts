import type { NoticeNature } from "../notice.ts";

/**
 * What each `TD_DOCUMENT_TYPE` is (TED code list, R2.0.8 and R2.0.9).
 *
 * Open to competition: contract notice (3), design contest (D), concession of services (H) or of
 * works (C), information that is itself a call (A, M), qualification system that is one (O).
 * What the list does not hold (buyer profile B, transparency notice V, qualification without a
 * call Q…) is kept as « other ».
 */
const NATURES: ReadonlyMap<string, NoticeNature> = new Map([
  ["3", "call"],
  ["D", "call"],
  ["H", "call"],
  ["C", "call"],
  ["A", "call"],
  ["M", "call"],
  ["O", "call"],
  ["0", "prior-information"],
  ["P", "prior-information"],
  ["7", "award"],
  ["J", "award"],
  ["R", "award"],
  ["E", "award"],
  ["K", "modification"],
  ["1", "correction"],
  ["2", "correction"],
]);

/** The nature of a notice of TED, from the code of its document type. */
export function tedNature(code: string | undefined): NoticeNature {
  return NATURES.get(code ?? "") ?? "other";
}
