import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { sayEvening } from "../../invite/actions/door-texts.fr.ts";
import { seeToldClosingIn, type ToldClosing } from "../actions/tell-closing.ts";
import { closingTexts as texts } from "./closing-texts.fr.ts";

/** To who comes: the door closes before their day, or stays open after all. */
export const visitKinds = {
  "squat.door-closes": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeToldClosingIn,
    says: (told, work) => ({
      subject: subjectOf(told),
      entries: told.map(({ visit, says, hostName, lastDay }) => {
        const today = dayOf(work.now);
        const evening = lastDay === undefined ? "" : sayEvening(lastDay, today);
        return {
          title: texts.title(hostName, writeDay(visit.day, today)),
          at: `/echanges/${visit.exchange ?? ""}`,
          lines: texts.lines[says](evening),
        };
      }),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;

function subjectOf([first]: readonly ToldClosing[]): string {
  return first === undefined ? "" : texts.subject[first.says](first.hostName);
}
