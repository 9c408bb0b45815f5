import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Notice, ReadNotice } from "../../../domain/notice.ts";
import { readTed } from "./read-ted.ts";

const UUID = "0f1e2d3c-4b5a-4678-9abc-def012345678";
const EARLIER = "11111111-2222-4333-8444-555555555555";

interface Parts {
  readonly root: string;
  /** The prefix of the names of simple values, which each tool writes as it likes. */
  readonly c: string;
  readonly id: string;
  readonly type: string;
  readonly head: string;
  readonly publication: string;
  readonly organisations: string;
  readonly buyer: string;
  readonly project: string;
  readonly lots: string;
}

function company(id: string, name: string, rest = ""): string {
  return (
    `<efac:Organization><efac:Company><cac:PartyIdentification><cbc:ID schemeName="organization">${id}</cbc:ID></cac:PartyIdentification>` +
    `<cac:PartyName><cbc:Name languageID="FRA">${name}</cbc:Name></cac:PartyName>${rest}</efac:Company></efac:Organization>`
  );
}

const TOWN =
  `<cbc:WebsiteURI>https://www.example.org</cbc:WebsiteURI><cac:PostalAddress><cbc:StreetName>1 place du Marché</cbc:StreetName><cbc:CityName>Bourg-les-Saules</cbc:CityName>` +
  `<cbc:PostalZone>26400</cbc:PostalZone><cbc:CountrySubentityCode listName="nuts">FRK23</cbc:CountrySubentityCode></cac:PostalAddress>` +
  `<cac:PartyLegalEntity><cbc:CompanyID> 732 829 320 00074</cbc:CompanyID></cac:PartyLegalEntity>` +
  `<cac:Contact><cbc:Name>Service des marchés</cbc:Name><cbc:Telephone>+33 475000000</cbc:Telephone><cbc:ElectronicMail>Marches@example.org</cbc:ElectronicMail></cac:Contact>`;

function lot(
  id: string,
  rest = "",
  end = "<cbc:EndDate>2026-10-01+02:00</cbc:EndDate><cbc:EndTime>11:00:00+02:00</cbc:EndTime>",
): string {
  return (
    `<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">${id}</cbc:ID><cac:TenderingTerms><cac:CallForTendersDocumentReference><cac:Attachment><cac:ExternalReference><cbc:URI>https://dce.example.org</cbc:URI></cac:ExternalReference></cac:Attachment></cac:CallForTendersDocumentReference>` +
    `<cac:TenderRecipientParty><cbc:EndpointID>https://depot.example.org</cbc:EndpointID></cac:TenderRecipientParty></cac:TenderingTerms>` +
    `<cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod>${end}</cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>` +
    `<cac:ProcurementProject><cbc:Name languageID="FRA">Part ${id}</cbc:Name><cbc:Description languageID="FRA">Le travail de ${id}.</cbc:Description>` +
    `<cac:MainCommodityClassification><cbc:ItemClassificationCode listName="cpv">85312110</cbc:ItemClassificationCode></cac:MainCommodityClassification>` +
    `<cac:RealizedLocation><cac:Address><cbc:CountrySubentityCode listName="nuts">FRK22</cbc:CountrySubentityCode></cac:Address></cac:RealizedLocation></cac:ProcurementProject>${rest}</cac:ProcurementProjectLot>`
  );
}

/** A notice of our own in the format of eForms: what is given replaces the usual part. */
function xml(parts: Partial<Parts> = {}): string {
  const root = parts.root ?? "ContractNotice";
  const text =
    `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>${parts.head ?? ""}` +
    `<efac:Organizations>${parts.organisations ?? company("ORG-0002", "Tribunal") + company("ORG-0001", "Ville de Bourg-les-Saules", TOWN)}</efac:Organizations>` +
    (parts.publication ??
      `<efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">00000123-2026</efbc:NoticePublicationID><efbc:PublicationDate>2026-08-03Z</efbc:PublicationDate></efac:Publication>`) +
    `</efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>` +
    `<cbc:ID schemeName="notice-id">${parts.id ?? UUID}</cbc:ID><cbc:ContractFolderID>aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee</cbc:ContractFolderID><cbc:IssueDate>2026-08-01+02:00</cbc:IssueDate>${parts.type ?? `<cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>`}` +
    `<cac:ContractingParty><cac:Party><cac:PartyIdentification><cbc:ID>${parts.buyer ?? "ORG-0001"}</cbc:ID></cac:PartyIdentification></cac:Party></cac:ContractingParty>` +
    `<cac:ProcurementProject>${parts.project ?? `<cbc:Name languageID="FRA">Accueil de loisirs</cbc:Name><cbc:Description languageID="FRA">Accueillir les enfants.</cbc:Description>`}</cac:ProcurementProject>${parts.lots ?? lot("LOT-0001")}</${root}>`;
  return parts.c === undefined ? text : text.replaceAll("cbc:", parts.c);
}

function notice(text: string): Notice {
  const read = readTed(text);
  if (!read.read) throw new Error(`refused: ${read.detail}`);
  return read.notice;
}

function limit(text: string): string {
  const { deadline } = notice(text);
  return `${deadline?.date.toString() ?? ""} ${deadline?.time?.toString({ smallestUnit: "minute" }) ?? ""}`.trim();
}

test("a contract notice is read whole", () => {
  expect(notice(xml())).toEqual({
    source: "ted",
    sourceId: "000123-2026",
    nature: "call",
    title: "Accueil de loisirs",
    summary: "Accueillir les enfants.",
    sections: [
      { heading: "Objet", text: "Accueillir les enfants." },
      { heading: "Description", text: "Le travail de LOT-0001." },
    ],
    body: {
      name: "Ville de Bourg-les-Saules",
      siret: "73282932000074",
      contact: "Service des marchés",
      email: "marches@example.org",
      phone: "+33 475000000",
      address: "1 place du Marché",
      postcode: "26400",
      town: "Bourg-les-Saules",
      url: "https://www.example.org",
    },
    audiences: [],
    themes: ["education", "solidarity"],
    cpv: ["85312110"],
    places: [{ scale: "department", code: "07", label: "Ardèche" }],
    published: Temporal.PlainDate.from("2026-08-03"),
    deadline: {
      date: Temporal.PlainDate.from("2026-10-01"),
      time: Temporal.PlainTime.from("11:00"),
    },
    lots: [],
    criteria: [],
    documents: [{ label: "Documents de la consultation", url: "https://dce.example.org" }],
    url: "https://ted.europa.eu/fr/notice/-/detail/123-2026",
    answerUrl: "https://depot.example.org",
    follows: [],
    aliases: [UUID],
    procedure: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    doubts: [],
  } satisfies Record<
    keyof Omit<
      Notice,
      "statedKind" | "conditions" | "opens" | "money" | "chosen" | "corrects" | "limits" | "amended"
    >,
    unknown
  >);
});

test("names are read whatever their prefix", () => {
  expect(notice(xml({ c: "ns4:" }))).toEqual(notice(xml()));
});

test("before it is published, a notice is its identifier without the version", () => {
  const read = notice(xml({ publication: "", id: `${UUID.toUpperCase()}-02` }));
  expect(read).toMatchObject({ sourceId: UUID, published: Temporal.PlainDate.from("2026-08-01") });
  expect(read.url).toBeUndefined();
  expect(read.aliases).toBeUndefined();
});

test.each([
  ["ContractNotice", "competition", "cn-standard", "call"],
  ["ContractNotice", "competition", "cn-social", "call"],
  ["ContractNotice", "competition", "cn-desg", "call"],
  ["ContractNotice", "competition", "subco", "call"],
  ["ContractNotice", "competition", "qu-sy", "call"],
  ["PriorInformationNotice", "planning", "pin-only", "prior-information"],
  ["PriorInformationNotice", "planning", "pin-rtl", "prior-information"],
  ["PriorInformationNotice", "competition", "pin-cfc-social", "call"],
  ["ContractAwardNotice", "result", "can-standard", "award"],
  ["ContractAwardNotice", "result", "can-desg", "award"],
  ["ContractAwardNotice", "cont-modif", "can-modif", "modification"],
  ["ContractAwardNotice", "dir-awa-pre", "veat", "other"],
  ["ContractNotice", "competition", "new-code", "call"],
  ["PriorInformationNotice", "unknown", "new-code", "prior-information"],
] as const)("%s of %s, %s, is: %s", (root, kind, code, nature) => {
  const type = `<cbc:NoticeTypeCode listName="${kind}">${code}</cbc:NoticeTypeCode>`;
  expect(notice(xml({ root, type })).nature).toBe(nature);
});

const changes = (reason: string, cited = `${EARLIER}-01`): string =>
  `<efac:Changes><efbc:ChangedNoticeIdentifier>${cited}</efbc:ChangedNoticeIdentifier><efac:Change><efbc:ChangeDescription languageID="FRA">La date limite est reportée.</efbc:ChangeDescription></efac:Change>` +
  `<efac:ChangeReason><cbc:ReasonCode listName="change-corrig-justification">${reason}</cbc:ReasonCode></efac:ChangeReason></efac:Changes>`;

test("a change notice keeps the type of what it changes, and is a correction that follows it", () => {
  const read = notice(xml({ head: changes("update-add") }));
  expect(read).toMatchObject({ nature: "correction", follows: [EARLIER] });
  expect(read.deadline?.date.toString()).toBe("2026-10-01");
  expect(read.sections[0]).toEqual({
    heading: "Ce qui change",
    text: "La date limite est reportée.",
  });
});

test.each([
  ["00000099-2026", "000099-2026"],
  ["2026/S 120-000099", "000099-2026"],
  [`${EARLIER}-12`, EARLIER],
])("what a change notice cites as %s is followed as %s", (cited, id) => {
  expect(notice(xml({ head: changes("cor-buy", cited) })).follows).toEqual([id]);
});

test("a change notice holds the whole notice, its end too; its words may tell another day, and lots their own", () => {
  const read = notice(xml({ head: changes("update-add") }));
  expect(read.corrects).toEqual({
    changes: [{ text: "La date limite est reportée." }],
    limits: [{ says: "moves", to: { date: "2026-10-01", time: "11:00" }, isWhole: true }],
    isWhole: true,
  });
  const words = "La date limite de remise des offres est reportée au 28/09/2026 à 11h.";
  const other = changes("update-add").replace("La date limite est reportée.", words);
  expect(notice(xml({ head: other })).corrects?.limits).toContainEqual({
    says: "moves",
    to: { date: "2026-09-28", time: "11:00" },
  });
  const late =
    "<cbc:EndDate>2026-10-08+02:00</cbc:EndDate><cbc:EndTime>11:00:00+02:00</cbc:EndTime>";
  const lots = lot("LOT-0001") + lot("LOT-0002", "", late);
  expect(notice(xml({ lots })).limits?.lots).toEqual([
    { number: "1", date: "2026-10-01", time: "11:00" },
    { number: "2", date: "2026-10-08", time: "11:00" },
  ]);
});

test("a change that cancels is a cancellation; the first versions of the standard had no « Changes »", () => {
  expect(notice(xml({ head: changes("cancel") })).nature).toBe("cancellation");
  const older = `<efac:Change><efbc:ChangedNoticeIdentifier>${EARLIER}</efbc:ChangedNoticeIdentifier></efac:Change>`;
  expect(notice(xml({ head: older }))).toMatchObject({ nature: "correction", follows: [EARLIER] });
});

const named = (french: string, other: string): string =>
  `<cbc:Name languageID="BUL">${other}</cbc:Name><cbc:Name languageID="ENG">${other}</cbc:Name><cbc:Name languageID="FRA">${french}</cbc:Name>`;

const namedInEach = (french: string, other: string): string =>
  [
    ["BUL", other],
    ["FRA", french],
  ]
    .map(
      ([language, name]) =>
        `<cac:PartyName><cbc:Name languageID="${language}">${name}</cbc:Name></cac:PartyName>`,
    )
    .join("");

test("of several languages the French one is read, though others come before", () => {
  const organisation = company("ORG-0001", "x").replace(
    /<cac:PartyName>.*<\/cac:PartyName>/,
    namedInEach("Office des Rives", "Служба"),
  );
  expect(
    notice(xml({ project: named("Un jardin", "A garden"), organisations: organisation })),
  ).toMatchObject({
    title: "Un jardin",
    body: { name: "Office des Rives" },
  });
  const english = `<cbc:Name languageID="DEU">Garten</cbc:Name><cbc:Name languageID="ENG">A garden</cbc:Name>`;
  expect(notice(xml({ project: english })).title).toBe("A garden");
});

test("the buyer may be a touch point of an organisation; one that is told nowhere is guessed, with a doubt", () => {
  const point = company("ORG-0001", "Ville", TOWN).replace(
    "</efac:Organization>",
    `<efac:TouchPoint><cac:PartyIdentification><cbc:ID>TPO-0001</cbc:ID></cac:PartyIdentification><cac:Contact><cbc:ElectronicMail>achats@example.org</cbc:ElectronicMail></cac:Contact></efac:TouchPoint></efac:Organization>`,
  );
  const read = notice(
    xml({ buyer: "TPO-0001", organisations: company("ORG-0002", "Tribunal") + point }),
  );
  expect(read.body).toMatchObject({ name: "Ville", email: "achats@example.org" });
  expect(notice(xml({ buyer: "ORG-0009" }))).toMatchObject({
    body: { name: "Tribunal" },
    doubts: ["acheteur non désigné : première organisation de l’avis"],
  });
});

test.each([
  ["73282932000074", "73282932000074"],
  ["73282932000075", undefined],
  ["35600000049837", "35600000049837"],
  ["732829320", undefined],
])("the national number %s gives the SIRET %s", (code, siret) => {
  const organisations = company(
    "ORG-0001",
    "Ville",
    `<cac:PartyLegalEntity><cbc:CompanyID>${code}</cbc:CompanyID></cac:PartyLegalEntity>`,
  );
  expect(notice(xml({ organisations })).body.siret).toBe(siret);
});

const due = (day: string, time: string): string =>
  xml({
    lots: lot(
      "LOT-0001",
      "",
      `<cbc:EndDate>${day}</cbc:EndDate>${time === "" ? "" : `<cbc:EndTime>${time}</cbc:EndTime>`}`,
    ),
  });

test("an hour of another offset becomes that of Paris, and a day without hour keeps its day", () => {
  expect(limit(due("2026-10-01+02:00", "11:00:00+02:00"))).toBe("2026-10-01 11:00");
  expect(limit(due("2026-10-01Z", "09:00:00Z"))).toBe("2026-10-01 11:00");
  expect(limit(due("2026-08-11+03:00", "15:00:00+03:00"))).toBe("2026-08-11 14:00");
  expect(limit(due("2026-10-01+02:00", ""))).toBe("2026-10-01");
  expect(notice(due("7017-10-01Z", "")).doubts).toEqual(["échéance illisible : 7017-10-01"]);
});

test("lots keep their own; the first of their deadlines stands, all are told, a group of lots is none", () => {
  const later = "<cbc:EndDate>2026-10-09+02:00</cbc:EndDate>";
  const read = notice(
    xml({ lots: lot("LOT-0002", "", later) + lot("LOT-0001") + lot("GLO-0001") }),
  );
  expect(read.lots.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "2 Part LOT-0002",
    "1 Part LOT-0001",
  ]);
  expect(read.deadline?.date.toString()).toBe("2026-10-01");
  expect(read.sections).toContainEqual({
    heading: "Échéances par lot",
    text: "– Lot 2 : 9 octobre 2026\n– Lot 1 : 1er octobre 2026 à 11 h",
  });
});

test.each([
  { told: "no day of the calendar", day: "2026-02-30+01:00", lost: 1 },
  { told: "a day before the notice itself", day: "2025-09-15+02:00", lost: 0 },
])("the slip of one lot closes no other: $told", ({ day, lost }) => {
  const slip = `<cbc:EndDate>${day}</cbc:EndDate><cbc:EndTime>12:00:00+02:00</cbc:EndTime>`;
  const read = notice(xml({ lots: lot("LOT-0001", "", slip) + lot("LOT-0002") }));
  expect(read.deadline?.date.toString()).toBe("2026-10-01");
  expect(read.doubts).toEqual(
    lost === 0 ? [] : ["échéance d’un lot illisible : 2026-02-30T12:00:00+02:00"],
  );
});

test("requests to take part and expressions of interest have a deadline too", () => {
  const process = (name: string): string =>
    lot("LOT-0001").replaceAll("TenderSubmissionDeadlinePeriod", name);
  expect(limit(xml({ lots: process("ParticipationRequestReceptionPeriod") }))).toBe(
    "2026-10-01 11:00",
  );
  const interest = lot("LOT-0001").replace(
    /<cac:TenderingProcess>.*<\/cac:TenderingProcess>/,
    `<cac:TenderingProcess><ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension><efac:InterestExpressionReceptionPeriod><cbc:EndDate>2026-09-15+02:00</cbc:EndDate></efac:InterestExpressionReceptionPeriod></efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions></cac:TenderingProcess>`,
  );
  expect(limit(xml({ lots: interest }))).toBe("2026-09-15");
});

test("without a place of performance, the place is that of the buyer", () => {
  const lots = lot("LOT-0001").replace(/<cac:RealizedLocation>.*<\/cac:RealizedLocation>/, "");
  expect(notice(xml({ lots })).places.map(({ code }) => code)).toEqual(["26"]);
});

test("an unfinished notice is understood in part: the title of its lot, no lot at all", () => {
  expect(notice(xml({ project: "" })).title).toBe("Part LOT-0001");
  expect(notice(xml({ lots: "" }))).toMatchObject({
    title: "Accueil de loisirs",
    cpv: [],
    lots: [],
  });
});

test.each([
  {
    told: "no number and no identifier",
    text: xml({ publication: "", id: "x" }),
    refusal: "no-identifier",
  },
  { told: "no title", text: xml({ project: "", lots: "" }), refusal: "no-title" },
  { told: "no organisation", text: xml({ organisations: "" }), refusal: "no-body" },
  { told: "nothing", text: "<ContractNotice/>", refusal: "no-identifier" },
  { told: "cut", text: xml().slice(0, -40), refusal: "unreadable" },
  {
    told: "an entity bomb",
    text: xml().replace(
      "<ContractNotice",
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><ContractNotice`,
    ),
    refusal: "unreadable",
  },
] as const)("refused with its reason: $told", ({ text, refusal }) => {
  expect(readTed(text)).toMatchObject({ read: false, refusal });
});

function flaw(read: ReadNotice): string | undefined {
  if (!read.read) return read.detail.endsWith(".") ? undefined : "no sentence";
  return /\\u(?:00[01]|d[89a-f])/i.test(JSON.stringify(read.notice))
    ? "a forbidden character"
    : undefined;
}

test("whatever tree of eForms is given, the answer is a notice or a reason", () => {
  const tag = fc.constantFrom(
    ..."ext:UBLExtensions ext:UBLExtension ext:ExtensionContent efext:EformsExtension efac:Organizations efac:Organization efac:Company cac:PartyName cbc:Name cbc:ID cac:ProcurementProject cac:ProcurementProjectLot cac:TenderingProcess cac:TenderSubmissionDeadlinePeriod cbc:EndDate cbc:EndTime efac:Changes efbc:ChangedNoticeIdentifier cbc:Description P".split(
      " ",
    ),
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7 },
      fc.string({ unit: "binary" }).map((text) => text.replace(/[<>&]/g, "")),
      fc
        .tuple(tag, fc.array(tie("node"), { maxLength: 5 }))
        .map(([name, inner]) => `<${name} languageID="FRA">${inner.join("")}</${name}>`),
    ),
  }));
  const property = fc.property(
    node,
    (inner) =>
      flaw(readTed(`<ContractNotice><cbc:ID>${UUID}</cbc:ID>${inner}</ContractNotice>`)) ===
        undefined &&
      flaw(readTed(xml({ lots: inner, organisations: company("ORG-0001", "Ville") + inner }))) ===
        undefined,
  );
  expect(fc.check(property, { numRuns: 100 })).toMatchObject({
    failed: false,
    counterexample: null,
  });
});

test.each([
  { told: "empty lots", lots: "<cac:ProcurementProjectLot/>".repeat(36_000) },
  { told: "lots with a date", lots: lot("LOT-0001").repeat(700) },
  {
    told: "a long text",
    lots: `<cac:ProcurementProjectLot><cac:ProcurementProject><cbc:Description>${"&lt;p &amp;".repeat(100_000)}</cbc:Description></cac:ProcurementProject></cac:ProcurementProjectLot>`,
  },
  {
    told: "attributes",
    lots: `<cac:ProcurementProjectLot ${Array.from({ length: 60_000 }, (_, at) => `a${at}="b"`).join(" ")}/>`,
  },
])("a megabyte of hostile eForms is told in time: $told", ({ lots }) => {
  const text = xml({ lots });
  const before = performance.now();
  expect(flaw(readTed(text))).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(30_000);
});
