import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";

import { type AwaitedOfMine, listAwaitingIn } from "../actions/list-awaiting.ts";
import { addressOf } from "../../domain/organisation.ts";
import { countToSeeIn } from "../actions/see-claims-to-decide.ts";
import { linkTexts as words } from "./texts.fr.ts";
import { claimListTexts } from "./operator-claims-texts.fr.ts";

/** « Mon fil »: what waits for me, for the organisations that I represent. */
export async function showAwaiting(work: Work): Promise<Child | undefined> {
  const awaited = await listAwaitingIn(work);
  if (awaited.length === 0) return undefined;
  return (
    <ul class="lignes serre">
      {awaited.map((one) => (
        <Line {...one} />
      ))}
    </ul>
  );
}

function Line(one: AwaitedOfMine) {
  const { says, at, go } = sentenceOf(one);
  return (
    <li class="rang bouts">
      <span>
        <strong>{one.name}</strong> : {says}
      </span>
      <ButtonLink kind="clair" href={`${addressOf(one)}${at}`} label={`${go}, ${one.name}`}>
        {go}
      </ButtonLink>
    </li>
  );
}

function sentenceOf(one: AwaitedOfMine) {
  switch (one.what) {
    case "claims":
      return { says: words.claimsLine(one.count), at: "/demandes", go: words.answer };
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
