import { form } from "#basics/form";
import { choice, chosen, line, lines, maybeLines, parsed, yes } from "#basics/questions";

import { JOININGS } from "../domain/circle.ts";
import { type FOUNDED_KINDS, MOST } from "../domain/founding.ts";
import type { SeenRoles } from "../actions/see-roles.ts";
import { MOST_ROLE } from "../domain/responsibility.ts";
import { sentences } from "./fields.ts";
import { foundTexts as texts } from "./found-texts.fr.ts";
import { requestTexts, roleTexts } from "./keep-texts.fr.ts";

const joining = {
  joining: choice("entrer", {
    label: texts.joining,
    help: texts.joiningHelp,
    of: JOININGS,
    says: { open: texts.open, "on-request": texts.onRequest },
    otherwise: "open",
  }),
  questions: sentences(
    {
      name: "questions",
      label: texts.questions,
      help: texts.questionsHelp,
      as: "lines",
      rows: 3,
      optional: true,
    },
    {
      lines: MOST.questions,
      each: MOST.question,
      tooMany: texts.tooManyQuestions(MOST.questions),
      tooLong: texts.longQuestion(MOST.question),
    },
  ),
};

const purpose = { empty: texts.noPurpose, label: texts.purpose, rows: 3, most: MOST.purpose };

/** The sentences of a charter: founding a circle asks for them, and so does changing it. */
export const charterOf = (put: { readonly label: string; readonly help: string; rows: number }) =>
  sentences(
    { name: "charte", as: "lines", ...put },
    {
      empty: texts.noCharter,
      lines: MOST.sentences,
      each: MOST.sentence,
      tooMany: texts.tooManySentences(MOST.sentences),
      tooLong: texts.longSentence(MOST.sentence),
    },
  );

/** What one says to found a circle, of one of the kinds that one may found. */
export const foundForm = (kinds: readonly (typeof FOUNDED_KINDS)[number][]) =>
  form({
    name: line("nom", { label: texts.name, empty: texts.noName, most: MOST.name }),
    kind: choice("genre", {
      label: texts.kind,
      of: kinds,
      says: texts.kinds,
      empty: texts.noKind,
    }),
    purpose: line("but", { ...purpose, help: texts.purposeHelp }),
    charter: charterOf({ label: texts.charter, help: texts.charterHelp, rows: 5 }),
    visible: choice("visible", {
      label: texts.visibility,
      of: ["tous", "nous"],
      says: { tous: texts.everyone, nous: texts.ourselves },
      otherwise: "tous",
    }),
    ...joining,
  });

/** What a circle says of itself. */
export const settingsForm = form({
  purpose: line("but", purpose),
  ...joining,
  ownRules: maybeLines("regles", {
    label: texts.rules,
    help: texts.rulesHelp,
    rows: 8,
    most: MOST.rules,
  }),
});

type Members = SeenRoles["members"];

const places = (members: Members) => {
  const of = members.map(({ person, name }) => ({ value: person, label: name }));
  const asked = { of, none: roleTexts.choose };
  return {
    holder: chosen<"Person">("titulaire", {
      ...asked,
      label: roleTexts.holder,
      empty: roleTexts.noHolder,
    }),
    second: chosen<"Person">("suppleance", {
      ...asked,
      label: roleTexts.second,
      empty: roleTexts.noSecond,
    }),
  };
};

/** Who takes care of it, and who when they cannot. */
export const handOverForm = (members: Members) => form(places(members));

/** A role: its name, what it takes care of, who. */
export const makeRoleForm = (members: Members) =>
  form({
    name: line("nom", { label: roleTexts.name, empty: roleTexts.noName, most: MOST_ROLE.name }),
    about: line("sujet", {
      label: roleTexts.about,
      help: roleTexts.aboutHelp,
      empty: roleTexts.noAbout,
      rows: 2,
      most: MOST_ROLE.about,
    }),
    ...places(members),
    moderates: yes("modere", { label: roleTexts.moderatesField }),
  });

/** The field of an answer to a question of a circle, from 0. */
export const answerTo = (question: number) => `reponse-${question + 1}`;

/** Asking to join: what its members ask, and a yes to the charter. */
export const askForm = (questions: readonly string[]) =>
  form({
    ...Object.fromEntries(
      questions.map((label, i) => [
        answerTo(i),
        lines(answerTo(i), { label, empty: requestTexts.noAnswer, rows: 3, most: 1_000 }),
      ]),
    ),
    charte: yes("charte", { label: requestTexts.accept }).refine(
      (accepts) => accepts,
      requestTexts.notAccepted,
    ),
  });

const MOST_REPLY = 500;

/** A yes, or a no with a word: two forms of one button each. */
export const replyForm = form({
  accepts: parsed(
    { name: "reponse", as: "hidden" },
    {
      empty: requestTexts.noAnswer,
      read: (typed) => (typed === "oui" || typed === "non" ? typed === "oui" : undefined),
      write: (accepts) => (accepts ? "oui" : "non"),
    },
  ),
  reply: maybeLines("mot", { label: requestTexts.word, rows: 2, most: MOST_REPLY }),
});
