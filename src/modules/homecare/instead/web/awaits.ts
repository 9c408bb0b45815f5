import { dayOf } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { PASSAGES, whoAt } from "../../domain/address.ts";
import { askedTexts, helperTexts } from "../../web/helper-texts.fr.ts";
import { sayHours } from "../../web/hours.fr.ts";
import { offerTexts } from "../../web/passages/wanted-texts.fr.ts";
import { listAskedIn } from "../actions/see-asked.ts";
import { listNobodyIn } from "../actions/see-nobody.ts";
import { sayNear } from "./near.ts";
import { texts } from "./texts.fr.ts";

/** Who was to come cannot, and nobody does: by tomorrow before all that can wait, gone once somebody is named or it is off that day. */
export async function waitsNobody(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return (await listNobodyIn(work)).map(({ visit, title, day, starts, without, offers }) => {
    const near = sayNear(day, today);
    const isOffered = offers.length > 0;
    return {
      group: "answer",
      says: isOffered ? offerTexts.can(offers, near) : helperTexts.cannotOn(without, near),
      about: texts.nobody(title),
      ...(today.until(day).days <= 1 ? { urgent: true } : { due: starts.toInstant() }),
      at: whoAt(visit, day),
      go: isOffered ? offerTexts.answer : texts.find(near),
      label: isOffered ? offerTexts.answerFor(near, title) : texts.findFor(near, title),
    };
  });
}

/** One was asked to come on one day, and did not answer yet. */
export async function waitsAsked(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return (await listAskedIn(work)).map(({ name, starts, ends, insteadOf }) => {
    const near = sayNear(starts.toPlainDate(), today);
    return {
      group: "answer",
      says: askedTexts.waits(name, near),
      about: askedTexts.about(sayHours(starts, ends), insteadOf),
      due: starts.toInstant(),
      at: PASSAGES,
      go: askedTexts.answer,
      label: askedTexts.answerTo(name, near),
    };
  });
}
