import { z } from "zod";

import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import { type Helper, readHelper } from "../domain/helper.ts";
import { findHelper, saveHelper } from "../store/persons.ts";
import { mineIn } from "./who.ts";

const helperShape = z.object({
  name: z.string(),
  telephone: z.string(),
  saidAt: z.string().optional(),
});

/** Reads what was sealed. */
export function openedHelper(text: string | undefined): Helper | undefined {
  if (text === undefined) return undefined;
  const { name, telephone } = helperShape.parse(JSON.parse(text));
  return { name, telephone };
}

/** Whom one calls for help, with when one said so last; undefined: before that was kept. */
export type SaidHelper = Helper & { readonly saidAt: Temporal.Instant | undefined };

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
  const saidAt = work.now.toString();
  await saveHelper(work, person, helper && JSON.stringify({ ...helper, saidAt }));
  return done(helper);
}

/** The same, with when one said so. */
export async function saidHelperIn(work: Work): Promise<SaidHelper | undefined> {
  const person = mineIn(work, "read-mine");
  const text = person && (await findHelper(work, person));
  if (text === undefined) return undefined;
  const { saidAt, ...helper } = helperShape.parse(JSON.parse(text));
  return { ...helper, saidAt: saidAt === undefined ? undefined : Temporal.Instant.from(saidAt) };
}

/** Whom one calls for help; undefined for nobody, and for who is not signed in. */
export const seeHelper = reading<undefined, Helper | undefined>(async (work) => {
  const person = mineIn(work, "read-mine");
  return person && openedHelper(await findHelper(work, person));
});
