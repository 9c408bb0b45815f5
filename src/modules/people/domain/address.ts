import type { Id } from "#basics/id";

/** An e-mail address that the house knows, with or without a person. */
export type AddressId = Id<"Address">;

/** A person has at most two addresses: one to come in by when the other is lost. */
export const MOST_ADDRESSES = 2;

/** How many persons may come in with one address: a household, or the desk of an association. */
export const MOST_PERSONS = 12;

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN_LETTERS = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads an e-mail address as typed, and answers the one form under which we keep it; undefined
 * when it is not one. One `@`, no name around it, no quotes, no literal IP; the name of the domain
 * may have accents (IDN) and is kept in its ASCII form. Capitals are forgotten on both sides: no
 * service in use tells `Ana@` from `ana@`, and people type both.
 *
 * Lengths of RFC 5321, 4.5.3.1: 64 octets before the `@`, 255 after, 254 in all (the path of 256
 * has two brackets). The shape before the `@` is the dot-atom of RFC 5322, 3.2.3.
 */
export function readAddress(typed: string): string | undefined {
  const [local = "", domain = "", ...more] = typed.normalize("NFC").trim().toLowerCase().split("@");
  if (more.length > 0 || local.length > 64 || !LOCAL.test(local)) return undefined;
  const host = asciiDomain(domain);
  if (host === undefined) return undefined;
  const address = `${local}@${host}`;
  return address.length > 254 ? undefined : address;
}

function asciiDomain(domain: string): string | undefined {
  if (domain.length > 255 || !DOMAIN_LETTERS.test(domain)) return undefined;
  const url = `http://${domain}/`;
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  const labels = host.split(".");
  const last = labels.at(-1) ?? "";
  const fits =
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(last);
  return fits ? host : undefined;
}

/** An address that reminds its owner and tells nobody else: « ad…@example.org ». */
export function maskAddress(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return `${local.slice(0, local.length > 3 ? 2 : 1)}…@${domain}`;
}
