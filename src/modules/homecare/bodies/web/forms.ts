import { form } from "#basics/form";
import { boxes, choice, chosen, day, maybeDay, maybeLines } from "#basics/questions";

import type { SeenVisit } from "../../actions/see-week.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import type { SeenAskedPage } from "../actions/see-asked.ts";
import { MOST_WORDS } from "../domain/asked-body.ts";
import { askTexts, bodyTexts } from "./texts.fr.ts";

/** For which of one’s visits one asks a body, from when until when, and what it reads before. */
export function askForm(body: string, visits: readonly SeenVisit[]) {
  const { from, fromHelp, until, untilHelp, dayEmpty } = helperTexts;
  return form({
    visits: boxes("visites", {
      label: askTexts.visits(body),
      needed: true,
      of: visits.map(({ id, title }) => ({ value: id, label: title })),
    }),
    from: maybeDay("du", { label: from, help: fromHelp, empty: dayEmpty }),
    until: maybeDay("au", { label: until, help: untilHelp, empty: dayEmpty }),
    words: maybeLines("mots", {
      label: askTexts.words,
      help: askTexts.wordsHelp,
      most: MOST_WORDS,
      rows: 3,
      health: true,
    }),
  });
}

const helperOf = (people: SeenAskedPage["people"]) =>
  chosen<"Person">("qui", {
    label: bodyTexts.person,
    help: bodyTexts.personHelp,
    empty: bodyTexts.personEmpty,
    none: bodyTexts.choose,
    of: people.map(({ person, name }) => ({ value: person, label: name })),
  });

/** Whether it verified what the law asks of them, and on which day. */
const verified = {
  isVerified: choice("verifie", {
    label: bodyTexts.isVerified,
    help: bodyTexts.isVerifiedHelp,
    of: ["yes", "not-yet", "before"],
    says: bodyTexts.isVerifiedSays,
    empty: bodyTexts.isVerifiedEmpty,
  }),
  verifiedOn: maybeDay("verifie-le", {
    label: bodyTexts.verifiedOn,
    help: bodyTexts.verifiedOnHelp,
    empty: bodyTexts.dayEmpty,
  }),
};

/** Of which of those whom a body sends it says, since, on which day it verified that. */
export const verifyForm = (people: SeenAskedPage["people"]) =>
  form({
    helper: chosen<"Person">("de", {
      label: bodyTexts.verifyWho,
      empty: bodyTexts.personEmpty,
      none: bodyTexts.choose,
      of: people.map(({ person, name }) => ({ value: person, label: name })),
    }),
    on: day("le", { label: bodyTexts.verifiedOn, empty: bodyTexts.verifyEmpty }),
  });

/** Whom a body sends, from when until when. */
export function sendForm({ people }: Pick<SeenAskedPage, "people">) {
  const { from, fromHelp, until, untilHelp, dayEmpty } = bodyTexts;
  return form({
    helper: helperOf(people),
    from: maybeDay("du", { label: from, help: fromHelp, empty: dayEmpty }),
    until: maybeDay("au", { label: until, help: untilHelp, empty: dayEmpty }),
    ...verified,
  });
}

/** The same before its yes: which days are asked it does not read, and the yes is for all of them. */
export const yesForm = (seen: Pick<SeenAskedPage, "people">) =>
  sendForm(seen).pick({ helper: true, isVerified: true, verifiedOn: true });
