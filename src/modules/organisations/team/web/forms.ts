import { z } from "zod";

import { form, puts } from "#basics/form";
import { boxes, lines, maybeDay, yes } from "#basics/questions";

import { type Power, POWERS } from "../../domain/organisation.ts";
import { pressedOf } from "../../web/pressed.ts";
import { powersAsked, roleAsked } from "../../web/role-form.ts";
import { handoverTexts } from "./handover-texts.fr.ts";
import {
  inviteTexts,
  invitationTexts,
  powerLabels,
  teamTexts as texts,
  withoutNewsTexts,
} from "./texts.fr.ts";

/** One may give the powers that one has, in their order. */
const powersOffered = (offered: readonly Power[], label: string, help?: string) =>
  powersAsked({
    label,
    help,
    of: POWERS.filter((power) => offered.includes(power)).map((value) => ({
      value,
      label: powerLabels[value],
    })),
    empty: texts.choosePower,
  });

const until = maybeDay("jusquau", { label: texts.day, help: texts.dayHelp, empty: texts.notADay });

/** The function, the powers and the last day of somebody. */
export const changeForm = (offered: readonly Power[]) =>
  form({
    role: roleAsked({ label: texts.role, empty: texts.chooseRole }),
    powers: powersOffered(offered, texts.powers),
    until,
  });

/** What is the same for all who are invited at once. */
export const commonQuestions = (offered: readonly Power[]) => ({
  powers: powersOffered(offered, inviteTexts.powers, inviteTexts.powersHelp),
  until,
});

export const shownName = pressedOf("montre", { oui: "shown", non: "hidden" });
export const shownNameForm = form({ says: shownName.question });

/** How to be called: asked of who comes for the first time. A name too long is none. */
export const nameForm = form({
  name: z
    .string()
    .max(60)
    .optional()
    .catch(undefined)
    .transform((text) => text?.replace(/\s+/g, " ").trim())
    .register(puts, {
      name: "nom",
      as: "line",
      label: invitationTexts.name,
      help: invitationTexts.nameHelp,
      autocomplete: "name",
      most: 60,
    }),
});
export const invited = pressedOf("reponse", { oui: "yes", non: "no" });
export const invitedForm = nameForm.extend({ says: invited.question });

export const stillYou = pressedOf("reponse", { oui: "yes", non: "no", personne: "nobody" });
export const stillYouForm = form({ says: stillYou.question });

export const endSilentForm = form({
  reason: lines("pourquoi", {
    label: withoutNewsTexts.reason,
    rows: 2,
    most: 500,
    empty: withoutNewsTexts.noReason,
  }),
});

/** What was passed on is ticked along the list that the page draws. */
export const listForm = form({ items: boxes("chose", { label: handoverTexts.list, of: [] }) });

export const wordsForm = form({
  words: lines("mot", {
    label: handoverTexts.wordsMine,
    help: handoverTexts.wordsHelp,
    rows: 5,
    empty: handoverTexts.noWords,
  }),
});

const lastDay = { label: handoverTexts.whenDay, empty: texts.notADay };
export const dayForm = form({
  until: maybeDay("jusquau", lastDay)
    .refine((day) => day !== undefined, handoverTexts.whenNone)
    .register(puts, {
      ...lastDay,
      name: "jusquau",
      as: "line",
      type: "date",
      width: "moyen",
      optional: false,
    }),
});

export const leaveForm = form({
  nobodyFollows: yes("personne", { label: handoverTexts.nobodyFollows }),
});
