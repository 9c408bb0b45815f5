import { gather, inTurn, type Module } from "#services/house";

import { ageClosed } from "./actions/age-closed.ts";
import { callsOfPerson } from "./actions/questions-of-person.ts";
import { retains } from "./actions/retains.ts";
import { listAddressesIn } from "./alerts/actions/list-addresses.ts";
import { alerts } from "./alerts/chapter.ts";
import { askAlertRoutes } from "./alerts/web/routes.tsx";
import { fillIssued } from "./demonstration/fill-issued.ts";
import { fillKept } from "./demonstration/fill-kept.ts";
import { fillCalls } from "./demonstration/fill.ts";
import { handsOverIn } from "./issuers/actions/hand-over.ts";
import { issuers } from "./issuers/chapter.ts";
import { issuerRoutes } from "./issuers/web/issuer-routes.tsx";
import { publishRoutes } from "./issuers/web/routes.tsx";
import { kept } from "./kept/chapter.ts";
import { keepRoutes, keptRoutes } from "./kept/web/routes.tsx";
import { links } from "./links/chapter.ts";
import { linksCard } from "./links/web/links-card.ts";
import { names } from "./names.fr.ts";
import { publish } from "./publish/chapter.ts";
import { questions } from "./questions/chapter.ts";
import { search } from "./search/chapter.ts";
import { callRoutes } from "./search/web/routes.tsx";
import { signals } from "./signals/chapter.ts";
import { correctRoutes } from "./signals/web/correct-routes.tsx";
import { signalRoutes } from "./signals/web/routes.tsx";
import { signalsCard } from "./signals/web/signals-card.ts";
import { sources } from "./sources/chapter.ts";
import { importsCard } from "./sources/web/imports-card.ts";
import { sourcesCard } from "./sources/web/sources-card.ts";
import { fates } from "./store/fates.ts";
import { up as firstCalls } from "./store/migrations/0001-calls.ts";
import { up as upAlerts } from "./store/migrations/0002-alerts.ts";
import { up as shortLists } from "./store/migrations/0003-short-lists.ts";
import { up as facets } from "./store/migrations/0004-facets.ts";
import { up as packedNotices } from "./store/migrations/0005-packed-notices.ts";
import { up as publishing } from "./store/migrations/0006-publish.ts";
import { up as mergedIssuers } from "./store/migrations/0010-merged-issuers.ts";
import { up as groupsThatAnswered } from "./store/migrations/0020-groups-that-answered.ts";
import { up as upSources } from "./store/migrations/0030-sources.ts";
import { up as mappings } from "./store/migrations/0031-mappings.ts";
import { up as upTwins } from "./store/migrations/0032-twins.ts";
import { up as cited } from "./store/migrations/0036-cited.ts";
import { up as upSignals } from "./store/migrations/0037-signals.ts";
import { up as upLinks } from "./store/migrations/0038-links.ts";
import { up as ages } from "./store/migrations/0041-ages.ts";
import { up as nobodyInJournals } from "./store/migrations/0042-nobody-in-journals.ts";
import { up as quiet } from "./store/migrations/0042-quiet.ts";
import { up as saidAt } from "./store/migrations/0042-said-at.ts";
import { up as stoppedAlerts } from "./store/migrations/0042-stopped-alerts.ts";
import { up as exactWords } from "./store/migrations/0050-exact-words.ts";
import { up as ageing } from "./store/migrations/0060-ageing.ts";
import { up as compiledAlerts } from "./store/migrations/0061-compiled-alerts.ts";
import { up as upKept } from "./store/migrations/0060-kept.ts";
import { together } from "./together/chapter.ts";
import { togetherRoutes } from "./together/web/routes.tsx";
import { twins } from "./twins/chapter.ts";
import { twinsCard } from "./twins/web/twins-card.ts";
import {
  showCallNews,
  showCallsOfCircle,
  showCallsOfOrganisation,
  waitsWithQuestions,
} from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "calls",
  floor: 9,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "organisations",
    "moderation",
    "circles",
    "tasks",
    "projects",
  ],
  names,
  migrations: {
    "0001_calls": { up: firstCalls },
    "0002_alerts": { up: upAlerts },
    "0003_short_lists": { up: shortLists },
    "0004_facets": { up: facets },
    "0005_packed_notices": { up: packedNotices },
    "0006_publish": { up: publishing },
    "0010_merged_issuers": { up: mergedIssuers },
    "0020_groups_that_answered": { up: groupsThatAnswered },
    "0030_sources": { up: upSources },
    "0031_mappings": { up: mappings },
    "0032_twins": { up: upTwins },
    "0036_cited": { up: cited },
    "0037_signals": { up: upSignals },
    "0038_links": { up: upLinks },
    "0041_ages": { up: ages },
    "0042_stopped_alerts": { up: stoppedAlerts },
    "0050_exact_words": { up: exactWords },
    "0060_kept": { up: upKept },
    "0042_nobody_in_journals": { up: nobodyInJournals },
    "0042_quiet": { up: quiet },
    "0042_said_at": { up: saidAt },
    "0060_ageing": { up: ageing },
    "0061_compiled_alerts": { up: compiledAlerts },
  },
  parts,
  // In the order in which they are asked: those of one call come after the words that are no number.
  routes: [
    { at: "/appels/signaler", mandate: "calls", pages: signalRoutes },
    { at: "/appels/alertes", mandate: "calls", pages: askAlertRoutes },
    { at: "/appels/publier", mandate: "oneself", pages: publishRoutes },
    { at: "/appels/gardes", pages: keptRoutes },
    { at: "/appels", mandate: "calls", pages: callRoutes },
    { at: "/appels", mandate: "calls", pages: issuerRoutes },
    { at: "/appels", mandate: "calls", pages: togetherRoutes },
    { at: "/appels", mandate: "calls", pages: correctRoutes },
    { at: "/appels", pages: keepRoutes },
  ],
  panels: [
    { place: "circle", order: 10, mandate: "calls", title: "Appels", show: showCallsOfCircle },
    { place: "feed", order: 12, mandate: "calls", waits: waitsWithQuestions },
    { place: "news", order: 20, mandate: "calls", show: showCallNews },
    { place: "organisation", order: 20, mandate: "calls", show: showCallsOfOrganisation },
  ],
  operatorCards: [sourcesCard, importsCard, twinsCard, signalsCard, linksCard],
  sitemap: listAddressesIn,
  rights: {
    "calls-about-person": [
      "calls.signal",
      "calls.asked_question",
      "calls.issuer_act",
      "calls.circle_of_call",
      "calls.hours_spent",
    ],
  },
  jobs: { "age-closed": ageClosed },
  retains,
  aboutPerson: callsOfPerson,
  fates,
  handsOver: handsOverIn,
  demonstration: inTurn(fillCalls, fillIssued, fillKept),
};

/**
 * Calls of the three kinds: gathered from their sources, searched, read, followed. What is entrusted is
 * what one asks and follows; never what one does for an organisation.
 */
export const calls = gather(own, [
  sources,
  twins,
  links,
  alerts,
  publish,
  together,
  questions,
  signals,
  kept,
  search,
  issuers,
]);
