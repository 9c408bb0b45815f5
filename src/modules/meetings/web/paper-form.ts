import { form, type ToMend, toMend } from "#basics/form";
import { isId } from "#basics/id";
import { boxes, maybeLines } from "#basics/questions";

import type { SeenMeeting } from "../actions/see-meeting.ts";
import type { FromPaper } from "../actions/type-from-paper.ts";
import { isClosedSession } from "../domain/closed-session.ts";
import { linesTyped, MOST_LINES, readToDo, type TypedToDo } from "../domain/paper.ts";
import { paperTexts as texts } from "./paper-texts.fr.ts";

/** What a sheet of paper says: who is ticked, and a line for each thing. */
export const paperForm = ({ people, points }: Pick<SeenMeeting, "people" | "points">) => {
  const of = people.map(({ person, name }) => ({ value: person, label: name }));
  const rows = 5;
  const notedHelp = points.some(isClosedSession) ? texts.closedHelp : texts.notedHelp;
  return form({
    there: boxes("la", { label: texts.there, of }),
    excused: boxes("excuses", { label: texts.excused, of }),
    spoken: boxes("points", {
      label: texts.spoken,
      help: texts.spokenHelp,
      of: points.map(({ id, title }) => ({ value: id, label: title })),
    }),
    decided: maybeLines("decide", { label: texts.decided, help: texts.decidedHelp, rows }),
    todo: maybeLines("a-faire", { label: texts.todo, help: texts.todoHelp, rows }),
    noted: maybeLines("note", { label: texts.noted, help: notedHelp, rows }),
  });
};

interface Typed {
  readonly there: readonly string[];
  readonly excused: readonly string[];
  readonly spoken: readonly string[];
  readonly decided: string | undefined;
  readonly todo: string | undefined;
  readonly noted: string | undefined;
}

/** What was typed, as the action takes it; or what is to be mended, beside its field. */
export function readPaper(
  typed: Typed,
  { people }: Pick<SeenMeeting, "people">,
): Omit<FromPaper, "meeting"> | ToMend {
  const problems: Record<string, string> = {};
  const there = typed.there.filter((one) => isId<"Person">(one));
  if (there.length === 0) problems["la"] = texts.nobody;
  const todo: TypedToDo[] = [];
  for (const line of linesTyped(typed.todo)) {
    const read = readToDo(line, people);
    if ("why" in read) problems["a-faire"] ??= texts.wrong[read.why](read.line);
    else todo.push(read);
  }
  const [decided, noted] = [linesTyped(typed.decided), linesTyped(typed.noted)];
  for (const [name, found] of [
    ["decide", decided],
    ["a-faire", todo],
    ["note", noted],
  ] as const)
    if (found.length > MOST_LINES) problems[name] = texts.tooMany(MOST_LINES);
  if (Object.keys(problems).length > 0) return toMend(problems);
  return {
    there,
    excused: typed.excused.filter((one) => isId<"Person">(one)),
    spoken: typed.spoken.filter((one) => isId<"Point">(one)),
    decided,
    todo,
    noted,
  };
}
