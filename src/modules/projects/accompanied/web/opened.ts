import { isId } from "#basics/id";
import type { OpenedSource } from "#services/house";

import { stageNames } from "../../domain/names.fr.ts";
import { lastDayOf } from "../../domain/reminder.ts";
import { listOpenedIn } from "../actions/list-opened.ts";

/** For who accompanies: the call that is answered, how far, until when. Its page where it is one of the house. */
export const openedAnswers: OpenedSource = {
  kind: "answers",
  list: async (work, organisations) => {
    const ids = organisations.filter((id) => isId<"Organisation">(id));
    return (await listOpenedIn(work, ids)).map((one) => ({
      uid: `${one.id}.${one.organisation}`,
      organisation: one.organisation,
      kind: "answers",
      title: one.title,
      state: stageNames[one.stage],
      // Sent, nothing is waited for any more on its last day.
      due:
        one.stage === "preparing" && one.deadline !== undefined
          ? lastDayOf(one.deadline)
          : undefined,
      at: one.at?.startsWith("/") === true ? one.at : undefined,
    }));
  },
};
