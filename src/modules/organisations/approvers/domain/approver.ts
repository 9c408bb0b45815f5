import type { Id } from "#basics/id";
import { type AddressId, readAddress } from "#rules/people";

import { type OrganisationId, type PersonId, type Standing } from "../../domain/organisation.ts";
import {
  type Representative,
  type RepresentativeId,
  type Role,
} from "../../domain/representative.ts";
import { mayUse } from "../../domain/rights.ts";

export type ApproverId = Id<"Approver">;
export type FoundAddressId = Id<"FoundAddress">;

/** Who says yes today for somebody who works for an organisation. */
export interface NamedByOrganisation {
  /** Where they are written to. */
  readonly address: AddressId;
  /** Undefined for an address that no person of the house answers for. */
  readonly person: PersonId | undefined;
  /** « Camille Durand, présidence », or what was said with the address. */
  readonly name: string;
  readonly how: "representative" | "function" | "given-address" | "found-address";
}

/** Whom an organisation named; undefined: whoever may `approve`, by rank. */
export type Named =
  | { readonly kind: "representative"; readonly representative: RepresentativeId }
  | { readonly kind: "function"; readonly role: Role }
  | { readonly kind: "given-address"; readonly address: AddressId; readonly words: string };

/** A representative who may say yes, and in which capacity. */
export interface Eligible {
  readonly one: Representative;
  readonly how: "representative" | "function";
}

/** Those who may never say yes for somebody: the person, and whoever cannot be told apart from them. */
export type Apart = ReadonlySet<PersonId>;

/**
 * Which representatives say yes, one after the other. The one who was named, or whoever has the function;
 * where none of them may any more, or where it would be the guest, those who may `approve`, by rank.
 * `all` comes by rank.
 */
export function whoSaysYes(
  all: readonly Representative[],
  standing: Standing,
  { named, apart }: { readonly named: Named | undefined; readonly apart: Apart },
): readonly Eligible[] {
  const may = all.filter(
    ({ person, powers }) => !apart.has(person) && mayUse(standing, powers, "approve"),
  );
  const chosen = may.filter((one) => isNamed(one, named));
  if (chosen.length > 0)
    return chosen.map((one) => ({
      one,
      how: named?.kind === "function" ? "function" : "representative",
    }));
  return may.map((one) => ({ one, how: "representative" }));
}

function isNamed(one: Representative, named: Named | undefined): boolean {
  if (named?.kind === "representative") return one.id === named.representative;
  return named?.kind === "function" && one.role === named.role;
}

/**
 * Whether an address that a representative gave may serve: what binds an organisation binds it once it
 * was shown to be itself, as when a representative says yes.
 */
export function givenServes(standing: Standing): boolean {
  return standing === "verified";
}

/**
 * Whether the address that the operator found serves: while nobody represents it here. From the first
 * representative on, they decide.
 */
export function foundServes(one: { readonly isRepresented: boolean; readonly standing: Standing }) {
  return !one.isRepresented && (one.standing === "verified" || one.standing === "unverified");
}

/** Services that read `a.n.a@` as `ana@`. */
const DOTLESS = new Set(["gmail.com", "googlemail.com"]);

/**
 * The mailbox that an address reaches, as far as its writing tells: capitals, accents of the domain, a
 * sub-address after « + » (RFC 5233), and dots where the service forgets them. Two writings of one
 * mailbox answer the same; undefined when it is no address.
 */
export function mailboxOf(typed: string): string | undefined {
  const address = readAddress(typed);
  if (address === undefined) return undefined;
  const [local = "", domain = ""] = address.split("@");
  const [bare = ""] = local.split("+");
  const box = bare === "" ? local : bare;
  return DOTLESS.has(domain) ? `${box.replaceAll(".", "")}@gmail.com` : `${box}@${domain}`;
}

/** An address that the operator found is read again after a year. */
export const READ_AGAIN_MONTHS = 12;

/** Whether it is time to read again where it was found. */
export function isToReadAgain(foundOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(foundOn.add({ months: READ_AGAIN_MONTHS }), today) <= 0;
}

/** An address that the operator found, as the operator reads it. */
export interface FoundAddress {
  readonly id: FoundAddressId;
  readonly organisation: OrganisationId;
  readonly address: AddressId;
  readonly words: string;
  readonly source: string;
  readonly foundOn: Temporal.PlainDate;
  /** Who found it; nobody once they left, or from the command line. */
  readonly foundBy: PersonId | undefined;
}
