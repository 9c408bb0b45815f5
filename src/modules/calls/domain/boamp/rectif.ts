import { plainLine } from "../html-text.ts";
import type { Section } from "../notice.ts";
import { firstOf, given, unique } from "../reading/given.ts";
import { readMoment } from "../reading/moments.ts";
import { asText, at, findAll, isFields, textAt, type Fields } from "../reading/unknown.ts";

/** What a correction or a cancellation says of the notice that it changes. */
export interface Rectif {
  readonly sections: readonly Section[];
  /** The new deadline, as written. */
  readonly corrected?: string;
}

/**
 * Reads what changes in another notice (`RECTIF/MODIFICATION`: where, what was written, what must be
 * read; a text, a date or CPV codes), and why one is cancelled (`ANNULATION/MOTIF`).
 */
export function readRectif(root: Fields): Rectif {
  const parts = findAll(root, new Set(["rectif", "rectificatif"]));
  const changes = findAll(parts, new Set(["modification", "modif"])).filter(isFields);
  const words = changes.map(lineOf).filter((one) => one !== "");
  const more = findAll(parts, new Set(["infocomplementaire", "infocomplementaires"]));
  const reasons = findAll(findAll(root, new Set(["annulation"])), new Set(["motif"]));
  return given({
    sections: [
      ...told("Ce qui change", words),
      ...told("Ce qui change, précisions", linesOf(more)),
      ...told("Pourquoi c’est annulé", linesOf(reasons)),
    ],
    corrected: changes.map(deadlineIn).find((limit) => limit !== undefined),
  });
}

function told(heading: string, lines: readonly string[]): readonly Section[] {
  return lines.length === 0 ? [] : [{ heading, text: unique(lines).join("\n").slice(0, 40_000) }];
}

function linesOf(values: readonly unknown[]): readonly string[] {
  return values.flatMap((one) => plainLine(asText(one) ?? "") || []);
}

function lineOf(change: Fields): string {
  const where = line(change, ["rubinit"], ["lot"], ["apresmention"]) ?? "Avis";
  const before = line(change, ["date", "init"], ["texte", "init"], ["txtinit"], ["supprimer"]);
  const after = line(change, ["date", "lire"], ["texte", "lire"], ["lire"], ["ajouter"]);
  const [own, next] = [cpv(change, "init"), cpv(change, "lire")];
  const [from, to] = [moment(before) ?? own, moment(after) ?? next];
  if (from === undefined && to === undefined) return "";
  return `– ${where} : au lieu de « ${from ?? "rien"} », lire « ${to ?? "rien"} »`;
}

function line(change: Fields, ...paths: readonly (readonly string[])[]): string | undefined {
  const texts = paths.map((path) => textAt(change, ...path));
  return firstOf(...texts.map((text) => (text === undefined ? undefined : plainLine(text))));
}

function cpv(change: Fields, side: string): string | undefined {
  return textAt(change, "cpv", side, "principal");
}

/** A moment as people read it; a text as it is. */
function moment(written: string | undefined): string | undefined {
  const read = /^\d{4}-\d\d-\d\dT/.test(written ?? "") ? readMoment(written ?? "") : undefined;
  if (read === undefined) return written;
  const [year, month, day] = read.date.toString().split("-");
  const time = read.time?.toString({ smallestUnit: "minute" }).replace(":", " h ");
  return `${day}/${month}/${year}${time === undefined ? "" : ` à ${time}`}`;
}

/** Words around a date that make it the one until which one answers. */
const ANSWERS = /limite|r[ée]ception|remise|d[ée]p[oô]t|candidature|offre|\bplis?\b/i;
/** And those that make it another one. */
const OTHERS = /ouverture des|validit[ée]|d[ée]but|d[ée]marrage|envoi|visite|question|dur[ée]e/i;

/** The date that a change puts in the place of a deadline: told as a date, else found in the words. */
function deadlineIn(change: Fields): string | undefined {
  const where = line(change, ["rubinit"], ["apresmention"]) ?? "";
  const date = textAt(change, "date", "lire");
  const isOther = OTHERS.test(where) && !/limite/i.test(where);
  if (date !== undefined) {
    return isOther || (where !== "" && !ANSWERS.test(where)) ? undefined : date;
  }
  const text = line(change, ["texte", "lire"], ["lire"]) ?? "";
  if (isOther || !ANSWERS.test(`${where} ${text.slice(0, 200)}`)) return undefined;
  return dateIn(
    text
      .slice(0, 2_000)
      .split(/\blire\b/i)
      .at(-1) ?? "",
  );
}

const DATE = /(?<!\d)(\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,2}(?:er)? [a-zéû]{3,9} \d{4})(?!\d)/i;
const TIME = /^[^\d]{0,12}(\d{1,2}) ?(?:h|:|heures?) ?(\d\d)?/i;

/** The only date of a text, with the hour behind it, as `2026-09-30T12:00`; none when there are several. */
function dateIn(text: string): string | undefined {
  const found = DATE.exec(text);
  if (!found || DATE.test(text.slice(found.index + found[0].length))) return undefined;
  const day = readMoment(found[0])?.date.toString();
  const time = TIME.exec(text.slice(found.index + found[0].length));
  if (day === undefined || time === null) return day;
  return `${day}T${(time[1] ?? "").padStart(2, "0")}:${time[2] ?? "00"}`;
}

/** The numbers of the notices that come before, wherever a notice cites them. */
export function earlierIds(...values: readonly unknown[]): readonly string[] {
  const names = new Set(["annonceanterieur", "annulinfoannonceanterieur", "annoncelie"]);
  return findAll(values, names).flatMap((one) =>
    findAll([one], new Set(["idweb"])).flatMap((id) => asText(id) ?? asText(at(id, "value")) ?? []),
  );
}
