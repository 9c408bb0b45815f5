import { type RawRecord } from "#basics/answers";
import { readDay } from "#basics/dates";
import { cleanText } from "#basics/text";

import type { OrganisationKind } from "../../domain/organisation.ts";
import type { RegisterNumbers } from "../../domain/register-number.ts";

/** The public registers that an instance may read: RNA (associations), SIRENE (all structures), the Journal officiel. */
export const REGISTERS = ["rna", "sirene", "gazette"] as const;
export type Register = (typeof REGISTERS)[number];

/**
 * What a register says of the life of a structure. RNA's positions: A active, D dissoute, R reprise
 * (under another number: replaced), S supprimée; « I » stands in true data and in no notice of it.
 */
export type RegisterState = "active" | "dissolved" | "replaced" | "removed" | "unknown";

/**
 * A structure as a public register gives it: public facts only. No person, no street (it is often
 * somebody's home), no telephone, no e-mail address.
 */
export interface RegisterEntry {
  readonly register: Register;
  /** Its identifier in that register: an RNA number, an older opaque one, a SIREN. */
  readonly key: string;
  readonly numbers: RegisterNumbers;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly purpose?: string | undefined;
  /** INSEE code of the commune, as the register had it that day: it may have merged since. */
  readonly commune?: string | undefined;
  readonly town?: string | undefined;
  readonly postcode?: string | undefined;
  readonly site?: string | undefined;
  readonly state: RegisterState;
  readonly createdOn?: Temporal.PlainDate | undefined;
  readonly dissolvedOn?: Temporal.PlainDate | undefined;
  /** Social objects of RNA, six digits each (nomenclature of the ministère de l'Intérieur). */
  readonly themes: readonly string[];
  readonly grouping?: "simple" | "union" | "federation" | undefined;
  /** What was not understood, in French, for the operator. */
  readonly doubts: readonly string[];
}

/** Why a record of a register or of a table of subsidies is kept apart. */
export type RecordRefusal =
  | "no-identifier"
  | "no-name"
  | "natural-person"
  | "not-a-record"
  | "broken-line"
  | "no-funder"
  | "no-beneficiary"
  | "no-amount"
  | "unknown-notice";

export type ReadRecord<Value> =
  | { readonly read: true; readonly value: Value }
  | { readonly read: false; readonly refusal: RecordRefusal; readonly detail: string };

/** A record that was read. */
export function readAs<Value>(value: Value): ReadRecord<Value> {
  return { read: true, value };
}

/** A record that is kept apart, with a French sentence for the operator. */
export function apart(refusal: RecordRefusal, detail: string): ReadRecord<never> {
  return { read: false, refusal, detail };
}

const NOTHING = new Set(["", "NA", "N/A", "null", "NULL", '"', '""', "_", "-", "#N/D"]);

/**
 * The text under one of some names, cleaned, its spaces made single; undefined when the source says
 * nothing: an empty cell, `NA`, `null`, a lone quote or underscore (RNA, SCDL).
 */
export function textIn(record: RawRecord, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (typeof value !== "string" && typeof value !== "number") continue;
    const text = cleanText(String(value)).replace(/\s+/g, " ").trim();
    if (!NOTHING.has(text)) return text;
  }
  return undefined;
}

const NO_DAYS = new Set(["0001-01-01", "1900-01-01", "01/01/0001", "01/01/1900"]);

/** A day as registers write it: `2014-06-17`, perhaps with an hour, « 17/06/2014 »; `0001-01-01` and `1900-01-01` say nothing. */
export function dayIn(
  record: RawRecord,
  ...names: readonly string[]
): Temporal.PlainDate | undefined {
  const [text = ""] = (textIn(record, ...names) ?? "").split(/[T ]/, 1);
  if (NO_DAYS.has(text)) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return readDay(text);
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/**
 * The address of a site, made whole (`www.x.fr`, `http://http://x.fr`); undefined when it is none, and
 * when it is an e-mail address: that is somebody's, and is not published.
 */
export function readSite(typed: string | undefined): string | undefined {
  const bare = typed?.replace(/^(?:https?:\/\/\s*)+(?=https?:\/\/)/i, "");
  if (bare === undefined || /[\s@]/.test(bare) || bare.length > 300) return undefined;
  const whole = /^https?:\/\//i.test(bare) ? bare : `http://${bare}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  return url?.hostname.includes(".") === true ? whole : undefined;
}

/** Social objects: numbers that lost their first zeros are given them back; zeros alone say nothing. */
export function readThemes(...typed: readonly (string | undefined)[]): readonly string[] {
  const codes = typed.flatMap((one) => {
    const digits = /^\d{1,6}$/.exec(one ?? "")?.[0].padStart(6, "0");
    return digits === undefined || digits === "000000" ? [] : [digits];
  });
  return [...new Set(codes)];
}

/** Five characters that may be the INSEE code of a commune. */
export function readCommune(typed: string | undefined): string | undefined {
  return /^(?:\d{5}|2[AB]\d{3})$/.exec(typed?.toUpperCase() ?? "")?.[0];
}

/** Five digits; a spreadsheet made `01000` a number. */
export function readPostcode(typed: string | undefined): string | undefined {
  const digits = /^\d{4,5}$/.exec(typed ?? "")?.[0].padStart(5, "0");
  return digits === "00000" ? undefined : digits;
}

/** A text that people wrote about a structure, without the e-mail addresses and telephones that some hold. */
export function withoutContacts(text: string | undefined, most: number): string | undefined {
  return text
    ?.slice(0, most)
    .replace(/\S+/g, (word) => (/[^@]@[^@]*\.[a-z]{2}/i.test(word) ? "…" : word))
    .replace(/(?:\+33 ?|\b0)[1-9](?:[ .-]?\d\d){4}\b/g, "…");
}
