import type { Chapter } from "#services/house";

import { reportableRelay } from "./actions/report-relay.ts";
import { forgetBetween } from "./actions/suggest-call.ts";
import { suggestionKinds } from "./web/kinds.ts";
import { openedCalls, showKeptOf, waitsToKeep } from "./web/panels.tsx";
import { suggestionsKept } from "./web/texts.fr.ts";

/** Calls that organisations keep, that who accompanies them proposes, that media relay. */
export const kept: Chapter = {
  name: "kept",
  rights: {
    "calls-hears": ["calls.suggested_call"],
    "write-mail": ["calls.suggested_call"],
    "forget-kept-calls": ["calls.kept_call", "calls.suggested_call"],
    "calls-about-person": ["calls.suggested_call"],
  },
  hears: { "organisations.accompaniment-ended": forgetBetween },
  notificationKinds: suggestionKinds,
  reportables: { relais: reportableRelay },
  panels: [
    { place: "feed", order: 13, waits: waitsToKeep },
    { place: "organisation", order: 25, show: showKeptOf },
  ],
  opened: [openedCalls],
  besidesTheGate: {
    "calls.suggested_call changed":
      "an association answers a call that was proposed in the name of a structure: whom, and not by whom",
  },
  keeps: [suggestionsKept],
};
