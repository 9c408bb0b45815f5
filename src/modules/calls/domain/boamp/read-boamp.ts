import { shorten } from "#basics/text";

import { plainLine } from "../html-text.ts";
import type { Body, Notice, NoticeNature, Place, ReadNotice } from "../notice.ts";
import { readDepartment, unitePlaces } from "../places/gather.ts";
import { readName, readUrl } from "../reading/contacts.ts";
import { attempt, firstOf, given, unique } from "../reading/given.ts";
import { readDay, readDeadline } from "../reading/moments.ts";
import { LONGEST_TITLE, refuse, summaryOf } from "../reading/parts.ts";
import {
  at,
  fieldsOf,
  isFields,
  listOf,
  textAt,
  textsOf,
  type Fields,
} from "../reading/unknown.ts";
import { cpvThemes } from "../themes/cpv-themes.ts";
import { SILENT, type Announcement } from "./announcement.ts";
import { readEforms } from "./eforms.ts";
import { readOlder } from "./older.ts";

/**
 * Reads a record of BOAMP as its Explore API gives it (data README §2): some forty fields, of which
 * `gestion` and `donnees` are JSON written as text. The announcement inside is eForms, or one of
 * the national forms (FNSimple, MAPA, DSP, DIVERS), or the one of before 2023 (IDENTITE, OBJET).
 */
export function readBoamp(text: string): ReadNotice {
  const read = attempt(() => ({ value: parse(text) }));
  if (read === undefined) return broken(text);
  if (!isFields(read.value))
    return refuse("unreadable", "Cet enregistrement n’est pas un objet JSON.");
  const record = read.value;
  const sourceId = idOf(record);
  if (sourceId === undefined) return stranger(record);
  const gestion = jsonIn(record["gestion"]);
  const announcement = announcementOf(jsonIn(record["donnees"]));
  const title = firstOf(
    line(textAt(record, "objet")),
    line(textAt(gestion, "INDEXATION", "RESUME_OBJET")),
    announcement.title,
  );
  if (title === undefined) return refuse("no-title", "L’avis n’a pas d’objet.", sourceId);
  const body = bodyOf(record, gestion, announcement);
  if (body === undefined) return refuse("no-body", "L’avis ne nomme pas d’acheteur.", sourceId);
  return { read: true, notice: noticeOf({ record, gestion, announcement, sourceId, title, body }) };
}

interface Found extends Pick<Notice, "sourceId" | "title" | "body"> {
  readonly record: Fields;
  readonly gestion: Fields;
  readonly announcement: Announcement;
}

function noticeOf({ record, gestion, announcement, sourceId, title, body }: Found): Notice {
  const published = readDay(
    textAt(record, "dateparution") ?? textAt(gestion, "INDEXATION", "DATE_PUBLICATION") ?? "",
  );
  const limit = deadlineOf({ record, gestion, announcement }, published);
  const { sections, cpv } = announcement;
  const isUnread =
    record["donnees"] !== undefined && record["donnees"] !== null && announcement === SILENT;
  return given({
    source: "boamp" as const,
    sourceId,
    nature: natureOf(record),
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf([...sections.map(({ text }) => text), title]),
    sections,
    body,
    audiences: [],
    conditions: announcement.conditions,
    themes: cpvThemes(cpv),
    cpv,
    places: placesOf(record, announcement),
    money: announcement.money,
    published,
    deadline: limit.deadline,
    lots: announcement.lots,
    criteria: announcement.criteria,
    documents: announcement.documents,
    url:
      readUrl(textAt(record, "url_avis")) ??
      `https://www.boamp.fr/pages/avis/?q=idweb:${encodeURIComponent(sourceId)}`,
    answerUrl: announcement.answerUrl,
    follows: followsOf(record, gestion).filter((id) => id !== sourceId),
    doubts: isUnread ? [...limit.doubts, "contenu de l’annonce illisible"] : limit.doubts,
  });
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function broken(text: string): ReadNotice {
  return /^\s*</.test(text)
    ? refuse("not-yet-known", "Le XML du BOAMP n’est pas encore lu : exportez en JSON.")
    : refuse("unreadable", "Cet enregistrement n’est pas du JSON.");
}

/** Records that are not of BOAMP, or of one of its old shapes: each told as what it is. */
function stranger(record: Fields): ReadNotice {
  if ("siren_de_l_entite_acheteuse" in record || "code_s_cpv" in record) {
    return refuse(
      "not-yet-known",
      "C’est un projet d’achat APProch, pas un avis : il n’est pas encore lu.",
    );
  }
  const [name, value] = Object.entries(record)[0] ?? [];
  if (
    Object.keys(record).length === 1 &&
    Array.isArray(value) &&
    /^\d{2}-\d{1,7}$/.test(name ?? "")
  ) {
    return refuse("no-body", "L’ancienne forme courte du BOAMP ne nomme pas l’acheteur.", name);
  }
  return "objet" in record || "nomacheteur" in record
    ? refuse("no-identifier", "L’avis n’a pas de numéro (idweb).")
    : refuse("not-yet-known", "Cet enregistrement n’a pas la forme d’un avis du BOAMP.");
}

/** `26-81222`, or `26_81222` when only `id` is given; records of before 2011 have longer ones. */
function idOf(record: Fields): string | undefined {
  if (!("objet" in record || "nomacheteur" in record || "gestion" in record)) return undefined;
  const written =
    textAt(record, "idweb") ?? textAt(record, "id")?.replace(/^(\d{2})_(\d+)$/, "$1-$2");
  return readName(written, 80);
}

/** An object written as text, sometimes as an object already; none when it is broken. */
function jsonIn(value: unknown): Fields {
  return typeof value === "string" ? fieldsOf(attempt(() => parse(value))) : fieldsOf(value);
}

function announcementOf(donnees: Fields): Announcement {
  const eforms = Object.values(fieldsOf(donnees["EFORMS"])).find(isFields);
  if (eforms !== undefined) return readEforms(eforms);
  return Object.keys(donnees).length === 0 ? SILENT : readOlder(donnees);
}

const NATURES: ReadonlyMap<string, NoticeNature> = new Map([
  ["APPEL_OFFRE", "call"],
  ["ATTRIBUTION", "award"],
  ["RECTIFICATIF", "correction"],
  ["MODIFICATION", "modification"],
  ["ANNULATION", "cancellation"],
  ["PRE-INFORMATION", "prior-information"],
  ["PREINFORMATION", "prior-information"],
]);

/** The nature of a notice; a call that BOAMP itself marks as cancelled is open to nobody. */
function natureOf(record: Fields): NoticeNature {
  const nature = NATURES.get(textAt(record, "nature") ?? "") ?? "other";
  return nature === "call" && textAt(record, "etat") === "AVIS_ANNULE" ? "cancellation" : nature;
}

function line(written: string | undefined): string | undefined {
  return written === undefined ? undefined : plainLine(written);
}

function bodyOf(record: Fields, gestion: Fields, { body }: Announcement): Body | undefined {
  const name =
    readName(textAt(record, "nomacheteur")) ??
    readName(textAt(gestion, "INDEXATION", "NOMORGANISME")) ??
    body?.name;
  return name === undefined ? undefined : { ...body, name };
}

/**
 * The hour a buyer typed. `gestion` keeps it as it was; `datelimitereponse` says the same in
 * universal time, but for the national forms it takes the hour of Paris for a universal one: there
 * the hour is read as written, which is the prudent reading.
 */
function deadlineOf(
  { record, gestion, announcement }: Pick<Found, "record" | "gestion" | "announcement">,
  published: Temporal.PlainDate | undefined,
): ReturnType<typeof readDeadline> {
  const limit = textAt(record, "datelimitereponse");
  const isEuropean = textAt(record, "famille") === "JOUE";
  const readings = [
    textAt(gestion, "INDEXATION", "DATE_LIMITE_REPONSE"),
    announcement.deadline,
    isEuropean ? limit : limit?.replace(/(?:Z|[+-]\d\d:?\d\d)$/, ""),
  ]
    .filter((written) => written !== undefined)
    .map((written) => readDeadline(written, published));
  return readings.find(({ deadline }) => deadline !== undefined) ?? readings[0] ?? { doubts: [] };
}

/**
 * Where it is carried out, as far as the record or the announcement says it more precisely than
 * « France »; else the départements where the notice was published.
 */
function placesOf(record: Fields, announcement: Announcement): readonly Place[] {
  const performed = textsOf(record["code_departement_prestation"]).flatMap(readDepartment);
  if (performed.length > 0) return unitePlaces(performed);
  const isPrecise = announcement.places.some(({ scale }) => scale !== "country");
  const published = textsOf(record["code_departement"]).flatMap(readDepartment);
  return unitePlaces(isPrecise ? announcement.places : [...published, ...announcement.places]);
}

function followsOf(record: Fields, gestion: Fields): readonly string[] {
  const earlier = record["annonces_anterieures"];
  const written = [
    ...textsOf(record["annonce_lie"]),
    ...(typeof earlier === "string" && /^\s*[[{]/.test(earlier) ? [] : textsOf(earlier)),
    ...listOf(at(gestion, "REFERENCE", "ANNONCE_ANTERIEUR")).flatMap(
      (one) => textAt(one, "IDWEB") ?? [],
    ),
  ];
  return unique(written.map((id) => id.trim()).filter((id) => /^\d{2}-\d{1,7}$/.test(id)));
}
