import { asText, at, listOf } from "../../../domain/reading/unknown.ts";

/** All that stands at the end of a path of names: every element of each list on the way. */
export function allAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  let found = listOf(value);
  for (const name of path) found = found.flatMap((one) => listOf(at(one, name)));
  return found;
}

/** Languages in the order in which a French reader wants them; else the first that is given. */
const LANGUAGES = ["FRA", "FR", "ENG"] as const;

/** The text at the end of a path: of several languages the French one, else the English, else the first. */
export function frenchAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = allAt(value, ...path).filter((one) => asText(one) !== undefined);
  const wanted = LANGUAGES.map((language) =>
    found.find((one) => asText(at(one, "@languageID")) === language),
  );
  return asText(wanted.find((one) => one !== undefined) ?? found[0]);
}

/** Where eForms keeps what UBL has no place for, at the head of a notice. */
export function extensionOf(notice: unknown): unknown {
  return allAt(notice, "UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension")[0];
}

/** The identifier of an eForms notice, without the version that references write behind it. */
export function noticeUuid(written: string | undefined): string | undefined {
  const found =
    /^\s{0,9}([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})(?:-\d{1,3})?\s{0,9}$/i.exec(
      written ?? "",
    );
  return found?.[1]?.toLowerCase();
}
