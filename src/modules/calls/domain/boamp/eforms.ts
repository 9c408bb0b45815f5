import { plainText } from "../html-text.ts";
import type { Criterion, Lot, Money, Place } from "../notice.ts";
import { unitePlaces } from "../places/gather.ts";
import { nutsPlaces } from "../places/nuts.ts";
import { readCpv, readName, readUrl } from "../reading/contacts.ts";
import { firstOf, given, unique } from "../reading/given.ts";
import { section, withoutRepeats } from "../reading/parts.ts";
import { readSum } from "../reading/sums.ts";
import { at, findAll, listOf, textAt, type Fields } from "../reading/unknown.ts";
import type { Announcement } from "./announcement.ts";
import { eformsBuyer, extensionOf, frenchAt } from "./eforms-buyer.ts";

/** Reads eForms (UBL 2.3) as BOAMP turns it into JSON: attributes begin with `@`, texts are `#text`. */
export function readEforms(notice: Fields): Announcement {
  const project = at(notice, "cac:ProcurementProject");
  const lots = listOf(notice["cac:ProcurementProjectLot"]);
  const only = lots.length === 1 ? lots[0] : undefined;
  return given({
    title: readName(frenchAt(project, "cbc:Name"), 500),
    body: eformsBuyer(notice),
    sections: withoutRepeats([
      ...section("Objet", frenchAt(project, "cbc:Description")),
      ...section("Description", frenchAt(only, "cac:ProcurementProject", "cbc:Description")),
      ...section(
        "Lieu d’exécution",
        placeNote(project) ?? placeNote(at(only, "cac:ProcurementProject")),
      ),
      ...section("Informations complémentaires", frenchAt(project, "cbc:Note")),
    ]),
    conditions: conditionsOf(lots),
    lots: lots.length < 2 ? [] : lots.map(lotOf),
    criteria: criteriaOf(lots),
    cpv: cpvOf([project, ...lots.map((lot) => at(lot, "cac:ProcurementProject"))]),
    money: moneyOf(notice, project, only),
    places: placesOf([project, ...lots.map((lot) => at(lot, "cac:ProcurementProject"))]),
    documents: documentsOf(lots),
    answerUrl: answerUrlOf(lots),
    deadline: lots.map(deadlineOf).find((limit) => limit !== undefined),
  });
}

function cpvOf(projects: readonly unknown[]): readonly string[] {
  const codes = (kind: string): readonly (string | undefined)[] =>
    projects
      .flatMap((project) => listOf(at(project, kind)))
      .map((one) => textAt(one, "cbc:ItemClassificationCode"));
  const additional = projects
    .flatMap((project) => listOf(at(project, "cac:AdditionalCommodityClassification")))
    .flatMap((one) => listOf(at(one, "cbc:ItemClassificationCode")))
    .map((code) => textAt({ code }, "code"));
  return readCpv([...codes("cac:MainCommodityClassification"), ...additional]);
}

function addresses(project: unknown): readonly unknown[] {
  return listOf(at(project, "cac:RealizedLocation")).map((one) => at(one, "cac:Address"));
}

function placesOf(projects: readonly unknown[]): readonly Place[] {
  const found = projects.flatMap(addresses).flatMap((address) => {
    const code = textAt(address, "cbc:CountrySubentityCode");
    const country = textAt(address, "cac:Country", "cbc:IdentificationCode");
    if (code !== undefined) return nutsPlaces(code, textAt(address, "cbc:CityName") ?? code);
    return country === "FRA" ? nutsPlaces("FR", "France") : [];
  });
  return unitePlaces(found);
}

function placeNote(project: unknown): string | undefined {
  const notes = addresses(project).flatMap((address) => [
    frenchAt(address, "cbc:Description"),
    [textAt(address, "cbc:PostalZone"), textAt(address, "cbc:CityName")].filter(Boolean).join(" "),
  ]);
  return firstOf(...notes);
}

function lotOf(lot: unknown, index: number): Lot {
  const project = at(lot, "cac:ProcurementProject");
  const number = textAt(lot, "cbc:ID")?.replace(/^[A-Z]{3}-0*/, "") ?? String(index + 1);
  const text = plainText(frenchAt(project, "cbc:Description") ?? "").slice(0, 8_000);
  const cpv = cpvOf([project]);
  return given({
    number: readName(number, 20) ?? String(index + 1),
    title: readName(frenchAt(project, "cbc:Name")) ?? `Lot ${number.slice(0, 20)}`,
    text: text === "" ? undefined : text,
    amount: euros(at(project, "cac:RequestedTenderTotal", "cbc:EstimatedOverallContractAmount")),
    cpv: cpv.length === 0 ? undefined : cpv,
  });
}

function euros(value: unknown): ReturnType<typeof readSum> {
  const currency = textAt(value, "@currencyID") ?? "EUR";
  return currency === "EUR" ? readSum(textAt({ value }, "value")) : undefined;
}

/** The whole: what was awarded, else what is estimated; 0.00 on a lot says nothing (data README §2). */
function moneyOf(notice: Fields, project: unknown, only: unknown): Money | undefined {
  const own = at(only, "cac:ProcurementProject");
  const sum =
    euros(at(extensionOf(notice), "efac:NoticeResult", "cbc:TotalAmount")) ??
    euros(at(totalOf(project), "cbc:EstimatedOverallContractAmount")) ??
    euros(at(totalOf(own), "cbc:EstimatedOverallContractAmount"));
  if (sum !== undefined) return { least: sum, most: sum };
  const most = findAll([totalOf(project), totalOf(own)], new Set(["efbc:FrameworkMaximumAmount"]))
    .map(euros)
    .find((amount) => amount !== undefined);
  return most && { most };
}

function totalOf(project: unknown): unknown {
  return at(project, "cac:RequestedTenderTotal");
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ["price", "Prix"],
  ["cost", "Coût"],
  ["quality", "Qualité"],
]);

function criteriaOf(lots: readonly unknown[]): readonly Criterion[] {
  const found = findAll(
    lots.map((lot) => at(lot, "cac:TenderingTerms", "cac:AwardingTerms")),
    new Set(["cac:SubordinateAwardingCriterion"]),
  ).flatMap((one) => {
    const type = textAt(one, "cbc:AwardingCriterionTypeCode");
    const written = [frenchAt(one, "cbc:Name"), frenchAt(one, "cbc:Description")].map((text) =>
      readName(text),
    );
    const said = written.find(
      (text) => text !== undefined && !/^(?:cf|voir)\b|r[èée]glement/i.test(text),
    );
    const label = said ?? TYPES.get(type ?? "");
    const [weight] = findAll(one, new Set(["efbc:ParameterNumeric"]));
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
    listOf(at(lot, "cac:TenderingTerms", "cac:TendererQualificationRequest")),
  );
  const requirements = requests.flatMap((one) =>
    listOf(at(one, "cac:SpecificTendererRequirement")),
  );
  const reserved = requirements.flatMap(
    (one) => RESERVED.get(textAt(one, "cbc:TendererRequirementTypeCode") ?? "") ?? [],
  );
  const criteria = findAll(lots, new Set(["efac:SelectionCriteria"]));
  const texts = [...requirements, ...criteria].flatMap((one) =>
    [frenchAt(one, "cbc:Name"), frenchAt(one, "cbc:Description")].map((text) =>
      plainText(text ?? ""),
    ),
  );
  const whole = unique([...reserved, ...texts])
    .filter((text) => text.length > 3)
    .join("\n\n");
  return whole === "" ? undefined : whole.slice(0, 20_000);
}

function documentsOf(lots: readonly unknown[]): Announcement["documents"] {
  const urls = lots
    .flatMap((lot) => listOf(at(lot, "cac:TenderingTerms", "cac:CallForTendersDocumentReference")))
    .map((one) => readUrl(textAt(one, "cac:Attachment", "cac:ExternalReference", "cbc:URI")));
  return unique(urls.filter((url) => url !== undefined)).map((url) => ({
    label: "Documents de la consultation",
    url,
  }));
}

function answerUrlOf(lots: readonly unknown[]): string | undefined {
  return lots
    .map((lot) =>
      readUrl(textAt(lot, "cac:TenderingTerms", "cac:TenderRecipientParty", "cbc:EndpointID")),
    )
    .find((url) => url !== undefined);
}

/** The day with its offset and the hour with the same: `2026-09-30+02:00`, `11:00:00+02:00`. */
function deadlineOf(lot: unknown): string | undefined {
  const process = at(lot, "cac:TenderingProcess");
  const period =
    at(process, "cac:TenderSubmissionDeadlinePeriod") ??
    at(process, "cac:ParticipationRequestReceptionPeriod");
  const day = textAt(period, "cbc:EndDate")?.slice(0, 10);
  const time = textAt(period, "cbc:EndTime");
  return day && (time === undefined ? day : `${day}T${time}`);
}
