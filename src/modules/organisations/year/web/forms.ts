import { form } from "#basics/form";
import { choice, day, line, maybeDay, whole, yes } from "#basics/questions";

import { sentAs } from "../../web/pressed.ts";
import { texts } from "./texts.fr.ts";

const { facts, subsidy, own, problems } = texts;
const ticked = (name: string, label: string) => yes(name, { word: "oui", label });

/** What makes the dates: the end of the exercise, the assembly, three yes or no. */
export const factsForm = form({
  closes: day("fin", { label: facts.closes, help: facts.closesHelp, empty: problems.closes }),
  assemblyMonths: whole("mois", {
    label: facts.months,
    help: facts.monthsHelp,
    least: 1,
    most: 12,
    empty: problems.months,
  }),
  assemblyOn: maybeDay("assemblee", { label: facts.assembly, empty: problems.assembly }),
  hasChanged: ticked("changement", facts.changed),
  givesReceipts: ticked("recus", facts.receipts),
  publishesAccounts: ticked("publie", facts.publishes),
});

/** A subsidy whose account will be due. */
export const subsidyForm = form({
  title: line("nom", {
    label: subsidy.name,
    help: subsidy.nameHelp,
    most: 160,
    empty: problems.name,
  }),
  on: day("date", { label: subsidy.on, empty: problems.on }),
});

/** A date that no law knows. */
export const ownForm = form({
  title: line("nom", { label: own.name, most: 160, empty: problems.name }),
  on: day("date", { label: own.on, empty: problems.on }),
  isYearly: ticked("chaque-annee", own.yearly),
});

/** The date that a button ticks; whether one wants to be recalled: each a button of the page. */
export const tickForm = form({ key: sentAs("date") });
export const recallForm = form({
  wants: choice("vouloir", {
    label: texts.recalls.title,
    of: ["oui", "non"],
    says: { oui: texts.recalls.want, non: texts.recalls.stop },
  }),
});
