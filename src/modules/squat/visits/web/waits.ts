import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { listUntoldIn } from "../actions/list-untold.ts";
import { listLentToNoteIn } from "../actions/note-lent.ts";
import { dayAt } from "./day-panel.tsx";
import { lentTexts } from "./lent-texts.fr.ts";
import { feedbackTexts as texts } from "./texts.fr.ts";

/** What awaits each side of a day that is over: four short questions; and who says yes for an employer: what was lent. */
export async function waitsOfDays(work: Work): Promise<readonly Waiting[]> {
  return [...(await waitsOfFeedback(work)), ...(await waitsOfLent(work))];
}

async function waitsOfLent(work: Work): Promise<readonly Waiting[]> {
  return (await listLentToNoteIn(work)).map(({ exchange, guestName, employerName }) => {
    const says = lentTexts.waiting(guestName);
    return {
      group: "look",
      says,
      about: lentTexts.waitingFor(employerName),
      at: `${dayAt(exchange)}/prete`,
      go: lentTexts.waitingGo,
      label: `${lentTexts.waitingGo}, ${says}`,
    };
  });
}

async function waitsOfFeedback(work: Work): Promise<readonly Waiting[]> {
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
