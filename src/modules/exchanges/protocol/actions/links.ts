import { isId } from "#basics/id";
import type { AddressId } from "#rules/people";
import type { App, PersonId } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { Party } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";

const PURPOSE = "exchange";
const PARTIES = ["asker", "giver", "first-approver", "second-approver"] as const;

/**
 * A link by which one party takes their next step, from a letter, in whatever browser opens it. It
 * bears the number of that step: once it is taken, the link shows what was answered and does nothing.
 */
export interface ExchangeLink {
  readonly exchange: ExchangeId;
  readonly party: Exclude<Party, "platform">;
  /** In whose letter it came: a person; of an approver, who has no account, the address. */
  readonly who: PersonId | AddressId;
  readonly number: number;
}

export function exchangePath(app: App, link: ExchangeLink): string {
  const signed = signedPart(link);
  return `/l/echange/${signed}/${sign(app, PURPOSE, signed)}`;
}

function signedPart({ exchange, party, who, number }: ExchangeLink): string {
  return `${exchange}/${party}/${who}/${number}`;
}

/** Reads such a link; undefined when we did not sign it. */
export function readExchangeLink(
  app: App,
  asked: Readonly<Record<"exchange" | "party" | "who" | "number" | "signature", string>>,
): ExchangeLink | undefined {
  const party = PARTIES.find((one) => one === asked.party);
  if (party === undefined || !/^\d{1,4}$/.test(asked.number)) return undefined;
  if (!isId<"Exchange">(asked.exchange) || !isId<"Person">(asked.who)) return undefined;
  const link = { exchange: asked.exchange, party, who: asked.who, number: Number(asked.number) };
  return isSigned(app, PURPOSE, signedPart(link), asked.signature) ? link : undefined;
}
