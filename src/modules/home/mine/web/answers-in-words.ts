import { themeLabels } from "#rules/subjects";
import { type PersonId, type Work } from "#services/house";

import { giveMessagesIn } from "../../actions/forget-messages.ts";
import { type SeenAnswers, seeAnswersIn } from "../actions/see-answers.ts";
import { texts } from "./texts.fr.ts";
import { texts as welcome } from "./welcome-texts.fr.ts";

/** The answers on arrival in words, each under its label; what was not answered is not said. */
export function writeAnswersOf({ role, audience, placeName, words, themes }: SeenAnswers) {
  const said = [
    { label: texts.answers.role, says: role && welcome.roles[role] },
    { label: texts.answers.audience, says: audience && welcome.audiences[audience] },
    { label: texts.answers.place, says: placeName },
    { label: texts.answers.words, says: words },
    { label: texts.answers.themes, says: themes.map((theme) => themeLabels[theme]).join(", ") },
  ];
  return said.flatMap(({ label, says = "" }) => (says === "" ? [] : [{ label, says }]));
}

/** What this module gives of a person: their answers on arrival, to themself alone, and their messages. */
export async function giveMineIn(
  work: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  const answers = work.actor.for === person ? await seeAnswersIn(work) : undefined;
  const said = answers === undefined ? [] : writeAnswersOf(answers);
  return {
    ...(said.length === 0
      ? {}
      : {
          [texts.answers.title]: Object.fromEntries(said.map(({ label, says }) => [label, says])),
        }),
    ...(await giveMessagesIn(work, person)),
  };
}
