import { form, type Form } from "#basics/form";
import { maybeLine, maybeLines, yes } from "#basics/questions";

import type { Column } from "../../domain/contents.ts";
import { tableTexts } from "../../web/table-texts.fr.ts";
import { cellsIn, type TypedLine } from "../domain/line.ts";
import { MOST_WORDS } from "../domain/suggestion.ts";
import { guestForm, suggestForm } from "./forms.ts";
import { lineTexts as says } from "./line-texts.fr.ts";

/** What a column says of itself; a suggestion of before knows its title alone. */
type Asked = Pick<Column, "title"> & Partial<Pick<Column, "type" | "description">>;

const keyOf = (at: number) => `cell-${at}`;

/** A question a cell; several lines where the cell that stands has them. */
function cellsOf(columns: readonly Asked[], line: string) {
  const cells = cellsIn(line);
  return columns.map(({ title, type = "text", description = "" }, at) => {
    const helps = [description, type === "text" ? "" : tableTexts.types[type]];
    const help = helps.filter((one) => one !== "").join(", ");
    const put = { label: title, most: MOST_WORDS, ...(help === "" ? {} : { help }) };
    const isLong = (cells[at] ?? "").includes("\n");
    const name = `case-${at + 1}`;
    const asked = isLong ? maybeLines(name, { ...put, rows: 3 }) : maybeLine(name, put);
    return [keyOf(at), asked] as const;
  });
}

/** The cells of a line, whether it goes, and why; of who has no account, where to answer too. */
export function lineForm(
  columns: readonly Asked[],
  was: string,
  { isGuest }: { readonly isGuest: boolean },
): Form {
  const { words: _, ...more } = (isGuest ? guestForm : suggestForm).shape;
  const gone = yes("oter", { label: says.remove, help: says.removeHelp });
  return form({
    ...Object.fromEntries(cellsOf(columns, was)),
    ...(was === "" ? {} : { gone }),
    ...more,
  });
}

/** The cells of a line, and whether it goes: for who writes there. */
export const ownLineForm = (columns: readonly Asked[], was: string): Form =>
  form({
    ...Object.fromEntries(cellsOf(columns, was)),
    ...(was === ""
      ? {}
      : { gone: yes("oter", { label: says.remove, help: tableTexts.removeHelp }) }),
  });

/** The cells alone, to take a suggestion in part. */
export const cellsForm = (columns: readonly Asked[], line: string): Form =>
  form(Object.fromEntries(cellsOf(columns, line)));

type Answers = Readonly<Record<string, unknown>>;

const told = (answers: Answers, name: string) => {
  const answer = answers[name];
  return typeof answer === "string" ? answer : undefined;
};

/** What these forms know of a line, by the names of their questions. */
export const cellsKnown = (line: string) =>
  Object.fromEntries(cellsIn(line).map((cell, at) => [keyOf(at), cell]));

/** The cells as such a form tells them, one a column. */
export const cellsTold = (columns: number, answers: Answers): readonly string[] =>
  Array.from({ length: columns }, (_, at) => told(answers, keyOf(at)) ?? "");

/** A line as such a form tells it. */
export function lineTold(columns: number, answers: Answers) {
  const words: TypedLine = {
    cells: cellsTold(columns, answers),
    isGone: answers["gone"] === true,
  };
  return {
    words,
    why: told(answers, "why"),
    name: told(answers, "name"),
    email: told(answers, "email") ?? "",
  };
}
