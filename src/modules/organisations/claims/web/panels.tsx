import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { type AwaitedOfMine, listAwaitingIn } from "../actions/list-awaiting.ts";
import { addressOf } from "../../domain/organisation.ts";
import { countToSeeIn } from "../actions/see-claims-to-decide.ts";
import { linkTexts as words } from "./texts.fr.ts";
import { claimListTexts } from "./operator-claims-texts.fr.ts";

/** « Mon fil »: what waits for me, for the organisations that I represent. */
export async function waitsForClaims(work: Work): Promise<readonly Waiting[]> {
  return (await listAwaitingIn(work)).map((one) => {
    const { says, at, go } = sentenceOf(one);
    return {
      group: "look",
      says: one.name,
      about: says,
      at: `${addressOf(one)}${at}`,
      go,
      label: `${go}, ${one.name}`,
    };
  });
}

function sentenceOf(one: AwaitedOfMine) {
  switch (one.what) {
    case "claims":
      return { says: words.claims(one.count), at: "/demandes", go: words.answer };
    case "vouch":
      return { says: words.vouchLine(one.by), at: "/garant", go: words.answer };
    case "verify":
      return { says: words.verifyLine, at: "/verifier", go: words.verify };
  }
}

/** The card of the operator: what of the claims needs them. */
export async function tellClaimsIn(work: Work) {
  const counts = await countToSeeIn(work);
  const needsYou = counts["to-see"] > 0;
  return {
    sentence: needsYou ? claimListTexts.cardSome(counts) : claimListTexts.cardNone,
    needsYou,
  };
}
