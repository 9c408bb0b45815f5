import { readAddress } from "#rules/people";

import { dialled, readTelephone } from "../../protocol/domain/telephone.ts";

/** A way to reach somebody that a line states in public: what it says, and where it leads. */
export interface Contact {
  readonly kind: "telephone" | "email" | "site";
  readonly says: string;
  readonly href: string;
}

/** Ten digits of a French number, in whatever groups; or the code of a country and what follows. */
const TELEPHONES =
  /(?<![\d+])(?:(?:\+33[ .]?(?:\(0\))?[ .]?|0[ .]?)[1-9](?:[ .-]?\d){8}|(?:\+|00)[1-9]\d{0,2}(?:[ .-]?\d){6,12})(?!\d)/g;
/** Numbers of two to six digits that everybody may dial: « 115 », « appeler le 3919, jour et nuit ». Never the number of a house. */
const SHORT = /(?:^|(?:le|au|:) )(15|17|18|11[2459]|19[167]|3\d{3}|11[68] ?\d{3})(?=$|[.,;)]| \()/i;
const WORDS = /[^\s,;()<>«»]+/g;

/** The ways to reach somebody that stand in these texts of a line, each once, in their order. */
export function contactsIn(...texts: readonly (string | undefined)[]): readonly Contact[] {
  const found = new Map<string, Contact>();
  for (const text of texts)
    for (const contact of text === undefined ? [] : contactsOf(text))
      if (!found.has(contact.href)) found.set(contact.href, contact);
  return [...found.values()];
}

function contactsOf(text: string): readonly Contact[] {
  const telephones = [...text.matchAll(TELEPHONES)].flatMap(([typed]) => {
    const telephone = readTelephone(typed);
    return telephone === undefined ? [] : [telephone];
  });
  const short = telephones.length === 0 ? SHORT.exec(text.trim())?.[1] : undefined;
  const words = [...text.matchAll(WORDS)].map(([word]) => word.replace(/[.!?:]$/, ""));
  return [
    ...[...telephones, ...(short === undefined ? [] : [short])].map((says): Contact => ({
      kind: "telephone",
      says,
      href: `tel:${dialled(says)}`,
    })),
    ...words.flatMap((word): readonly Contact[] => {
      if (/^https?:\/\/\S+\.\S/.test(word)) return [{ kind: "site", says: word, href: word }];
      if (!word.includes("@") || readAddress(word) === undefined) return [];
      return [{ kind: "email", says: word, href: `mailto:${word}` }];
    }),
  ];
}

/**
 * How one asks whoever answers a line: here, by a request that reaches them; by what the line states; on the page
 * of an organisation that is not verified; else through the circle that keeps the table. `mine`: the reader
 * is who answers. `nobody`: they are gone.
 */
export type Way = "mine" | "here" | "contact" | "page" | "circle" | "nobody";

export interface WayToAsk {
  readonly way: Way;
  readonly contacts: readonly Contact[];
}

export function wayToAsk(line: {
  readonly actor: "organisation" | "person" | "free" | "nobody";
  readonly isMine: boolean;
  /** They left, or are dissolved. */
  readonly isGone: boolean;
  /** Of an organisation: whether it is verified. Whether somebody represents it is told to nobody beforehand. */
  readonly isVerified: boolean;
  readonly contact: string | undefined;
  readonly conditions: string | undefined;
}): WayToAsk {
  const { actor, contact, conditions } = line;
  const contacts = contactsIn(contact, conditions);
  if (line.isGone || actor === "nobody") return { way: "nobody", contacts: [] };
  if (line.isMine) return { way: "mine", contacts };
  if (actor === "person" || (actor === "organisation" && line.isVerified))
    return { way: "here", contacts };
  if (contacts.length > 0 || contact !== undefined) return { way: "contact", contacts };
  return { way: actor === "organisation" ? "page" : "circle", contacts };
}
