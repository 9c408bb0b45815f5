import { readDay } from "#basics/dates";
import { plain } from "#basics/text";

import { MOST_SAID } from "./entry.ts";
import type { PersonId } from "./meeting.ts";

/** More lines than an hour of minutes holds. */
export const MOST_LINES = 60;

/** Something to do, as it was typed from paper. */
export interface TypedToDo {
  readonly text: string;
  readonly who: PersonId | undefined;
  readonly due: Temporal.PlainDate | undefined;
}

/** What is wrong with a line: its words, so that the page says which. */
export interface WrongLine {
  readonly line: string;
  readonly why: "unknown-name" | "several-names" | "too-long";
}

/** One thing a line; empty ones, and the sign that begins a list on paper, say nothing. */
export function linesTyped(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.replace(/^\s*[-–•*]\s*/, "").trim())
    .filter((line) => line !== "");
}

/**
 * « quoi ; qui ; pour quand », a line each, the last two where they are known and in either order: a member by their
 * first name or their whole name, whatever its accents; a day as one types it (`readDay`).
 */
export function readToDo(
  line: string,
  people: readonly { readonly person: PersonId; readonly name: string }[],
): TypedToDo | WrongLine {
  const [text = "", ...more] = line.split(";").map((part) => part.trim());
  if (text.length > MOST_SAID) return { line, why: "too-long" };
  let who: PersonId | undefined;
  let due: Temporal.PlainDate | undefined;
  for (const part of more.filter((one) => one !== "")) {
    const day = readDay(part);
    if (day !== undefined) {
      due = day;
      continue;
    }
    const named = people.filter(({ name }) => isNamed(name, part));
    const [one] = named;
    if (one === undefined) return { line, why: "unknown-name" };
    if (named.length > 1) return { line, why: "several-names" };
    who = one.person;
  }
  return { text, who, due };
}

function isNamed(name: string, typed: string): boolean {
  const [known, asked] = [plain(name), plain(typed)];
  return known === asked || known.startsWith(`${asked} `);
}
