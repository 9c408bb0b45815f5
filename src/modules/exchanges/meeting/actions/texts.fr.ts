import type { MoveKind } from "../domain/meeting.ts";

/** What each move is called, in what is given to a person of theirs. */
export const moveNames: Readonly<Record<MoveKind, string>> = {
  propose: "propose un rendez-vous",
  accept: "dit oui",
  keep: "garde ce qui est convenu",
  "call-off": "annule le rendez-vous",
};
