import type { Module } from "#services/house";

import { ageClosed } from "./actions/age-closed.ts";
import { handsOverIn } from "./actions/hand-over.ts";
import { followAnswer, forgetClosedCircle } from "./actions/follow-answer.ts";
import { checkLinksJob } from "./actions/check-links.ts";
import { closeCallsOfDissolved, dropDraftsOfForgotten } from "./actions/issuer-dissolved.ts";
import { giveBackCallsOfMerged, passCallsOfMerged } from "./actions/issuers-merged.ts";
import { keyTwins } from "./actions/key-twins.ts";
import { listAddressesIn } from "./actions/list-addresses.ts";
import {
  matchNewCall,
  recallFollowed,
  tellChangedCall,
  tellWithdrawnCall,
} from "./actions/match-alerts.ts";
import { retains } from "./actions/retains.ts";
import { reportableQuestion } from "./actions/question-report.ts";
import { callsOfPerson } from "./actions/questions-of-person.ts";
import { reportableCall } from "./actions/report-call.ts";
import { fetchOneSource, fetchSources } from "./actions/source-jobs.ts";
import { fillCalls } from "./demonstration/fill.ts";
import { fillIssued } from "./demonstration/fill-issued.ts";
import { fates } from "./store/fates.ts";
import { up as firstCalls } from "./store/migrations/0001-calls.ts";
import { up as alerts } from "./store/migrations/0002-alerts.ts";
import { up as publishing } from "./store/migrations/0006-publish.ts";
import { up as mergedIssuers } from "./store/migrations/0010-merged-issuers.ts";
import { up as groupsThatAnswered } from "./store/migrations/0020-groups-that-answered.ts";
import { up as sources } from "./store/migrations/0030-sources.ts";
import { up as packedNotices } from "./store/migrations/0005-packed-notices.ts";
import { up as facets } from "./store/migrations/0004-facets.ts";
import { up as shortLists } from "./store/migrations/0003-short-lists.ts";
import { up as mappings } from "./store/migrations/0031-mappings.ts";
import { up as twins } from "./store/migrations/0032-twins.ts";
import { up as cited } from "./store/migrations/0036-cited.ts";
import { up as signals } from "./store/migrations/0037-signals.ts";
import { up as links } from "./store/migrations/0038-links.ts";
import { up as stoppedAlerts } from "./store/migrations/0042-stopped-alerts.ts";
import { up as ages } from "./store/migrations/0041-ages.ts";
import { up as nobodyInJournals } from "./store/migrations/0042-nobody-in-journals.ts";
import { up as quiet } from "./store/migrations/0042-quiet.ts";
import { up as saidAt } from "./store/migrations/0042-said-at.ts";
import { linkRoutes } from "./web/link-routes.tsx";
import { linksCard } from "./web/links-card.ts";
import { signalKinds } from "./web/signal-kinds.ts";
import { signalRoutes, signalsRoutes } from "./web/signal-routes.tsx";
import { signalsCard } from "./web/signals-card.ts";
import { signalDeeds, signalsKept } from "./web/signal-texts.fr.ts";
import { alertKinds } from "./web/alert-kinds.ts";
import { askAlertRoutes, linkedAlertRoutes, myAlertRoutes } from "./web/alert-routes.tsx";
import { alertDeeds, alertsKept } from "./web/alert-texts.fr.ts";
import { importCommand } from "./web/import-command.ts";
import { importRoutes } from "./web/import-routes.tsx";
import { importsCard } from "./web/imports-card.ts";
import { tableRoutes } from "./web/table-routes.tsx";
import { correctRoutes } from "./web/correct-routes.tsx";
import { issuerRoutes } from "./web/issuer-routes.tsx";
import {
  showCallNews,
  showCallsOfCircle,
  showCallsOfOrganisation,
  showWaitingQuestions,
} from "./web/panels.tsx";
import { publishRoutes } from "./web/publish-routes.tsx";
import { togetherRoutes } from "./web/together-routes.tsx";
import { questionKinds } from "./web/question-kinds.ts";
import { questionDeeds, questionsKept } from "./web/question-texts.fr.ts";
import { twinRoutes } from "./web/twin-routes.tsx";
import { twinsCard } from "./web/twins-card.ts";
import { callRoutes } from "./web/routes.tsx";
import { sourceCommand } from "./web/source-command.ts";
import { sourceRoutes } from "./web/source-routes.tsx";
import { sourcesCard } from "./web/sources-card.ts";
import { texts } from "./web/texts.fr.ts";

const ofAlerts = ["calls.alert", "calls.alert_anchor", "calls.alert_match"];

/** Calls of the three kinds: gathered from their sources, searched, read, followed. */
export const calls: Module = {
  name: "calls",
  floor: 8,
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
  migrations: {
    "0001_calls": { up: firstCalls },
    "0002_alerts": { up: alerts },
    "0003_short_lists": { up: shortLists },
    "0004_facets": { up: facets },
    "0005_packed_notices": { up: packedNotices },
    "0006_publish": { up: publishing },
    "0010_merged_issuers": { up: mergedIssuers },
    "0020_groups_that_answered": { up: groupsThatAnswered },
    "0030_sources": { up: sources },
    "0031_mappings": { up: mappings },
    "0032_twins": { up: twins },
    "0036_cited": { up: cited },
    "0037_signals": { up: signals },
    "0038_links": { up: links },
    "0041_ages": { up: ages },
    "0042_stopped_alerts": { up: stoppedAlerts },
    "0042_nobody_in_journals": { up: nobodyInJournals },
    "0042_quiet": { up: quiet },
    "0042_said_at": { up: saidAt },
  },
  deeds: { ...alertDeeds, ...questionDeeds, ...signalDeeds },
  routes: [
    { at: "/operateur/imports/tableau", pages: tableRoutes },
    { at: "/operateur/imports", pages: importRoutes },
    { at: "/operateur/doublons", pages: twinRoutes },
    { at: "/operateur/liens", pages: linkRoutes },
    { at: "/operateur/appels-signales", pages: signalsRoutes },
    { at: "/appels/signaler", mandate: "calls", pages: signalRoutes },
    { at: "/operateur/sources", pages: sourceRoutes },
    { at: "/appels/alertes", mandate: "calls", pages: askAlertRoutes },
    { at: "/moi/alertes", mandate: "calls", pages: myAlertRoutes },
    { at: "/l/alerte", pages: linkedAlertRoutes },
    { at: "/appels/publier", mandate: "oneself", pages: publishRoutes },
    { at: "/appels", mandate: "calls", pages: callRoutes },
    { at: "/appels", mandate: "calls", pages: issuerRoutes },
    { at: "/appels", mandate: "calls", pages: togetherRoutes },
    { at: "/appels", mandate: "calls", pages: correctRoutes },
  ],
  panels: [
    { place: "circle", order: 10, mandate: "calls", show: showCallsOfCircle },
    { place: "feed", order: 12, mandate: "calls", show: showWaitingQuestions },
    { place: "news", order: 20, mandate: "calls", show: showCallNews },
    { place: "organisation", order: 20, mandate: "calls", show: showCallsOfOrganisation },
  ],
  commands: [sourceCommand, importCommand],
  operatorCards: [sourcesCard, importsCard, twinsCard, signalsCard, linksCard],
  reportables: { call: reportableCall, question: reportableQuestion },
  sitemap: listAddressesIn,
  menu: [{ label: texts.menu, at: "/appels", order: 1 }],
  // What one asks and follows; never what one does for an organisation.
  entrusts: {
    calls: [
      ...ofAlerts,
      "calls.asked_question",
      "calls.signal",
      "calls.circle_of_call",
      "calls.hours_spent",
    ],
  },
  rights: {
    "fetch-sources": ["calls.source"],
    "fetch-source": ["calls.source", "calls.source_fetch"],
    "check-links": ["calls.source"],
    "import-calls": ["calls.refused_record", "calls.mapping"],
    "forget-tables": ["calls.table_file"],
    "keep-alerts": ofAlerts,
    "calls-hears": [...ofAlerts, "calls.asked_question", "calls.draft"],
    "write-mail": [...ofAlerts, "calls.asked_question", "calls.signal"],
    "decide-signals": ["calls.signal"],
    "recall-followed": ofAlerts,
    "forget-unconfirmed-alerts": ofAlerts,
    "forget-stopped-alerts": ofAlerts,
    "forget-call-drafts": ["calls.draft"],
    "moderate-questions": ["calls.hidden_question"],
    "calls-about-person": [
      "calls.signal",
      "calls.asked_question",
      "calls.issuer_act",
      "calls.circle_of_call",
      "calls.hours_spent",
    ],
    "circles-of-calls": ["calls.circle_of_call"],
    "sum-hours": ["calls.hours_spent"],
  },
  hears: {
    "calls.call-published": matchNewCall,
    "calls.call-changed": tellChangedCall,
    "calls.call-withdrawn": tellWithdrawnCall,
    "circles.closed": forgetClosedCircle,
    "projects.answer-started": followAnswer,
    "projects.answer-turned": followAnswer,
    "organisations.merged": passCallsOfMerged,
    "organisations.unmerged": giveBackCallsOfMerged,
    "organisations.dissolved": closeCallsOfDissolved,
    "organisations.forgotten": dropDraftsOfForgotten,
  },
  jobs: {
    "age-closed": ageClosed,
    "key-twins": keyTwins,
    "check-links": checkLinksJob,
    "recall-followed": recallFollowed,
    "fetch-sources": fetchSources,
    "fetch-source": fetchOneSource,
  },
  retains,
  notificationKinds: { ...alertKinds, ...questionKinds, ...signalKinds },
  keeps: [alertsKept, questionsKept, signalsKept],
  besidesTheGate: {
    "calls.signal changed": "what was decided of a signal, without a word of who decided",
    "calls.signal-settled": "what was decided of a signal, told to who sent it",
  },
  aboutPerson: callsOfPerson,
  fates,
  handsOver: handsOverIn,
  demonstration: async (app) => {
    await fillCalls(app);
    await fillIssued(app);
  },
};
