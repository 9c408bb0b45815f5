import { type FileRefusal, readJson } from "../domain/json-file.ts";
import { readMarkdown } from "../domain/markdown-file.fr.ts";
import { type ReadSheet, readSheet } from "../domain/read-sheet.fr.ts";
import { readSteps } from "../domain/steps.ts";
import { valuesOf } from "./forms.ts";

/** What a file holds, as the form of a method takes it, to be looked over before anything is kept. */
export interface FromFile {
  readonly values: Readonly<Record<string, string | number | undefined>>;
  /** Not in the format of here: read as far as it was understood. */
  readonly sheet:
    | { readonly left: readonly string[]; readonly isTimed: boolean; readonly isLicensed: boolean }
    | undefined;
}

/** A file of the format of here; else a sheet as people write them, as far as it is understood. */
export function readFile(bytes: Uint8Array): FromFile | { readonly why: FileRefusal } {
  const text = textOf(bytes);
  const isData = /^\s*\{/.test(text);
  const read = isData ? readJson(text) : readMarkdown(text);
  if ("read" in read) {
    const { card, licence } = read.read;
    return { values: { ...valuesOf(card), licence }, sheet: undefined };
  }
  const sheet = isData ? undefined : readSheet(text);
  return sheet === undefined ? read : { values: valuesOfSheet(sheet), sheet: saidOf(sheet) };
}

/** UTF-8, or what an old editor of Windows writes. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isWide ? "utf-16le" : "windows-1252").decode(bytes);
  }
}

const valuesOfSheet = (sheet: ReadSheet) => {
  const { title, purpose, notWhen, people, steps, material, theme, licence } = sheet;
  return {
    title,
    purpose,
    theme,
    licence,
    notWhen: notWhen.join("\n"),
    from: people?.from,
    to: people?.to,
    steps: steps.join("\n"),
    material: material.join("\n"),
  };
};

const saidOf = ({ left, steps, licence }: ReadSheet) => ({
  left,
  isTimed: steps.every((step) => !("wrong" in readSteps(step))),
  isLicensed: licence !== undefined,
});
