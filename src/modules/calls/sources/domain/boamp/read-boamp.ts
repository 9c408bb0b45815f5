import { plain, shorten, withoutEdges } from "#basics/text";

import { plainLine } from "../../../domain/html-text.ts";
import type { Body, Notice, Place, ReadNotice } from "../../../domain/notice.ts";
import { readDepartment, unitePlaces } from "../../../domain/places/gather.ts";
import { readName, readUrl } from "../../../domain/reading/contacts.ts";
import { fullerTitle } from "../../../domain/reading/fuller-title.ts";
import { attempt, firstOf, given, unique } from "../../../domain/reading/given.ts";
import { readDay } from "../../../domain/reading/moments.ts";
import { ELSEWHERE, LONGEST_TITLE, refuse, summaryOf } from "../../../domain/reading/parts.ts";
import {
  asText,
  fieldsOf,
  isFields,
  textAt,
  textsOf,
  type Fields,
} from "../../../domain/reading/unknown.ts";
import { purchaseThemes } from "../../../domain/themes/cpv-themes.ts";
import { readEforms } from "../eforms/read-eforms.ts";
import { SILENT, type Announcement } from "../../../domain/reading/announcement.ts";
import { fieldsOfXml, localName, renamed } from "../../../domain/reading/xml-fields.ts";
import { isBroken, parseXml } from "../../../domain/reading/xml.ts";
import { noticeUuid } from "../eforms/texts.ts";
import { isEforms } from "../ted/eforms.ts";
import { boampCorrects, boampDeadline } from "./deadline.ts";
import { nationalFields } from "./national-fields.ts";
import { boampNature } from "./nature.ts";
import { readOlder } from "./older.ts";
import { earlierIds } from "./rectif.ts";

/** What a notice of BOAMP is made of, whatever service gave it. */
interface Parts {
  /** The fields of today's record; none in the older forms. */
  readonly record: Fields;
  /** How the journal files it, under one spelling of its names. */
  readonly gestion: Fields;
  readonly announcement: Announcement;
}

interface Found extends Parts, Pick<Notice, "sourceId" | "title" | "body"> {}

/**
 * Reads a notice of BOAMP: a record of its Explore API, some forty fields of which
 * `gestion` and `donnees` are JSON written as text; the XML of DILA (`ANNONCE`); or a record of its
 * API of before 2022, `gestion` and `donnees` alone. The announcement inside is eForms, or one of
 * the national forms (FNSimple, MAPA, DSP, DIVERS), or the one of before 2023 (IDENTITE, OBJET).
 */
export function readBoamp(text: string): ReadNotice {
  if (/^\s*</.test(text)) return readXml(text);
  const read = attempt(() => ({ value: parse(text) }));
  if (read === undefined) return refuse("unreadable", "Cet enregistrement n’est pas du JSON.");
  if (!isFields(read.value))
    return refuse("unreadable", "Cet enregistrement n’est pas un objet JSON.");
  return readRecord(read.value);
}

function readXml(text: string): ReadNotice {
  const root = parseXml(text);
  if (isBroken(root)) return refuse("unreadable", root.detail);
  if (root.name !== "ANNONCE") {
    return refuse(
      "not-yet-known",
      isEforms(root) || root.name === "TED_EXPORT"
        ? "C’est un avis européen : il s’importe comme source « ted »."
        : `Ce XML n’est pas une annonce du BOAMP (racine « ${plainLine(root.name.slice(0, 60))} »).`,
    );
  }
  const { GESTION: gestion, DONNEES: donnees } = fieldsOfXml(root);
  return readRecord({ gestion, donnees });
}

function readRecord(record: Fields): ReadNotice {
  const gestion = nationalFields(jsonIn(record["gestion"]));
  const sourceId = idOf(record, gestion);
  if (sourceId === undefined) return stranger(record);
  const announcement = announcementOf(jsonIn(record["donnees"]));
  const titles = [
    line(textAt(record, "objet")),
    line(textAt(gestion, "indexation", "resumeobjet")),
    announcement.title,
  ];
  const first = firstOf(...titles);
  const title = first && fullerTitle(first, ...titles, beginningLike(first, announcement));
  if (title === undefined) return refuse("no-title", "L’avis n’a pas d’objet.", sourceId);
  const body = bodyOf(record, gestion, announcement);
  if (body === undefined) return refuse("no-body", "L’avis ne nomme pas d’acheteur.", sourceId);
  return { read: true, notice: noticeOf({ record, gestion, announcement, sourceId, title, body }) };
}

/** The first line of its text, when it begins as the title does: titles of the journal are cut. */
function beginningLike(title: string, { sections }: Announcement): string | undefined {
  const [text = ""] = sections[0]?.text.split("\n", 1) ?? [];
  const beginning = withoutEdges(title, "", " .…").slice(0, 20);
  return plain(text).startsWith(plain(beginning)) ? withoutEdges(text, "", " .") : undefined;
}

function noticeOf({ record, gestion, announcement, sourceId, title, body }: Found): Notice {
  const published = readDay(
    textAt(record, "dateparution") ?? textAt(gestion, "indexation", "datepublication") ?? "",
  );
  const nature = boampNature(record, gestion, announcement);
  const parts = { record, gestion, announcement, published, postcode: body.postcode };
  const corrects = nature === "correction" ? boampCorrects(parts) : undefined;
  const limit = boampDeadline(parts, corrects);
  const { sections, cpv } = announcement;
  const isUnread = asText(record["donnees"]) !== undefined && announcement === SILENT;
  return given({
    source: "boamp" as const,
    sourceId,
    nature,
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf([...sections.map(({ text }) => text), title]),
    sections,
    body,
    audiences: [],
    conditions: announcement.conditions,
    themes: purchaseThemes(cpv, title),
    cpv,
    places: placesOf(record, gestion, announcement),
    money: announcement.money,
    published,
    deadline: limit.deadline,
    lots: announcement.lots,
    criteria: announcement.criteria,
    documents: announcement.documents,
    url:
      readUrl(textAt(record, "url_avis")) ??
      `https://www.boamp.fr/pages/avis/?q=idweb:${encodeURIComponent(sourceId)}`,
    answerUrl: readUrl(textAt(gestion, "marche", "urlconsultation")) ?? announcement.answerUrl,
    follows: followsOf(record, gestion).filter((id) => id !== sourceId),
    aliases: announcement.uuid === undefined ? undefined : [announcement.uuid],
    procedure: noticeUuid(textAt(record, "contractfolderid")) ?? announcement.procedure,
    corrects,
    limits: limit.limits,
    doubts: [
      ...(announcement.doubts ?? []),
      ...limit.doubts,
      ...(isUnread ? ["contenu de l’annonce illisible"] : []),
    ],
  });
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** Records that are not of BOAMP, or of one of its old shapes: each told as what it is. */
function stranger(record: Fields): ReadNotice {
  if ("siren_de_l_entite_acheteuse" in record || "code_s_cpv" in record) {
    return refuse(
      "not-yet-known",
      "C’est un projet d’achat APProch, pas un avis : il s’importe comme source « approch ».",
    );
  }
  if ("BOAMP_AVIS_NUM" in record) {
    return refuse(
      "not-yet-known",
      "C’est un tableau d’analyse du BOAMP, une colonne par champ : il n’a pas le texte des avis.",
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
    : refuse(
        "not-yet-known",
        `Cet enregistrement n’a pas la forme d’un avis du BOAMP. ${ELSEWHERE}`,
      );
}

/** `26-81222`, or `26_81222` when only `id` is given; records of before 2011 have longer ones. */
function idOf(record: Fields, gestion: Fields): string | undefined {
  if (!("objet" in record || "nomacheteur" in record || "gestion" in record)) return undefined;
  const written =
    textAt(record, "idweb") ??
    textAt(record, "id")?.replace(/^(\d{2})_(\d+)$/, "$1-$2") ??
    textAt(gestion, "reference", "idweb");
  return readName(written, 80);
}

/** An object written as text, sometimes as an object already; none when it is broken. */
function jsonIn(value: unknown): Fields {
  return typeof value === "string" ? fieldsOf(attempt(() => parse(value))) : fieldsOf(value);
}

function announcementOf(donnees: Fields): Announcement {
  const eforms = Object.values(fieldsOf(donnees["EFORMS"])).find(isFields);
  if (eforms === undefined) return Object.keys(donnees).length === 0 ? SILENT : readOlder(donnees);
  return readEforms(fieldsOf(renamed(eforms, { name: localName })));
}

function line(written: string | undefined): string | undefined {
  return written === undefined ? undefined : plainLine(written);
}

function bodyOf(record: Fields, gestion: Fields, { body }: Announcement): Body | undefined {
  const name =
    readName(textAt(record, "nomacheteur")) ??
    readName(textAt(gestion, "indexation", "nomorganisme")) ??
    body?.name;
  return name === undefined ? undefined : { ...body, name };
}

/**
 * Where it is carried out, as far as the record or the announcement says it more precisely than
 * « France »; else the départements where the notice was published.
 */
function placesOf(record: Fields, gestion: Fields, announcement: Announcement): readonly Place[] {
  const filed = fieldsOf(gestion["indexation"]);
  const performed = departmentsIn(record["code_departement_prestation"] ?? filed["depprestation"]);
  if (performed.length > 0) return unitePlaces(performed);
  const isPrecise = announcement.places.some(({ scale }) => scale !== "country");
  const published = departmentsIn(record["code_departement"] ?? filed["deppublication"]);
  return unitePlaces(isPrecise ? announcement.places : [...published, ...announcement.places]);
}

function departmentsIn(written: unknown): readonly Place[] {
  return listed(written).flatMap(readDepartment);
}

/** The values of a list, which exports as a table join by commas. */
function listed(written: unknown): readonly string[] {
  return textsOf(written).flatMap((text) => text.split(/[,;]/));
}

/** The notices that this one names: of the same number, without what only looks like one. */
function followsOf(record: Fields, gestion: Fields): readonly string[] {
  const earlier = record["annonces_anterieures"];
  const inside = jsonIn(earlier);
  const written = [
    ...listed(record["annonce_lie"]),
    ...(typeof earlier === "string" && /^\s*[[{]/.test(earlier) ? [] : listed(earlier)),
    ...earlierIds(
      gestion,
      nationalFields(jsonIn(record["donnees"])),
      nationalFields({ annonce_lie: inside }),
    ),
  ];
  return unique(written.map((id) => id.trim()).filter((id) => /^\d{2}-\d{1,7}$/.test(id)));
}
