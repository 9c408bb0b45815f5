import { letterKind, type NotificationKind } from "#services/house";

import { seeToldClosingIn } from "../actions/tell-closing.ts";
import { seeToldErrorIn, type ToldError } from "../actions/tell-error.ts";
import { seeToldThanksIn } from "../actions/tell-thanks.ts";
import { accountAt, lineAt } from "./at.ts";
import { closingMailTexts } from "./closing-texts.fr.ts";
import { errorMailTexts } from "./error-texts.fr.ts";
import { mailTexts as texts } from "./thanks-texts.fr.ts";

function sayError({ state, with: who }: ToldError): string {
  if (state === "refused") return errorMailTexts.refused(who);
  return state === "corrected" ? errorMailTexts.corrected(who) : errorMailTexts.waits(who);
}

/** What is said of kori: somebody thanks, says that a line is wrong, or closes a common account. */
export const koriKinds = {
  "currency.thanked": letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldThanksIn,
    says: (told) => ({
      subject: texts.subject(told.length),
      entries: told.map(({ from, to, amount, hasWords }) => ({
        title: to.kind === "person" ? texts.says(from, amount) : texts.toStructure(from, amount),
        at: accountAt(to),
        lines: hasWords ? [texts.words] : [],
      })),
    }),
  }),
  "currency.line-wrong": letterKind({
    why: errorMailTexts.why,
    sort: "digest",
    find: seeToldErrorIn,
    says: (told) => ({
      subject: errorMailTexts.subject,
      entries: told.map((one) => ({
        title: sayError(one),
        at: lineAt(one.transfer),
        lines: one.state === "waits" ? [errorMailTexts.answer] : [],
      })),
    }),
  }),
  "currency.account-closed": letterKind({
    why: closingMailTexts.why,
    sort: "digest",
    find: seeToldClosingIn,
    says: (told) => ({
      subject: closingMailTexts.subject,
      entries: told.map(({ of, name, way }) => ({
        title: closingMailTexts.says(name),
        at: accountAt(of),
        lines: [closingMailTexts.lines[way]],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
