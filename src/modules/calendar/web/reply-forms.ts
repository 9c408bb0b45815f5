import { form } from "#basics/form";
import {
  choice,
  day,
  line,
  maybeLine,
  maybeLines,
  maybeWhole,
  version,
  whole,
} from "#basics/questions";

import { MOST_WHY } from "../actions/change-occasion.ts";
import { MOST_NAME, MOST_TELEPHONE } from "../actions/reply.ts";
import { ANSWERS, MOST_PEOPLE } from "../domain/reply.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import { endsApart, keepForm } from "./forms.ts";
import { hour } from "./hour.ts";
import { texts } from "./texts.fr.ts";

/** How many are children, as a number alone. */
export const children = maybeWhole("enfants", {
  label: texts.children,
  help: texts.childrenHelp,
  empty: texts.notChildren,
  least: 0,
  most: MOST_PEOPLE,
});

/** « Je viens », « peut-être », « je ne viens pas »: a button each, and how many they are. */
export const replyForm = form({
  answer: choice("reponse", {
    label: texts.question,
    of: ANSWERS,
    says: texts.answers,
    empty: texts.choose,
  }),
  people: whole("combien", {
    label: texts.people,
    empty: texts.notPeople,
    least: 1,
    most: MOST_PEOPLE,
  }),
  children,
  seen: version(),
});

/** The fields that refusals of a reply are about. */
export const BESIDE_COUNT = {
  "too-many-people": "combien",
  "more-than-places": "combien",
  "more-children": "enfants",
  "no-room-for-more": "combien",
} as const;

/** Another day and hour for one date. */
const moves = {
  day: day("jour", { label: says.day, empty: says.notADay }),
  starts: hour("debut", { label: says.starts }),
  ends: hour("fin", { label: says.ends, help: says.endsHelp, empty: says.notAnEnd }),
  version: version(),
};
const apart = { path: ["ends"], error: says.wholeDay };
export const moveForm = form(moves).refine(endsApart, apart);

/** The same once the venue does not fit: it may be kept. */
export const moveKeepingForm = form({ ...moves, ...keepForm.shape }).refine(endsApart, apart);

export const cancelForm = form({
  why: maybeLines("mot", { label: texts.why, rows: 2, most: MOST_WHY }),
});

/** Somebody who telephoned. */
export const putDownForm = form({
  name: line("nom", { label: texts.name, empty: texts.noName, most: MOST_NAME }),
  telephone: maybeLine("telephone", {
    label: texts.telephone,
    most: MOST_TELEPHONE,
    type: "tel",
  }),
  people: whole("combien", {
    label: texts.people,
    empty: texts.notPeople,
    least: 1,
    most: MOST_PEOPLE,
  }),
  children,
});
