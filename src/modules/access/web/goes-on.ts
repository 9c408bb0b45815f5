import type { GoesOn, PersonId, Work } from "#services/house";

import { listSharedBetweenIn, readNoMoreIn } from "../actions/say-sharing.ts";
import { AT } from "./at.ts";
import { goesOnTexts as texts } from "./shown-texts.fr.ts";

/** What is shared by a sentence between the person who acts and these. */
export async function goesOn(work: Work, persons: readonly PersonId[]): Promise<readonly GoesOn[]> {
  const { read, shown } = await listSharedBetweenIn(work, persons);
  return [
    ...read.map((person): GoesOn => ({
      with: person,
      side: "mine",
      what: "shares",
      says: texts.read,
      at: `${AT}/de/${person}`,
      go: texts.goRead,
      end: (then) => readNoMoreIn(then, { person }),
    })),
    ...shown.map((person): GoesOn => ({
      with: person,
      side: "theirs",
      what: "shares",
      says: texts.shown,
      at: AT,
      go: texts.goShown,
    })),
  ];
}
