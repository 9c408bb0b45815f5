import { type Act, type Exchange, isSide, type Party } from "./exchange.ts";
import type { TermValues } from "./need.ts";

interface Term {
  readonly name: string;
  readonly private?: true;
}

interface Kind {
  readonly terms: readonly Term[];
}

interface Readable<OfKind extends Kind> {
  readonly kept: { readonly exchange: Pick<Exchange, "byOrganisation"> };
  readonly you: Party;
  readonly kind: OfKind;
  readonly terms: readonly { readonly values: TermValues | undefined }[];
  readonly steps: readonly { readonly act: Act; readonly by: Party }[];
  readonly approvers: readonly { readonly party: Party }[];
}

/** What an organisation needs to know of what happened: that it was asked, agreed, approved, fell or ended. */
const TOLD: readonly Act[] = [
  "propose",
  "admit",
  "change-terms",
  "accept",
  "confirm",
  "approve",
  "refuse-approval",
  "waive",
  "lapse",
  "decline",
  "withdraw",
  "pass-on",
  "cancel",
  "expire",
];

/** A kind as a party reads it: who is neither of the two sides does not read its private terms. */
export function kindReadBy<OfKind extends Kind>(kind: OfKind, party: Party): OfKind {
  return isSide(party)
    ? kind
    : { ...kind, terms: kind.terms.filter((term) => term.private !== true) };
}

/** What stands, as a party reads it: an organisation, only the terms of the kind, not the title that the asker wrote. */
export function valuesReadBy(
  kind: Kind,
  { exchange }: Readable<Kind>["kept"],
  { party, values }: { readonly party: Party; readonly values: TermValues | undefined },
): TermValues | undefined {
  if (isSide(party) || values === undefined) return values;
  const hidden = new Set(
    kind.terms.filter((term) => term.private === true).map(({ name }) => name),
  );
  const known = new Set(kind.terms.map(({ name }) => name));
  const isOrganisation = party === exchange.byOrganisation;
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name]) => !hidden.has(name) && (!isOrganisation || known.has(name)),
    ),
  );
}

/**
 * An exchange as one who must agree besides the two reads it. Whom an organisation names reads who, when and
 * what is public of it: no word that goes along with a step, no reason, nobody else who must agree.
 */
export function asApproverReads<Seen extends Readable<Kind>>(seen: Seen): Seen {
  const { kind, you, kept } = seen;
  const isOrganisation = you === kept.exchange.byOrganisation;
  return {
    ...seen,
    kind: kindReadBy(kind, you),
    terms: seen.terms.map((one) => ({
      ...one,
      values: valuesReadBy(kind, kept, { party: you, values: one.values }),
    })),
    steps: isOrganisation
      ? seen.steps
          .filter(({ act }) => TOLD.includes(act))
          .map((step) => ({ ...step, words: undefined, reason: undefined, byName: undefined }))
      : seen.steps,
    approvers: isOrganisation
      ? seen.approvers.filter(({ party }) => party === you)
      : seen.approvers,
  };
}
