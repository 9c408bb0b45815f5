import { form } from "#basics/form";
import { choice, day, line, maybeDay, maybeLines } from "#basics/questions";

import { nameForm } from "../../team/web/forms.ts";
import { pressedOf } from "../../web/pressed.ts";
import { WORK_STATUSES } from "../domain/employment.ts";
import { statusChoices } from "../domain/names.fr.ts";
import { askTexts as texts } from "./texts.fr.ts";

const status = choice("statut", {
  label: texts.status,
  help: texts.statusHelp,
  of: WORK_STATUSES,
  says: statusChoices,
  empty: texts.statusEmpty,
});
const since = day("depuis", { label: texts.since, empty: texts.sinceEmpty });

/** One says that one works here. */
export const employedForm = form({ status, since });

/** Who keeps the team says it of somebody, at their address. */
export const workerForm = form({
  email: line("adresse", {
    label: texts.email,
    help: texts.emailHelp,
    type: "email",
    most: 254,
    empty: texts.emailEmpty,
  }),
  status,
  since,
});

/** Either side says the end. */
export const endForm = form({
  on: maybeDay("dernier-jour", {
    label: texts.last,
    help: texts.lastHelp,
    empty: texts.lastEmpty,
  }),
  words: maybeLines("mot", { label: texts.words, help: texts.wordsHelp, rows: 2, most: 500 }),
});

/** One button or the other. */
export const answered = pressedOf("reponse", { oui: "yes", non: "no" });
export const answeredForm = form({ says: answered.question });
/** The same by the link of a letter: who comes for the first time says how to be called. */
export const answeredByLinkForm = nameForm.extend({ says: answered.question });
