import type { Party, Side } from "../domain/exchange.ts";
import { meantIn } from "../domain/meant.ts";
import { pageTexts } from "./page-texts.fr.ts";

const texts = pageTexts.meant;

/** What the giver is asked for, of all that they said or were named for; undefined when one came from neither. */
export function sayMeant({
  kept,
  names,
  party,
}: {
  readonly kept: { readonly reasons: Readonly<Record<string, unknown>> };
  readonly names: Readonly<Record<Side, { readonly name: string }>>;
  /** Who reads. */
  readonly party: Party;
}): string | undefined {
  const { offer, line, table } = meantIn(kept.reasons);
  if (line !== undefined && table !== undefined) return texts.line(line, table);
  if (offer === undefined) return undefined;
  return party === "giver" ? texts.toGiver(offer) : texts.toOther(names.giver.name, offer);
}
