import { writeMoment } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeAskedMandateIn } from "../actions/see-asked-mandate.ts";
import { type EndedMandate, seeEndedMandateIn } from "../actions/see-ended-mandate.ts";
import { seeGroundSaidIn } from "../actions/see-ground-said.ts";
import { askedMailTexts as asked } from "./asked-texts.fr.ts";
import { groundSaidTexts as said } from "./ground-texts.fr.ts";
import { endedMailTexts as texts } from "./texts.fr.ts";

/** What one is written about mandates; `notifications` hears the event and notes it, `people` has the words. */
export const mandateKinds = {
  "people.mandate-asked": letterKind({
    why: asked.why,
    sort: "direct",
    find: seeAskedMandateIn,
    says: (all) => ({
      subject: asked.subject,
      entries: all.map(({ name }) => ({
        title: asked.says(name),
        at: "/moi/mandats",
        lines: [asked.line],
      })),
    }),
  }),
  "people.mandate-ended": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeEndedMandateIn,
    says: (ended, work) => ({
      subject: texts.subject(ended.length),
      title: texts.title,
      entries: ended.map((one) => ({
        title: texts.entry(nameOf(one)),
        at: `/moi/mandats/${one.id}`,
        lines: [texts.by[one.by](nameOf(one), writeMoment(one.at, work.now)), texts.after],
      })),
    }),
  }),
  "people.ground-said": letterKind({
    why: said.why,
    sort: "direct",
    find: seeGroundSaidIn,
    says: (told) => ({
      subject: said.subject,
      entries: told.map(({ id, holderName, ground, forWhom }) => ({
        title: said.toWhom(said.says(holderName, ground), forWhom),
        at: `/moi/mandats/${id}`,
        lines: [said.after],
      })),
    }),
  }),
} as const satisfies Readonly<Record<string, NotificationKind>>;

/** Who left has no name any more. */
function nameOf({ personName, by }: EndedMandate): string {
  return by === "left" ? texts.gone : personName;
}
