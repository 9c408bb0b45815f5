import { plainText } from "../../../domain/html-text.ts";
import type { Criterion, Lot, Money, Place } from "../../../domain/notice.ts";
import { unitePlaces } from "../../../domain/places/gather.ts";
import { nutsPlaces } from "../../../domain/places/nuts.ts";
import { readCpv, readName, readUrl } from "../../../domain/reading/contacts.ts";
import { fullerTitle } from "../../../domain/reading/fuller-title.ts";
import { firstOf, given, unique } from "../../../domain/reading/given.ts";
import {
  MOST_LOTS,
  PLACE_HEADING,
  section,
  withoutRepeats,
} from "../../../domain/reading/parts.ts";
import { moneyOfParts } from "../../../domain/reading/lot-sums.ts";
import { readSum } from "../../../domain/reading/sums.ts";
import { at, findAll, listOf, textAt, type Fields } from "../../../domain/reading/unknown.ts";
import type { Announcement } from "../../../domain/reading/announcement.ts";
import { typeNature } from "../ted/nature.ts";
import { eformsBuyer } from "./buyer.ts";
import { eformsChanges } from "./changes.ts";
import { eformsDeadlines } from "./deadlines.ts";
import { extensionOf, frenchAt, noticeUuid } from "./texts.ts";

/**
 * Reads eForms (UBL 2.3), whether it came as XML or as BOAMP turns it into JSON: names without
 * prefix, attributes begin with `@`, texts are `#text` (reading/xml-fields.ts).
 */
export function readEforms(notice: Fields): Announcement {
  const project = at(notice, "ProcurementProject");
  const lots = listOf(notice["ProcurementProjectLot"])
    .slice(0, MOST_LOTS)
    .filter((lot) => !isGroup(lot));
  const only = lots.length === 1 ? lots[0] : undefined;
  const buyer = eformsBuyer(notice);
  const limits = eformsDeadlines(lots, textAt(notice, "IssueDate"));
  const changes = eformsChanges(notice);
  const named = lots.map((lot) => frenchAt(lot, "ProcurementProject", "Name"));
  const first = firstOf(frenchAt(project, "Name"), ...named);
  // The only lot is the whole, and often says it in full.
  const title = first && only ? fullerTitle(first, ...named) : first;
  return given({
    title: readName(title, 500),
    body: buyer?.body,
    sections: withoutRepeats([
      ...section("Ce qui change", changes.words),
      ...section("Objet", frenchAt(project, "Description")),
      ...section("Description", frenchAt(only, "ProcurementProject", "Description")),
      ...section(PLACE_HEADING, placeNote(project) ?? placeNote(at(only, "ProcurementProject"))),
      ...section("Échéances par lot", limits.words),
      ...section("Informations complémentaires", frenchAt(project, "Note")),
    ]),
    conditions: conditionsOf(lots),
    lots: lots.length < 2 ? [] : lots.map(lotOf),
    criteria: criteriaOf(lots),
    cpv: cpvOf([project, ...lots.map((lot) => at(lot, "ProcurementProject"))]),
    money: moneyOf(notice, project, only) ?? moneyOfParts(lots.map(moneyOfLot)),
    places: placesOf([project, ...lots.map((lot) => at(lot, "ProcurementProject"))]),
    documents: documentsOf(lots),
    answerUrl: answerUrlOf(lots),
    deadline: limits.first,
    nature: changes.nature,
    changes: changes.changes.length === 0 ? undefined : changes.changes,
    isWhole: isCompetition(notice) ? true : undefined,
    lotLimits: limits.lots.length === 0 ? undefined : limits.lots,
    uuid: noticeUuid(textAt(notice, "ID")),
    procedure: noticeUuid(textAt(notice, "ContractFolderID")),
    doubts: [
      ...(buyer?.isGuessed ? ["acheteur non désigné : première organisation de l’avis"] : []),
      ...limits.doubts,
    ],
  });
}

/** A change notice keeps the type of the notice that it tells again. */
function isCompetition(notice: Fields): boolean {
  return typeNature(textAt(notice, "NoticeTypeCode")?.trim() ?? "") === "call";
}

/** A group of lots repeats what its lots say. */
function isGroup(lot: unknown): boolean {
  return (textAt(lot, "ID") ?? "").startsWith("GLO-");
}

function cpvOf(projects: readonly unknown[]): readonly string[] {
  const codes = (kind: string): readonly (string | undefined)[] =>
    projects
      .flatMap((project) => listOf(at(project, kind)))
      .map((one) => textAt(one, "ItemClassificationCode"));
  const additional = projects
    .flatMap((project) => listOf(at(project, "AdditionalCommodityClassification")))
    .flatMap((one) => listOf(at(one, "ItemClassificationCode")))
    .map((code) => textAt({ code }, "code"));
  return readCpv([...codes("MainCommodityClassification"), ...additional]);
}

function addresses(project: unknown): readonly unknown[] {
  return listOf(at(project, "RealizedLocation")).map((one) => at(one, "Address"));
}

function placesOf(projects: readonly unknown[]): readonly Place[] {
  const found = projects.flatMap(addresses).flatMap((address) => {
    const code = textAt(address, "CountrySubentityCode");
    const country = textAt(address, "Country", "IdentificationCode");
    if (code !== undefined) return nutsPlaces(code, textAt(address, "CityName") ?? code);
    return country === "FRA" ? nutsPlaces("FR", "France") : [];
  });
  return unitePlaces(found);
}

function placeNote(project: unknown): string | undefined {
  const notes = addresses(project).flatMap((address) => [
    frenchAt(address, "Description"),
    [textAt(address, "PostalZone"), textAt(address, "CityName")].filter(Boolean).join(" "),
  ]);
  return firstOf(...notes);
}

function lotOf(lot: unknown, index: number): Lot {
  const project = at(lot, "ProcurementProject");
  const number = textAt(lot, "ID")?.replace(/^[A-Z]{3}-0*/, "") ?? String(index + 1);
  const text = plainText(frenchAt(project, "Description") ?? "").slice(0, 8_000);
  const cpv = cpvOf([project]);
  return given({
    number: readName(number, 20) ?? String(index + 1),
    title: readName(frenchAt(project, "Name")) ?? `Lot ${number.slice(0, 20)}`,
    text: text === "" ? undefined : text,
    amount: euros(at(project, "RequestedTenderTotal", "EstimatedOverallContractAmount")),
    cpv: cpv.length === 0 ? undefined : cpv,
  });
}

function euros(value: unknown): ReturnType<typeof readSum> {
  const currency = textAt(value, "@currencyID") ?? "EUR";
  return currency === "EUR" ? readSum(textAt({ value }, "value")) : undefined;
}

/** The whole: what was awarded, else what is estimated; 0.00 on a lot says nothing. */
function moneyOf(notice: Fields, project: unknown, only: unknown): Money | undefined {
  const own = at(only, "ProcurementProject");
  const sum =
    euros(at(extensionOf(notice), "NoticeResult", "TotalAmount")) ??
    euros(at(totalOf(project), "EstimatedOverallContractAmount")) ??
    euros(at(totalOf(own), "EstimatedOverallContractAmount"));
  if (sum !== undefined) return { least: sum, most: sum };
  const most =
    euros(at(extensionOf(notice), "NoticeResult", "OverallMaximumFrameworkContractsAmount")) ??
    findAll([totalOf(project), totalOf(own)], new Set(["FrameworkMaximumAmount"]))
      .map(euros)
      .find((amount) => amount !== undefined);
  return most && { most };
}

/** What a lot is estimated at; of a framework, the most that it may come to. */
function moneyOfLot(lot: unknown): Money | undefined {
  const total = totalOf(at(lot, "ProcurementProject"));
  const sum = euros(at(total, "EstimatedOverallContractAmount"));
  if (sum !== undefined) return { least: sum, most: sum };
  const most = findAll(total, new Set(["FrameworkMaximumAmount"]))
    .map(euros)
    .find((amount) => amount !== undefined);
  return most && { most };
}

function totalOf(project: unknown): unknown {
  return at(project, "RequestedTenderTotal");
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["price", "Prix"],
  ["cost", "Coût"],
  ["quality", "Qualité"],
]);

function criteriaOf(lots: readonly unknown[]): readonly Criterion[] {
  const found = findAll(
    lots.map((lot) => at(lot, "TenderingTerms", "AwardingTerms")),
    new Set(["SubordinateAwardingCriterion"]),
  ).flatMap((one) => {
    const type = textAt(one, "AwardingCriterionTypeCode");
    const written = [frenchAt(one, "Name"), frenchAt(one, "Description")].map((text) =>
      readName(text),
    );
    const said = written.find(
      (text) => text !== undefined && !/^(?:cf|voir)\b|r[èée]glement/i.test(text),
    );
    const label = said ?? TYPES.get(type ?? "");
    const [weight] = findAll(one, new Set(["ParameterNumeric"]));
    return label === undefined
      ? []
      : [given({ label, weight: readName(textAt({ weight }, "weight"), 60) })];
  });
  return [...new Map(found.map((one) => [`${one.label} ${one.weight ?? ""}`, one])).values()].slice(
    0,
    40,
  );
}

const RESERVED: ReadonlyMap<string, string> = new Map([
  ["res-ws", "Réservé aux ateliers protégés et aux structures d’insertion."],
  ["res-pub-ser", "Réservé aux organisations qui assument une mission de service public."],
]);

function conditionsOf(lots: readonly unknown[]): string | undefined {
  const requests = lots.flatMap((lot) =>
    listOf(at(lot, "TenderingTerms", "TendererQualificationRequest")),
  );
  const requirements = requests.flatMap((one) => listOf(at(one, "SpecificTendererRequirement")));
  const reserved = requirements.flatMap(
    (one) => RESERVED.get(textAt(one, "TendererRequirementTypeCode") ?? "") ?? [],
  );
  const criteria = findAll(lots, new Set(["SelectionCriteria"]));
  const texts = [...requirements, ...criteria].flatMap((one) =>
    [frenchAt(one, "Name"), frenchAt(one, "Description")].map((text) => plainText(text ?? "")),
  );
  const whole = unique([...reserved, ...texts])
    .filter((text) => text.length > 3)
    .join("\n\n");
  return whole === "" ? undefined : whole.slice(0, 20_000);
}

function documentsOf(lots: readonly unknown[]): Announcement["documents"] {
  const urls = lots
    .flatMap((lot) => listOf(at(lot, "TenderingTerms", "CallForTendersDocumentReference")))
    .map((one) => readUrl(textAt(one, "Attachment", "ExternalReference", "URI")));
  return unique(urls.filter((url) => url !== undefined)).map((url) => ({
    label: "Documents de la consultation",
    url,
  }));
}

function answerUrlOf(lots: readonly unknown[]): string | undefined {
  return lots
    .map((lot) => readUrl(textAt(lot, "TenderingTerms", "TenderRecipientParty", "EndpointID")))
    .find((url) => url !== undefined);
}
