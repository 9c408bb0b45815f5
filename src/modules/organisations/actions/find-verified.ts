import { reading, type Work } from "#services/house";

import { type Organisation, standingOf } from "../domain/organisation.ts";
import { findByAddress, listNamedAnywhere } from "../store/organisations.ts";

/**
 * The verified organisation that somebody names: by its name, or by the address of its page. A name
 * that several bear is not guessed at.
 */
export const findVerified = reading(
  async (
    work: Work,
    { words }: { readonly words: string },
  ): Promise<Organisation | "unknown-name" | "several-named"> => {
    const number = /\/structures\/(\d{1,12})\b/.exec(words)?.[1];
    const found =
      number === undefined
        ? await listNamedAnywhere(work, words)
        : [await findByAddress(work, Number(number))];
    const known = found.filter(
      (one): one is Organisation =>
        one !== undefined &&
        !one.isHidden &&
        one.mergedInto === undefined &&
        standingOf(one) === "verified",
    );
    const [first, ...others] = known;
    if (first === undefined) return "unknown-name";
    return others.length > 0 ? "several-named" : first;
  },
);
