import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { retains } from "./actions/retains.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { reportableMessage } from "./actions/moderate-message.ts";
import { tellMessage } from "./actions/tell-message.ts";
import { fillConversations } from "./demonstration/fill.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-notes.ts";
import { up as threads } from "./store/migrations/0002-threads.ts";
import { up as closedThreads } from "./store/migrations/0010-closed-threads.ts";
import { up as quiet } from "./store/migrations/0011-quiet.ts";
import { up as weekly } from "./store/migrations/0012-weekly.ts";
import { showWay, showOpenedUnder, waitsUnread } from "./web/panels.tsx";
import { noteRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";
import { shareableNotes } from "./web/shareable.ts";
import { threadKinds } from "./web/thread-kinds.ts";
import { showNews, showThreads, waitsNamed } from "./web/thread-panels.tsx";
import { circleThreadRoutes, threadRoutes } from "./web/thread-routes.tsx";
import { keptThreadsTexts, threadDeedTexts } from "./web/thread-texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

const aroundMessages = [
  "conversations.version",
  "conversations.attachment",
  "conversations.mention",
  "conversations.draft",
  "conversations.draft_file",
];
const ofThreads = ["conversations.thread", "conversations.message", "conversations.mark"];

/** What is said: notes in one's own space, shared with one person until a day; threads in circles. */
export const conversations: Module = {
  name: "conversations",
  floor: 5,
  needs: ["people", "subjects", "access", "notifications", "moderation", "circles"],
  names,
  migrations: {
    "0001_notes": { up },
    "0002_threads": { up: threads },
    "0010_closed-threads": { up: closedThreads },
    "0011_quiet": { up: quiet },
    "0012_weekly": { up: weekly },
  },
  deeds: { ...deedTexts, ...threadDeedTexts },
  parts,
  routes: [
    { at: "/moi/notes", mandate: "notes", pages: noteRoutes },
    { at: "/cercles/:circle/fils", mandate: "circles", pages: circleThreadRoutes },
    { at: "/fils", mandate: "circles", pages: threadRoutes },
  ],
  entrusts: {
    notes: ["conversations.note"],
    circles: [...ofThreads, ...aroundMessages],
  },
  rights: {
    "conversations-about-person": [
      "conversations.note",
      ...ofThreads,
      ...aroundMessages,
      "access.file",
    ],
    "forget-word-drafts": ["conversations.draft", "conversations.draft_file", "access.file"],
    "conversations-hears": [...ofThreads, "conversations.mention"],
    "moderate-messages": [
      "conversations.message",
      "conversations.thread",
      "conversations.attachment",
      "access.file",
    ],
    "propose-rest": ["conversations.thread"],
    "write-mail": [...ofThreads, "circles.circle"],
  },
  hears: { "conversations.message-written": tellMessage },
  notificationKinds: threadKinds,
  panels: [
    { place: "feed", order: 15, mandate: "circles", waits: waitsNamed },
    { place: "feed", order: 20, mandate: "notes", waits: waitsUnread },
    { place: "news", order: 10, mandate: "circles", show: showNews },
    { place: "circle", order: 30, mandate: "circles", title: "Fils", show: showThreads },
    { place: "mandate", order: 10, mandate: "notes", show: showOpenedUnder },
    { place: "my-data", order: 30, mandate: "notes", show: showWay },
  ],
  reportables: { message: reportableMessage },
  circleArchive,
  besidesTheGate,
  shareables: { mots: shareableNotes },
  aboutPerson,
  fates,
  demonstration: fillConversations,
  keeps: [keptTexts, keptThreadsTexts],
  retains,
};
