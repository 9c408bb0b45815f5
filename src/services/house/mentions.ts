import type { Instance } from "./settings.ts";

/** What the law asks of whoever answers for a site, and this instance does not say yet. */
export type MissingMention = "address" | "contact" | "telephone";

/**
 * What the legal page of an instance that is open to others lacks: where its publisher is, how to write to
 * them and how to call them (loi n° 2004-575, art. 1-1, I). Nothing without a publisher: it is open to nobody.
 */
export function missingMentions({
  publisher,
  publisherAddress,
  publisherContact,
  operatorAddress,
  telephone,
}: Instance): readonly MissingMention[] {
  if (publisher === undefined) return [];
  const isThere: Readonly<Record<MissingMention, boolean>> = {
    address: publisherAddress !== undefined,
    contact: publisherContact !== undefined || operatorAddress !== undefined,
    telephone: telephone !== undefined,
  };
  return (["address", "contact", "telephone"] as const).filter((mention) => !isThere[mention]);
}
