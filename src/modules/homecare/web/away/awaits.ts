import { dayOf, laterOf, writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { seeAwayIn } from "../../actions/pause.ts";
import { awaySaidByIn } from "../../actions/see-week.ts";
import { type EndedByAnother, seeEndedByAnotherIn } from "../../actions/away/ended.ts";
import { AT, PAUSE } from "../../domain/address.ts";
import { isUntilSaid } from "../../domain/pause.ts";
import { sayBetween } from "../said.ts";
import { texts } from "../texts.fr.ts";
import { awayTexts } from "./texts.fr.ts";

/**
 * On the home of who is away, or of who acts for them at home: that they are, and the one button that ends it. Said by another in their
 * name, it stands before all else, with by whom.
 */
export async function waitsAway(work: Work): Promise<readonly Waiting[]> {
  const pause = await seeAwayIn(work);
  const today = dayOf(work.now);
  if (pause === undefined) return waitsEnded(await seeEndedByAnotherIn(work), today);
  const by = await awaySaidByIn(work, pause);
  const says = isUntilSaid(pause)
    ? texts.awayUntilSaid(writeDay(pause.from, today))
    : texts.awaySays(capital(sayBetween(pause, today)));
  return [
    {
      group: "mine",
      urgent: by === undefined ? undefined : true,
      says: by === undefined ? says : awayTexts.saidBy(by.name, says),
      due: laterOf(pause.from, today),
      at: AT,
      go: texts.backAgain,
      press: { action: `${PAUSE}/retour`, fields: {}, prefix: "retour" },
    },
  ];
}

/** Another said that one is there: by whom, and the one button that says otherwise. Before all else on that day and the next. */
function waitsEnded(
  ended: EndedByAnother | undefined,
  today: Temporal.PlainDate,
): readonly Waiting[] {
  if (ended === undefined) return [];
  return [
    {
      group: "mine",
      urgent: ended.day.until(today).days <= 1 ? true : undefined,
      says: awayTexts.endedBy(ended.name),
      due: today,
      at: AT,
      go: awayTexts.still,
      press: { action: `${PAUSE}/encore`, fields: {}, prefix: "encore" },
    },
  ];
}
