import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listUntoldIn } from "../actions/list-untold.ts";
import { dayAt } from "./day-panel.tsx";
import { feedbackTexts as texts } from "./texts.fr.ts";

/** What awaits each side of a day that is over: four short questions. */
export async function waitsOfDays(work: Work): Promise<readonly Waiting[]> {
  return (await listUntoldIn(work)).map(({ visit, guestName, venueName }) => {
    const says = texts.waiting(visit.guest === work.actor.for ? venueName : guestName);
    return {
      group: "answer",
      says,
      at: `${dayAt(visit.exchange ?? "")}/avis`,
      go: texts.waitingGo,
      label: `${texts.waitingGo}, ${says}`,
    };
  });
}
