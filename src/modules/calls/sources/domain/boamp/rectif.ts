import { plainLine } from "../../../domain/html-text.ts";
import type { Section } from "../../../domain/notice.ts";
import { firstOf, given, unique } from "../../../domain/reading/given.ts";
import type { Amendment } from "../../../domain/limits/limit-change.ts";
import { readMoment } from "../../../domain/reading/moments.ts";
import {
  asText,
  at,
  findAll,
  isFields,
  textAt,
  type Fields,
} from "../../../domain/reading/unknown.ts";

/** What a correction or a cancellation says of the notice that it changes. */
export interface Rectif {
  readonly sections: readonly Section[];
  /** The same, part by part, as published. */
  readonly changes: readonly Amendment[];
}

/**
 * Reads what changes in another notice, and why one is cancelled (`ANNULATION/MOTIF`). Before 2023:
 * `RECTIF/MODIFICATION`, where, what was written, what must be read: a text, a date or CPV codes.
 * Today's national forms: `infosRectif`, rubrics with `auLieuDe…` and `lire…`, or a text.
 */
export function readRectif(root: Fields): Rectif {
  const parts = findAll(root, new Set(["rectif", "rectificatif"]));
  const infos = findAll(root, new Set(["infosrectif"]));
  const changes = [
    ...findAll(parts, new Set(["modification", "modif"])),
    ...changesIn(infos),
  ].filter(isFields);
  const more = [
    ...linesOf(findAll(parts, new Set(["infocomplementaire", "infocomplementaires"]))),
    ...linesOf(infos.flatMap(textsIn)),
  ];
  const reasons = findAll(findAll(root, new Set(["annulation"])), new Set(["motif"]));
  return {
    sections: [
      ...told(
        "Ce qui change",
        changes.map(lineOf).filter((one) => one !== ""),
      ),
      ...told("Ce qui change, précisions", more),
      ...told("Pourquoi c’est annulé", linesOf(reasons)),
    ],
    changes: [...changes.flatMap(amendmentOf), ...more.map((text) => ({ text }))],
  };
}

/** The objects, wherever they stand, that say what must be read. */
function changesIn(infos: readonly unknown[]): readonly unknown[] {
  return infos.flatMap((one) => {
    if (Array.isArray(one)) return changesIn(one);
    if (!isFields(one)) return [];
    const names = Object.keys(one);
    const isChange = names.some((name) => /^(?:lire|aulieude)/.test(name));
    return isChange ? [one] : changesIn(Object.values(one));
  });
}

/** The texts that stand outside such objects. */
function textsIn(value: unknown): readonly unknown[] {
  if (typeof value === "string") return /^\d[\d-]*$/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isFields(value) || changesIn([value]).includes(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => (name.startsWith("@") ? [] : textsIn(one)));
}

function told(heading: string, lines: readonly string[]): readonly Section[] {
  return lines.length === 0 ? [] : [{ heading, text: unique(lines).join("\n").slice(0, 40_000) }];
}

function linesOf(values: readonly unknown[]): readonly string[] {
  return values.flatMap((one) => plainLine(asText(one) ?? "") || []);
}

interface Sides {
  readonly where: string | undefined;
  readonly rubric: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Where something changes, what was written there and what must be read, whatever the form names them. */
function sidesOf(change: Fields): Sides {
  const named = (start: RegExp): string | undefined =>
    firstOf(
      ...Object.keys(change).flatMap((name) => (start.test(name) ? line(change, [name]) : [])),
    );
  const rubric = rubricOf(named(/^rub(?!init)/));
  return {
    where: line(change, ["rubinit"], ["lot"], ["apresmention"]) ?? rubric,
    rubric,
    before:
      line(change, ["date", "init"], ["texte", "init"], ["txtinit"], ["supprimer"]) ??
      cpv(change, "init") ??
      named(/^aulieude/),
    after:
      line(change, ["date", "lire"], ["texte", "lire"], ["lire"], ["ajouter"]) ??
      cpv(change, "lire") ??
      named(/^lire/),
  };
}

/** Rubrics are written as one word in today's forms. */
const RUBRICS: ReadonlyMap<string, string> = new Map([
  ["ReceptionOffres", "Limite de réception des offres"],
  ["ReceptionCandidatures", "Limite de réception des candidatures"],
]);

function rubricOf(code: string | undefined): string | undefined {
  return code === undefined
    ? undefined
    : (RUBRICS.get(code) ?? code.replace(/(?<=[a-zé])(?=[A-Z])/g, " "));
}

function lineOf(change: Fields): string {
  const { where = "Avis", before, after } = sidesOf(change);
  if (before === undefined && after === undefined) return "";
  const [from, to] = [moment(before) ?? "rien", moment(after) ?? "rien"];
  return `– ${where} : au lieu de « ${from} », lire « ${to} »`;
}

function line(change: Fields, ...paths: readonly (readonly string[])[]): string | undefined {
  const texts = paths.map((path) => textAt(change, ...path));
  return firstOf(...texts.map((text) => (text === undefined ? undefined : plainLine(text))));
}

function cpv(change: Fields, side: string): string | undefined {
  return textAt(change, "cpv", side, "principal");
}

const ISO = /^\d{4}-\d\d-\d\d(?:T|$)/;

/** A moment as people read it; a text as it is. */
function moment(written: string | undefined): string | undefined {
  const read = ISO.test(written ?? "") ? readMoment(written ?? "") : undefined;
  if (read === undefined) return written;
  const [year, month, day] = read.date.toString().split("-");
  const time = read.time?.toString({ smallestUnit: "minute" }).replace(":", " h ");
  return `${day}/${month}/${year}${time === undefined ? "" : ` à ${time}`}`;
}

/** A part that changes: its place is told by a number, by words, or both; its lot apart. */
function amendmentOf(change: Fields): readonly Amendment[] {
  const { before, after, rubric } = sidesOf(change);
  if (before === undefined && after === undefined) return [];
  const place = [line(change, ["rubinit"]), line(change, ["apresmention"]), rubric];
  const where = place.filter((one) => one !== undefined && one !== "").join(" ");
  const lot = line(change, ["lot"]);
  return [given({ where: where === "" ? undefined : where, lot, before, after })];
}

/** The numbers of the notices that come before, wherever a notice cites them. */
export function earlierIds(...values: readonly unknown[]): readonly string[] {
  const names = new Set([
    "annonceanterieur",
    "annulinfoannonceanterieur",
    "annoncelie",
    "avisinitial",
  ]);
  return findAll(values, names).flatMap((one) =>
    findAll([one], new Set(["idweb"])).flatMap((id) => asText(id) ?? asText(at(id, "value")) ?? []),
  );
}
