import { shorten } from "#basics/text";

import { plainLine, plainText } from "../../../domain/html-text.ts";
import type {
  Body,
  Link,
  Lot,
  Notice,
  NoticeNature,
  Place,
  ReadNotice,
} from "../../../domain/notice.ts";
import { postcodePlaces, unitePlaces } from "../../../domain/places/gather.ts";
import { nutsPlaces } from "../../../domain/places/nuts.ts";
import {
  readCpv,
  readEmail,
  readName,
  readPhone,
  readSiret,
  readUrl,
} from "../../../domain/reading/contacts.ts";
import { attempt, firstOf, given, unique } from "../../../domain/reading/given.ts";
import { readDay, readDeadline } from "../../../domain/reading/moments.ts";
import {
  ELSEWHERE,
  LONGEST_TITLE,
  MOST_LOTS,
  refuse,
  section,
  summaryOf,
  withoutRepeats,
} from "../../../domain/reading/parts.ts";
import { readSum } from "../../../domain/reading/sums.ts";
import { at, isFields, type Fields } from "../../../domain/reading/unknown.ts";
import { purchaseThemes } from "../../../domain/themes/cpv-themes.ts";
import { saidOfLimits } from "../eforms/limits.ts";
import { noticeUuid } from "../eforms/texts.ts";
import { tedId, tedPage } from "./ids.ts";
import { typeNature } from "./nature.ts";
import { searchedChanges, searchedLimit } from "./searched-limits.ts";
import { said, saidAll, titleWithin } from "./searched-fields.ts";

/**
 * Reads a record that TED's search answers (`POST /v3/notices/search`): the fields
 * that were asked for, each a value, a list (one a lot), or a map of languages. It says less than the
 * notice itself, whose XML and page it links to, under the same identifier.
 */
export function readSearched(text: string): ReadNotice {
  const record = attempt(() => ({ value: parse(text) }))?.value;
  if (!isFields(record)) return refuse("unreadable", "Cet enregistrement n’est pas un objet JSON.");
  const sourceId = tedId(said(record, "publication-number", "ND"));
  if (sourceId === undefined) return stranger(record);
  const title = titleOf(record);
  if (title === undefined) return refuse("no-title", "L’avis n’a pas de titre.", sourceId);
  const body = bodyOf(record);
  if (body === undefined) return refuse("no-body", "L’avis ne nomme pas d’acheteur.", sourceId);
  return { read: true, notice: noticeOf(record, { sourceId, title, body }) };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function stranger(record: Fields): ReadNotice {
  return "notice-title" in record || "buyer-name" in record
    ? refuse("no-identifier", "L’avis n’a pas de numéro de publication.")
    : refuse(
        "not-yet-known",
        `Ce JSON n’a pas la forme d’une réponse de la recherche de TED. ${ELSEWHERE}`,
      );
}

function noticeOf(
  record: Fields,
  { sourceId, title, body }: Pick<Notice, "sourceId" | "title" | "body">,
): Notice {
  const published = readDay(said(record, "publication-date", "PD") ?? "");
  const { first, doubts } = searchedLimit(record, published);
  const limit = readDeadline(first, published);
  const cpv = readCpv(saidAll(record, "classification-cpv", "main-classification-proc", "PC"));
  const nature = natureOf(record);
  const sections = sectionsOf(record);
  const uuid = noticeUuid(said(record, "notice-identifier"));
  return given({
    source: "ted" as const,
    sourceId,
    nature,
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf([...sections.map((one) => one.text), title]),
    sections,
    body,
    audiences: [],
    themes: purchaseThemes(cpv, title),
    cpv,
    places: placesOf(record, body),
    money: moneyOf(record),
    published,
    deadline: limit.deadline,
    lots: lotsOf(record),
    criteria: [],
    documents: documentsOf(record),
    url: linkOf(record, "html") ?? linkOf(record, "htmlDirect") ?? tedPage(sourceId),
    follows: followsOf(record).filter((id) => id !== sourceId && id !== uuid),
    aliases: uuid === undefined ? undefined : [uuid],
    procedure: noticeUuid(said(record, "procedure-identifier")),
    ...saidOfLimits(searchedChanges(record), { nature, deadline: limit.deadline, published }),
    doubts: [...doubts, ...limit.doubts],
  });
}

/** The name of the procedure; else what stands behind the country and the category in the title that TED composes. */
function titleOf(record: Fields): string | undefined {
  const [own] = saidAll(record, "title-proc", "BT-21-Procedure");
  const [composed] = saidAll(record, "notice-title", "TI");
  const [lot] = saidAll(record, "title-lot", "title-glo", "BT-21-Lot");
  const title = firstOf(own, composed === undefined ? undefined : titleWithin(composed), lot);
  return title === undefined ? undefined : readName(plainLine(title), LONGEST_TITLE);
}

function bodyOf(record: Fields): Body | undefined {
  const name = readName(saidAll(record, "buyer-name", "organisation-name-buyer", "AU")[0]);
  if (name === undefined) return undefined;
  const codes = saidAll(record, "buyer-identifier", "organisation-identifier-buyer");
  return given({
    name,
    siret: codes.map(readSiret).find((code) => code !== undefined),
    email: readEmail(said(record, "buyer-email", "organisation-email-buyer")),
    phone: readPhone(said(record, "buyer-tel", "organisation-tel-buyer")),
    postcode: readName(said(record, "buyer-post-code", "organisation-post-code-buyer"), 20),
    town: readName(saidAll(record, "buyer-city", "organisation-city-buyer")[0], 120),
    url: readUrl(said(record, "buyer-internet-address", "organisation-internet-address-buyer")),
  });
}

/** A change notice bears the type of what it changes: what it changes says that it does. */
function natureOf(record: Fields): NoticeNature {
  if (said(record, "change-notice-version-identifier", "change-description") !== undefined)
    return "correction";
  const type = said(record, "notice-type", "TD") ?? "";
  return typeNature(type) ?? FORMS.get(said(record, "form-type") ?? "") ?? "other";
}

const FORMS: ReadonlyMap<string, NoticeNature> = new Map([
  ["competition", "call"],
  ["planning", "prior-information"],
  ["result", "award"],
  ["cont-modif", "modification"],
  ["change", "correction"],
]);

function sectionsOf(record: Fields): Notice["sections"] {
  const lots = saidAll(record, "description-lot", "BT-24-Lot");
  return withoutRepeats([
    ...section("Ce qui change", saidAll(record, "change-description").join("\n\n")),
    ...section(
      "Objet",
      saidAll(record, "description-proc", "description-glo", "BT-24-Procedure")[0],
    ),
    ...section("Description", lots.length === 1 ? lots[0] : undefined),
  ]);
}

function lotsOf(record: Fields): readonly Lot[] {
  const titles = saidAll(record, "title-lot", "BT-21-Lot");
  if (titles.length < 2) return [];
  const numbers = saidAll(record, "identifier-lot");
  const texts = saidAll(record, "description-lot", "BT-24-Lot");
  return titles.slice(0, MOST_LOTS).map((title, index) => {
    const code =
      numbers.length === titles.length ? numbers[index]?.replace(/^[A-Z]{3}-0*/, "") : undefined;
    const number = readName(code, 20) ?? String(index + 1);
    const text =
      texts.length === titles.length ? plainText((texts[index] ?? "").slice(0, 32_000)) : "";
    return given({
      number,
      title: readName(title) ?? `Lot ${number}`,
      text: text === "" ? undefined : text.slice(0, 8_000),
    });
  });
}

function moneyOf(record: Fields): Notice["money"] {
  for (const name of ["estimated-value", "total-value"]) {
    for (const part of ["-proc", "-glo", ""]) {
      const sum = readSum(said(record, `${name}${part}`));
      const currency = said(record, `${name}-cur${part}`) ?? "EUR";
      if (sum !== undefined && currency === "EUR") return { least: sum, most: sum };
    }
  }
  return undefined;
}

/** Codes of NUTS, and those of countries, which say « anywhere in it » where nothing more precise is said. */
function placesOf(record: Fields, body: Body): readonly Place[] {
  const codes = saidAll(record, "place-of-performance", "place-of-performance-subdiv-lot", "RC");
  const precise = codes.filter((code) => /^FR[A-Z0-9]{1,3}$/.test(code) && code !== "FRA");
  const abroad = codes.filter(
    (code) => /^(?!FR)[A-Z]{2}[A-Z0-9]{1,3}$/.test(code) && /\d/.test(code),
  );
  const found = [...precise, ...abroad].flatMap((code) => nutsPlaces(code, code));
  if (found.length > 0) return unitePlaces(found);
  const own = postcodePlaces(body.postcode ?? "");
  return own.length === 0 && codes.some((code) => code === "FRA" || code === "FR")
    ? nutsPlaces("FR", "France")
    : own;
}

/** A link of a format: in French, else in all languages, else the first. */
function linkOf(record: Fields, format: string): string | undefined {
  const links = at(record, "links", format);
  const wanted = ["FRA", "fra", "MUL", "mul", "ENG"].map((language) =>
    said({ link: at(links, language) }, "link"),
  );
  const first = isFields(links) ? said({ link: Object.values(links)[0] }, "link") : undefined;
  return [...wanted, first].map(readUrl).find((url) => url !== undefined);
}

const FORMATS = [
  ["xml", "Avis complet, XML"],
  ["pdf", "Avis complet, PDF"],
] as const;

function documentsOf(record: Fields): readonly Link[] {
  return FORMATS.flatMap(([format, label]) => {
    const url = linkOf(record, format);
    return url === undefined ? [] : [{ label, url }];
  });
}

function followsOf(record: Fields): readonly string[] {
  const cited = saidAll(
    record,
    "change-notice-version-identifier",
    "modification-previous-notice-identifier",
    "previous-planning-identifier-lot",
  );
  return unique(cited.flatMap((id) => tedId(id) ?? noticeUuid(id) ?? []));
}
