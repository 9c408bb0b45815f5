import { operator, withRight } from "#services/house";

import { addMeaning, leaveOut } from "../../src/modules/subjects/words/actions/keep-words.ts";
import { noteUnmetIn } from "../../src/modules/subjects/words/actions/note-unmet.ts";
import type { TestHouse } from "../support/house.ts";

export const paths = ["/operateur/mots"];

export const knownTo: readonly string[] = ["operator"];

/** A word that found nothing on three days, another on one, a third that is left aside. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(operator(), async (work) => {
    for (const days of [2, 1, 0]) {
      const now = work.now.subtract({ hours: 24 * days });
      const words =
        days === 0
          ? ["motquenulnesait", "motmisdecote", "motduneseulefois"]
          : ["motquenulnesait", "motmisdecote"];
      await withRight({ ...work, now }, "note-words", (lent) => noteUnmetIn(lent, words));
    }
  });
  const told = await addMeaning(app, operator(), {
    word: "zoumbalaille",
    known: "danse",
    tie: "near",
  });
  if (!told.done) throw new Error(told.refusal);
  const left = await leaveOut(app, operator(), { word: "motmisdecote" });
  if (!left.done) throw new Error(left.refusal);
}
