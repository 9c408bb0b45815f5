import type { Chapter } from "#services/house";

import { answeredSuggesters, unconfirmedSuggestions } from "./actions/forget-suggesters.ts";
import { suggestionsKept } from "./actions/kept.fr.ts";
import { reportableSuggestion } from "./actions/reportable-suggestion.ts";
import { tellChange } from "./actions/tell-change.ts";
import { suggestionKinds } from "./web/kinds.ts";
import { ownRoutes, readerRoutes } from "./web/letter-routes.tsx";
import { waitsOfSuggestions } from "./web/waits.ts";

const own = ["commons.suggestion", "commons.suggester"];
const told = ["commons.document", "commons.author", "commons.version"];

/**
 * What anyone suggests that a paragraph say, also from a letter or without an account; and how it is answered. Its pages
 * under a document stand before those of the documents (`../web/routes.tsx`).
 */
export const suggestions: Chapter = {
  name: "suggestions",
  routes: [
    { at: "/l/proposition", pages: ownRoutes },
    { at: "/l/proposer", pages: readerRoutes },
  ],
  rights: {
    // The authors of what is not published yet are told of what its members suggest.
    "suggest-in-commons": [...own, "commons.author"],
    "moderate-commons": ["commons.suggestion"],
    "commons-about-person": [...own, "commons.named_author"],
    "commons-hears": told,
    "sweep-suggesters": own,
    "write-mail": [...own, ...told],
  },
  hears: { "commons.version-kept": tellChange },
  notificationKinds: suggestionKinds,
  panels: [{ place: "feed", order: 21, waits: waitsOfSuggestions }],
  reportables: { proposition: reportableSuggestion },
  keeps: [suggestionsKept],
  retains: [unconfirmedSuggestions, answeredSuggesters],
};
