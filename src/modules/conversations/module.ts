import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { fillNotes } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-notes.ts";
import { showUnread, showWay } from "./web/panels.tsx";
import { noteRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";

/** What is said: for now, notes in one's own space, shared with one person until a day. */
export const conversations: Module = {
  name: "conversations",
  floor: 5,
  needs: ["people", "access", "circles"],
  migrations: { "0001_notes": { up } },
  deeds: deedTexts,
  routes: [{ at: "/moi/notes", mandate: "notes", pages: noteRoutes }],
  rights: { "conversations-about-person": ["conversations.note"] },
  panels: [
    { place: "feed", order: 20, show: showUnread },
    { place: "my-data", order: 30, show: showWay },
  ],
  aboutPerson,
  demonstration: fillNotes,
  keeps: [keptTexts],
};
