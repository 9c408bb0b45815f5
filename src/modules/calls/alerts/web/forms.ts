import { form } from "#basics/form";
import { choice, line } from "#basics/questions";
import { RHYTHMS } from "#rules/notifications";
import { readAddress } from "#rules/people";

import { alertTexts } from "./texts.fr.ts";

const { ask, invite, rhythms } = alertTexts;

const rhythm = choice("rythme", {
  label: invite.rhythm,
  of: RHYTHMS,
  says: rhythms,
  otherwise: "daily",
});

/** A rhythm; and an address when one is not signed in. */
export const askForm = (signedIn: boolean) => (signedIn ? form({ rhythm }) : visitorForm);
const visitorForm = form({
  email: line("email", {
    type: "email",
    label: invite.email,
    help: invite.emailHelp,
    autocomplete: "email",
    empty: ask.notAnAddress,
    most: 254,
  }).refine((typed) => readAddress(typed) !== undefined, ask.notAnAddress),
  rhythm,
});

const ACTS = ["rythme", "pause", "reprendre", "arreter", "remettre"] as const;

/** The buttons of an alert, and how often it writes. */
export const changeForm = form({
  act: choice("faire", {
    label: "",
    of: ACTS,
    says: { rythme: "", pause: "", reprendre: "", arreter: "", remettre: "" },
  }),
  rhythm,
});
