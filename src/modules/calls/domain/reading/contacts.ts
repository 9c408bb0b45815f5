import { cleanText, shorten } from "#basics/text";

import { plainLine } from "../html-text.ts";

/** An address of the web that a page may link to: http or https only. Undefined otherwise. */
export function readUrl(written: string | undefined): string | undefined {
  const bare = cleanText(written ?? "")
    .trim()
    .slice(0, 2000)
    .replace(/^(https?:)\s+/i, "$1");
  if (bare === "" || /\s/.test(bare)) return undefined;
  const whole = /^www\./i.test(bare) ? `https://${bare}` : bare;
  return /^https?:\/\//i.test(whole) && URL.canParse(whole) ? whole : undefined;
}

/** The e-mail address of a body, in lower case. Undefined when it is none. */
export function readEmail(written: string | undefined): string | undefined {
  const found = /^(?:mailto:)?([^\s@,;<>]{1,64}@[a-z0-9.-]{1,180}\.[a-z]{2,24})$/i.exec(
    (written ?? "").trim(),
  );
  return found?.[1]?.toLowerCase();
}

/** The first e-mail address in a text. */
export function findEmail(text: string): string | undefined {
  for (const word of text.slice(0, 8_000).match(/[\w.+@-]+/g) ?? []) {
    const found = /^[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}/i.exec(word);
    if (found !== null) return readEmail(found[0]);
  }
  return undefined;
}

/** The first French telephone number in a text. */
export function findPhone(text: string): string | undefined {
  const found = /(?<!\d)(?:\+33 ?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)/.exec(text.slice(0, 8_000));
  return found?.[0];
}

/** A telephone number as written, when it holds six digits at least. */
export function readPhone(written: string | undefined): string | undefined {
  const bare = plainLine((written ?? "").slice(0, 60));
  return bare.replace(/\D/g, "").length >= 6 ? bare : undefined;
}

/** A name on one line, short enough for a page; « X », « Néant » and the like say nothing. */
export function readName(written: string | undefined, most = 300): string | undefined {
  const name = shorten(plainLine((written ?? "").slice(0, 4 * most)), most);
  return /^(?:|x+|n[ée]ant|none|null|sans objet|-+|\.+)$/i.test(name) ? undefined : name;
}

/**
 * A SIRET: fourteen digits whose key is right (Luhn), spaces forgiven. The establishments of La
 * Poste (SIREN 356 000 000) have their own key: the sum of the digits is a multiple of five (INSEE).
 */
export function readSiret(written: string | undefined): string | undefined {
  const digits = (written ?? "").slice(0, 40).replace(/[\s.\u00a0-]/g, "");
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits)) return undefined;
  const sum = Array.from(digits).reduce((total, digit) => total + Number(digit), 0);
  return luhn(digits) || (digits.startsWith("356000000") && sum % 5 === 0) ? digits : undefined;
}

function luhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .reduce((total, digit, at) => {
      const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Codes of the common procurement vocabulary among some texts: eight digits, check digit dropped, each once. */
export function readCpv(written: Iterable<string | undefined>): readonly string[] {
  const codes = [...written].flatMap(
    (text) => /^\s{0,9}(\d{8})(?:-\d)?\s{0,9}$/.exec(text ?? "")?.[1] ?? [],
  );
  return [...new Set(codes)];
}
