import { asText, isFields, listOf, type Fields } from "../../../domain/reading/unknown.ts";

/** Languages as TED's search names them, in the order in which a French reader wants them. */
const LANGUAGES = ["fra", "FRA", "eng", "ENG"] as const;

/** All the texts under the first of some fields that says something: a value, a list, the French ones of a map of languages. */
export function saidAll(record: Fields, ...names: readonly string[]): readonly string[] {
  const found = names.map((name) => textsIn(inFrench(own(record, name))));
  return found.find((texts) => texts.length > 0) ?? [];
}

/** The first of them. */
export function said(record: Fields, ...names: readonly string[]): string | undefined {
  return saidAll(record, ...names)[0];
}

function own(record: Fields, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function inFrench(value: unknown): unknown {
  if (!isFields(value)) return value;
  const wanted = LANGUAGES.map((language) => own(value, language));
  return wanted.find((one) => textsIn(one).length > 0) ?? Object.values(value)[0];
}

function textsIn(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => asText(one)?.trim() ?? []);
}

/** The title of the buyer inside the one that TED composes: « France – Services de nettoyage – Entretien de l’école ». */
export function titleWithin(composed: string): string {
  const parts = composed.split(/\s[–—]\s/);
  return parts.length < 3 ? composed : parts.slice(2).join(" – ");
}
