import { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import { type Helper, readHelper } from "../domain/helper.ts";
import { findHelper, saveHelper } from "../store/persons.ts";
import { mineIn } from "./who.ts";

const helperShape = z.object({ name: z.string(), telephone: z.string() });

/** Reads what was sealed. */
export function openedHelper(text: string | undefined): Helper | undefined {
  return text === undefined ? undefined : helperShape.parse(JSON.parse(text));
}

export type ChooseHelperRefusal = "not-signed-in" | "not-a-helper";

/** One says whom to call for help, or nobody any more. Shown to oneself alone. */
export const chooseHelper = action(chooseHelperIn);

export async function chooseHelperIn(
  work: Work,
  asked: { readonly helper: Helper | undefined },
): Promise<Result<Helper | undefined, ChooseHelperRefusal>> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const helper = asked.helper && readHelper(asked.helper);
  if (asked.helper !== undefined && helper === undefined) return refused("not-a-helper");
  await saveHelper(work, person, helper && JSON.stringify(helper));
  return done(helper);
}

/** Whom one calls for help; undefined for nobody, and for who is not signed in. */
export const seeHelper = reading<undefined, Helper | undefined>(async (work) => {
  const person = mineIn(work, "read-mine");
  return person && openedHelper(await findHelper(work, person));
});
