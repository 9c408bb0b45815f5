import type { Context } from "hono";

import { form } from "#basics/form";
import { line, maybeChosen, maybeDay, maybeLines, version } from "#basics/questions";
import { typedOf } from "#services/forms";

import type { SeenList } from "../actions/see-tasks.ts";
import { MOST_REASON, MOST_TITLE } from "../domain/task.ts";
import { texts } from "./texts.fr.ts";

type People = SeenList["people"];

const words = {
  title: line("title", { label: texts.what, empty: texts.empty, most: MOST_TITLE }),
  due: maybeDay("due", { label: texts.due, help: texts.dueHelp, empty: texts.notADay }),
};

/** Who does it: someone of the circle, oneself first, or whoever wants. */
const assignee = (people: People) =>
  maybeChosen<"Person">("who", {
    label: texts.who,
    help: texts.whoHelp,
    none: texts.nobody,
    of: people.map(({ person, name }) => ({ value: person, label: name })),
    empty: texts.chooseSomeone,
  });

/** Something to do, for when; in a list of one's own nobody is asked who. */
export const addForm = form(words);
export const addToCircleForm = (people: People) => form({ ...words, assignee: assignee(people) });
export const changeForm = form({ ...words, version: version() });
export const giveForm = (people: People) => form({ assignee: assignee(people) });
export const declineForm = form({
  why: maybeLines("why", { label: texts.why, rows: 2, most: MOST_REASON }),
});

/** The page of the house that a form asks to come back to; never elsewhere. */
export async function backOf(c: Context, otherwise: string): Promise<string> {
  const { vers } = await typedOf(c);
  return typeof vers === "string" &&
    /^\/(taches|reponses|cercles|rendez-vous)(\/[\w-]+)*$/.test(vers)
    ? vers
    : otherwise;
}
