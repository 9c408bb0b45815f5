import { postAskedMailIn } from "#modules/notifications";
import { namesOfIn } from "#modules/people";
import type { Job, Work } from "#services/house";

import { listNamedOn } from "../store/invitations.ts";
import { holdToMail, saveMailed, type SealedLetter } from "../store/letters.ts";
import { invitationMail } from "./letters.fr.ts";
import { contentOfIn } from "./read-letter.ts";

/** How many are written in one transaction. */
const AT_ONCE = 20;

/**
 * Writes to the structures that were invited by mail, once each. An address that had its mails of the day waits for the
 * next: each morning, what still waits is tried again.
 */
export const writeLetters: Job = {
  cron: "40 6 * * *",
  run: async (app, _, actor) => {
    await app.transaction(actor, writeLettersIn);
  },
};

export async function writeLettersIn(work: Work): Promise<void> {
  for (const letter of await holdToMail(work, AT_ONCE)) {
    const told = await writeIn(work, letter);
    if (told !== "enough") await saveMailed(work, letter.id);
  }
}

async function writeIn(work: Work, letter: SealedLetter) {
  const content = await contentOfIn(work, letter);
  if (content === undefined || letter.address === undefined) return "gone";
  const by = await namesOnIn(work, letter);
  return postAskedMailIn(work, {
    address: letter.address,
    kind: "squat.letter",
    site: undefined,
    parts: [invitationMail({ name: content.name, by, at: doorOf(content.code) })],
  });
}

/** The names of who invited and lets the structure read it. */
export async function namesOnIn(
  work: Work,
  { id }: Pick<SealedLetter, "id">,
): Promise<readonly string[]> {
  const persons = await listNamedOn(work, id);
  const names = await namesOfIn(work, persons);
  return persons.flatMap((person) => names.get(person) ?? []);
}

/** The path of a letter or of a poster: short enough to be copied by hand. */
export function doorOf(code: string): string {
  return `/porte/${code}`;
}
