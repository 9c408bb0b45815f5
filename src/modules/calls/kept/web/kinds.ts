import { letterKind, type NotificationKind } from "#services/house";

import { seeToldSuggestionIn, SUGGESTED } from "../actions/suggest-call.ts";
import { suggestedMail as texts } from "./texts.fr.ts";

/** A structure that accompanies an association proposes calls to it. */
export const suggestionKinds = {
  [SUGGESTED]: letterKind({
    why: texts.why,
    sort: "digest",
    find: seeToldSuggestionIn,
    says: (all) => ({
      subject:
        all.length === 1
          ? all.map(({ support, call }) => texts.subject(support.name, call.title)).join("")
          : texts.several(all.length),
      entries: all.map(({ call, support, association, word }) => ({
        title: call.title,
        at: "/appels/gardes",
        lines: [
          texts.to(association.name, support.name),
          ...(word === undefined ? [] : [`« ${word} »`]),
          texts.answer,
        ],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
