import { form } from "#basics/form";
import { maybeChoice } from "#basics/questions";

import { FOREIGN_METHODS } from "../../domain/methods/foreign-count.ts";
import { sum } from "../../web/questions.ts";
import { methodWords } from "./methods.fr.ts";
import { recountTexts as texts } from "./recount-texts.fr.ts";

/** How ballots of elsewhere are counted, and what they share; the file itself is drawn by hand. */
export const recountForm = form({
  method: maybeChoice("methode", {
    label: texts.method,
    help: texts.methodHelp,
    none: texts.methodOfFile,
    of: FOREIGN_METHODS,
    says: {
      plurality: methodWords.plurality.name,
      approval: methodWords.approval.name,
      ranked: methodWords.ranked.name,
      judgment: methodWords.judgment.name,
      majority: methodWords.majority.name,
      "equal-shares": methodWords["equal-shares"].name,
    },
    optional: true,
  }),
  budget: sum(
    {
      name: "budget",
      label: texts.budget,
      help: texts.budgetHelp,
      width: "court",
      optional: true,
    },
    texts.notABudget,
  ),
});
