import type { Source } from "../notice.ts";

/** Whose text a page shows when several sources tell one call: nearest to the body that published it first. */
const ORDER: readonly Source[] = [
  "archipel",
  "boamp",
  "ted",
  "opendatasoft",
  "aides-territoires",
  "approch",
  "csv",
  "table",
  "feed",
  "signalled",
];

/** Whether a notice of this source takes the lead of a call that one of the other leads. Of two alike, who came first keeps it. */
export function takesLead(source: Source, from: Source): boolean {
  return ORDER.indexOf(source) < ORDER.indexOf(from);
}

/** The one that leads among several notices, in the order in which they came. */
export function leadAmong<Told extends { readonly source: Source }>(
  notices: readonly Told[],
): Told | undefined {
  return notices.reduce<Told | undefined>(
    (lead, one) => (lead === undefined || takesLead(one.source, lead.source) ? one : lead),
    undefined,
  );
}
