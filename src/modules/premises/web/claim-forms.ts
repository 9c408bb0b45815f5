import { form } from "#basics/form";
import { chosen, line } from "#basics/questions";

import { joinedTexts } from "./joined-texts.fr.ts";
import { claimRefusals, pageTexts as texts } from "./texts.fr.ts";

/** For which structure one says that it is theirs; the action asks whether one may. */
export const claimForm = form({
  organisation: chosen<"Organisation">("structure", {
    label: texts.claimFor,
    of: [],
    empty: claimRefusals["not-allowed"],
  }),
});

export const giveBackForm = form({
  reason: line("raison", { label: texts.why, most: 300, empty: texts.whyMissing }),
});

/** In which other of theirs it goes on; the action asks whether it may. */
export const joinForm = form({
  kept: chosen<"Venue">("reste", {
    label: joinedTexts.into,
    of: [],
    empty: joinedTexts.intoMissing,
  }),
});
