import type { NoticeNature } from "../../../domain/notice.ts";
import { textAt, type Fields } from "../../../domain/reading/unknown.ts";

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

/**
 * What each notice type of eForms is (code list « notice-type »). A prior information that calls for
 * competition (pin-cfc), a subcontract and a qualification system are open to answers.
 */
const EFORMS: readonly (readonly [RegExp, NoticeNature])[] = [
  [/^(?:cn-|pin-cfc|subco|qu-sy)/, "call"],
  [/^(?:pin-|pmc)/, "prior-information"],
  [/^can-modif/, "modification"],
  [/^can-/, "award"],
  [/^corr/, "correction"],
  [/^(?:veat|brin-|compl)/, "other"],
];

/** What the kinds of notices are (attribute `listName`), when the type says nothing we know. */
const KINDS: ReadonlyMap<string, NoticeNature> = new Map([
  ["competition", "call"],
  ["planning", "prior-information"],
  ["consultation", "prior-information"],
  ["result", "award"],
  ["cont-modif", "modification"],
  ["change", "correction"],
]);

/** The same by the root of the document, which says the least. */
const ROOTS: ReadonlyMap<string, NoticeNature> = new Map([
  ["ContractNotice", "call"],
  ["PriorInformationNotice", "prior-information"],
  ["ContractAwardNotice", "award"],
]);

/** The nature of an eForms notice, from its type, else its kind, else its root; what it changes is read elsewhere. */
export function eformsNature(notice: Fields, root: string | undefined): NoticeNature {
  const code = textAt(notice, "NoticeTypeCode")?.trim() ?? "";
  const kind = textAt(notice, "NoticeTypeCode", "@listName") ?? "";
  return typeNature(code) ?? KINDS.get(kind) ?? ROOTS.get(root ?? "") ?? "other";
}

/** The nature of a notice type (« cn-standard », « can-social »); undefined when the list does not hold it. */
export function typeNature(code: string): NoticeNature | undefined {
  return EFORMS.find(([type]) => type.test(code))?.[1];
}
