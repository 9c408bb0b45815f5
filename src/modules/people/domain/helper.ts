import { readName } from "./names.fr.ts";

/** Whom somebody calls when they need help: shown on each of their simple pages, to nobody else. */
export interface Helper {
  readonly name: string;
  /** As one reads it aloud: « 04 65 71 00 12 ». */
  readonly telephone: string;
}

/**
 * Reads a telephone as typed: figures two by two when it is a French number, as typed when it is
 * another; undefined when nobody could dial it (E.164: at most 15 figures; a short number has 2).
 */
export function readTelephone(typed: string): string | undefined {
  const tidy = typed.replace(/[\s.\-()/]+/g, " ").trim();
  if (!/^\+?[\d ]+$/.test(tidy)) return undefined;
  const figures = tidy.replace(/\D/g, "");
  if (figures.length < 2 || figures.length > 15) return undefined;
  if (/^0\d{9}$/.test(figures)) return figures.replace(/(\d\d)(?=\d)/g, "$1 ");
  return tidy;
}

/** Reads a name and a telephone; undefined when either says nothing. */
export function readHelper(typed: Helper): Helper | undefined {
  const [name, telephone] = [readName(typed.name), readTelephone(typed.telephone)];
  return name === undefined || telephone === undefined ? undefined : { name, telephone };
}
