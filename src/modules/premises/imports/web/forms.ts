import { form, puts } from "#basics/form";
import { line, maybeLine } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { type Field, FIELDS, type Mapping } from "../domain/fields.ts";
import type { Column } from "../domain/guess-columns.ts";
import { fieldNames, importTexts as texts } from "./texts.fr.ts";

export const fileForm = (sent: SentFile | undefined) =>
  form({ file: sentFile("fichier", sent, texts.sentMissing) });

const named = (field: Field) => ({ name: `champ-${field}`, label: fieldNames[field] });

/** Which column says each field: one question a field, with what its columns say. */
export const columnsForm = (columns: readonly Column[]) => {
  const of = columns.map(({ name, examples }) => ({
    value: name,
    label: examples.length === 0 ? name : `${name} (${examples.join(" · ").slice(0, 90)})`,
  }));
  return form(
    Object.fromEntries(
      FIELDS.map((field) => [
        field,
        maybeLine(named(field).name, named(field)).register(puts, {
          ...named(field),
          as: "list",
          none: texts.notRead,
          of,
        }),
      ]),
    ),
  );
};

export const fromForm = form({
  source: line("source", {
    label: texts.source,
    help: texts.sourceHelp,
    most: 120,
    empty: texts.sourceMissing,
  }),
  licence: maybeLine("licence", { label: texts.licence, help: texts.licenceHelp, most: 120 }),
  url: maybeLine("lien", { label: texts.url, type: "url", most: 300 }).refine(
    (text = "") => text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    texts.urlWrong,
  ),
});

/** The columns that were chosen, of those that the table has. */
export function mappingOf(
  answers: Readonly<Record<string, unknown>>,
  columns: readonly Column[],
): Mapping {
  const known = new Set(columns.map(({ name }) => name));
  const mapping: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const column = answers[field];
    if (typeof column === "string" && known.has(column)) mapping[field] = column;
  }
  return mapping;
}
