import type { Chapter } from "#services/house";

import { demonstrationRoutes } from "./web/demonstration-routes.tsx";
import { linkRoutes } from "./web/link-routes.tsx";
import { enterByPasskeyRoutes, passkeyRoutes } from "./web/passkey-routes.tsx";
import { sessionRoutes } from "./web/sessions-routes.tsx";
import { signInCommand } from "./web/sign-in-command.ts";

/** Coming in: by a code, a link, a passkey; and the sessions that are open. */
export const entrance: Chapter = {
  name: "entrance",
  routes: [
    { at: "/entrer/cle", mandate: "oneself", pages: enterByPasskeyRoutes },
    { at: "/l/entrer", mandate: "oneself", pages: linkRoutes },
    { at: "/demonstration", mandate: "oneself", pages: demonstrationRoutes },
    { at: "/moi/connexions", pages: sessionRoutes },
    { at: "/moi/cles", pages: passkeyRoutes },
  ],
  rights: {
    "sign-in": [
      "people.person",
      "people.address",
      "people.person_address",
      "people.code",
      "sessions.session",
      "people.acting",
      "people.mandate",
      "people.recovery",
    ],
    "close-devices": [
      "people.person",
      "sessions.session",
      "people.passkey",
      "people.passkey_challenge",
      "people.code",
      "people.person_address",
    ],
    passkeys: [
      "people.passkey",
      "people.passkey_challenge",
      "people.person",
      "people.address",
      "people.person_address",
      "sessions.session",
    ],
  },
  commands: [signInCommand],
};
