import { letterKind, type NotificationKind } from "#services/house";

import { seeToldThanksIn } from "../actions/tell-thanks.ts";
import { accountAt } from "./at.ts";
import { mailTexts as texts } from "./thanks-texts.fr.ts";

/** What is said of kori: somebody thanks. */
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
} as const satisfies Record<string, NotificationKind>;
