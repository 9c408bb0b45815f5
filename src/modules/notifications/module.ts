import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { tellGroundSaid } from "./actions/tell-ground-said.ts";
import { tellMandateAsked } from "./actions/tell-mandate-asked.ts";
import { tellMandateEnded } from "./actions/tell-mandate-ended.ts";
import { retains } from "./actions/retains.ts";
import { gatherMails, writeMail } from "./actions/write-mail.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-notifications.ts";
import { kept } from "./web/texts.fr.ts";
import { mailsRoutes, stopRoutes } from "./web/routes.tsx";
import { parts } from "./web/parts-texts.fr.ts";

const mine = [
  "notifications.notification",
  "notifications.preference",
  "notifications.recipient",
  "notifications.never",
];

/** What is said to an address: once, gathered into few mails, never to who asked for none. */
export const notifications: Module = {
  name: "notifications",
  floor: 2,
  // `access` is on the same floor: its guard is used in SQL only, and its migration comes before.
  needs: ["people"],
  names,
  migrations: { "0001_notifications": { up } },
  parts,
  routes: [
    { at: "/moi/courriels", pages: mailsRoutes },
    { at: "/l/courriels", oneClick: true, pages: stopRoutes },
  ],
  rights: {
    notify: ["notifications.notification", "notifications.preference"],
    "gather-mails": ["notifications.notification"],
    "write-mail": mine,
    "mail-register": ["notifications.never"],
    "forget-notifications": ["notifications.notification"],
    "notifications-about-person": mine,
  },
  jobs: {
    "gather-mails": gatherMails,
    "write-mail": writeMail,
  },
  hears: {
    "people.mandate-asked": tellMandateAsked,
    "people.mandate-ended": tellMandateEnded,
    "people.ground-said": tellGroundSaid,
  },
  keeps: kept,
  retains,
  aboutPerson,
  fates,
};
