import { dayOf, writeDay } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { myPassingAt } from "../../domain/address.ts";
import { seeMyPassingsIn } from "../actions/see-mine.ts";
import { myTexts as texts } from "./texts.fr.ts";

/** Somebody who passes proposes to do what one asked, and waits for a yes or a no: one line for each thing asked. */
export async function waitsForYes(work: Work): Promise<readonly Waiting[]> {
  const seen = await seeMyPassingsIn(work);
  return (seen?.asked ?? []).flatMap(({ id, what, day, offers, yes }): readonly Waiting[] => {
    const [first] = offers;
    if (first === undefined || yes !== undefined) return [];
    const says = texts.proposes(first.name, writeDay(day, dayOf(work.now)));
    return [
      {
        group: "answer",
        says,
        about: what,
        due: day,
        at: myPassingAt(id),
        go: texts.waits,
        label: `${texts.waits} : ${says}`,
      },
    ];
  });
}
