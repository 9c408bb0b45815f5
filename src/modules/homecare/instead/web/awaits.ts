import { dayOf } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { whoAt } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { listNobodyIn } from "../actions/see-nobody.ts";
import { sayNear } from "./near.ts";
import { texts } from "./texts.fr.ts";

/** Who was to come cannot, and nobody does: by tomorrow before all that can wait, gone once somebody is named or it is off that day. */
export async function waitsNobody(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return (await listNobodyIn(work)).map(({ visit, title, day, names }) => {
    const near = sayNear(day, today);
    const go = texts.find(near);
    return {
      group: "answer",
      says: helperTexts.cannotOn(names, near),
      about: texts.nobody(title),
      ...(today.until(day).days <= 1 ? { urgent: true } : { due: day }),
      at: whoAt(visit, day),
      go,
      label: texts.findFor(near, title),
    };
  });
}
