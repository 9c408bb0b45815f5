import type { SeenEmployer } from "../actions/see-employer.ts";
import { type Exchange, hasEnded, type Party, type Side } from "../domain/exchange.ts";
import { employerTexts as texts } from "./employer-texts.fr.ts";

interface Said {
  readonly kept: { readonly exchange: Pick<Exchange, "state"> };
  readonly employer: SeenEmployer | undefined;
  readonly names: Readonly<Record<Side, { readonly name: string }>>;
  readonly reader: Party;
}

/** Where the yes of the organisation that the asker works for stands, as one of the three reads it; once all ended, nothing more. */
export function sayEmployer({ kept, employer, names, reader }: Said): string | undefined {
  if (employer === undefined || hasEnded(kept.exchange)) return undefined;
  const { state, party } = employer;
  const asker = names.asker.name;
  if (reader === "giver") return texts.giver[state](asker);
  const name = employer.name ?? texts.asker.unnamed;
  if (reader === "asker") return state === "waived" ? texts.asker.waived : texts.asker[state](name);
  if (reader !== party) return undefined;
  if (state === "awaited") return texts.approver.awaited(asker, name);
  return state === "said" ? texts.approver.said(name) : texts.approver.over;
}
