import { z } from "zod";

import { form, puts } from "#basics/form";
import { choice, line, maybeLine } from "#basics/questions";

import type { Place } from "../actions/list-documents.ts";
import type { Column, ColumnType } from "../domain/contents.ts";
import { COLUMN_TYPES, MOST_COLUMN, MOST_DESCRIPTION } from "../domain/table.ts";
import { about, base, licence, space, title, versionName } from "./forms.ts";
import { tableTexts as says } from "./table-texts.fr.ts";

/** Lines in columns, or nothing where a file comes. Without a `maxlength`: a browser would cut what is pasted. */
const csv = z
  .codec(z.string().optional(), z.string(), {
    decode: (text = "") => text,
    encode: (text) => text,
  })
  .register(puts, {
    name: "lignes",
    as: "lines",
    label: says.lines,
    help: says.linesHelp,
    rows: 12,
    optional: true,
  });

export const beginTableForm = (places: readonly Place[]) =>
  form({ title, space: space(places), csv, licence: licence("table"), ...about });

export const keepTableForm = form({ csv, name: versionName, base });

const columnFields = (at: number) =>
  [
    [
      `title-${at}`,
      line(`titre-${at + 1}`, {
        label: says.columnTitle(at + 1),
        empty: says.columnEmpty,
        most: MOST_COLUMN,
      }),
    ],
    [
      `type-${at}`,
      choice<ColumnType>(`contient-${at + 1}`, {
        label: says.columnType(at + 1),
        of: COLUMN_TYPES,
        says: says.types,
        layout: "jours",
      }),
    ],
    [
      `says-${at}`,
      maybeLine(`dit-${at + 1}`, { label: says.columnSays(at + 1), most: MOST_DESCRIPTION }),
    ],
  ] as const;

/** Three questions a column. */
export const columnsForm = (columns: readonly Column[]) =>
  form({ ...Object.fromEntries(columns.flatMap((_, at) => columnFields(at))), base });

/** What is known of the columns, by the names of that form. */
export const columnsKnown = (columns: readonly Column[]) =>
  Object.fromEntries(
    columns.flatMap(({ title: named, type, description }, at) => [
      [`title-${at}`, named],
      [`type-${at}`, type],
      [`says-${at}`, description],
    ]),
  );

/** The columns as that form tells them. */
export function columnsTold(
  columns: readonly Column[],
  answers: Readonly<Record<string, unknown>>,
): Column[] {
  const told = (key: string) => {
    const answer = answers[key];
    return typeof answer === "string" ? answer : undefined;
  };
  return columns.map((column, at) => ({
    name: column.name,
    title: told(`title-${at}`) ?? column.title,
    type: COLUMN_TYPES.find((type) => type === told(`type-${at}`)) ?? column.type,
    description: told(`says-${at}`) ?? "",
  }));
}
