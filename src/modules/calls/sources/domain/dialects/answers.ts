import { isPage } from "#basics/file-kind";

import { textOf } from "../../../domain/reading/bytes.ts";
import { attempt } from "../../../domain/reading/given.ts";
import { type Fields, isFields } from "../../../domain/reading/unknown.ts";
import type { NotAPage, SourceAnswer } from "./dialect.ts";

/** An answer that must be an object or a list of JSON. What is a page for people, or nothing, is told as such. */
export function jsonOf(answer: SourceAnswer): { readonly value: unknown } | NotAPage {
  const text = textOf(answer.bytes);
  if (text.trim() === "") return { refused: "La réponse est vide." };
  if (isPage(text))
    return { refused: "La réponse est une page pour des personnes, pas des données." };
  const read = attempt(() => ({ value: parse(text) }));
  return read ?? { refused: "La réponse n’est pas du JSON : coupée ou mal formée." };
}

/** The same for an answer that holds a list under one of some names. */
export function listOfAnswer(
  answer: SourceAnswer,
  ...names: readonly string[]
): { readonly fields: Fields; readonly list: readonly unknown[] } | NotAPage {
  const read = jsonOf(answer);
  if ("refused" in read) return read;
  const fields = isFields(read.value) ? read.value : {};
  const list = names.map((name) => fields[name]).find((value) => Array.isArray(value));
  return list === undefined
    ? { refused: `La réponse n’a pas la liste attendue (« ${names.join(" » ou « ")} »).` }
    : { fields, list };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** Bytes of a value as JSON, for the reader that splits files. */
export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** How many an answer says there are in all. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;
}
