import type { Link, Notice, Place, ReadNotice } from "../../../domain/notice.ts";
import { nutsPlaces } from "../../../domain/places/nuts.ts";
import { postcodePlaces, unitePlaces } from "../../../domain/places/gather.ts";
import { readUrl } from "../../../domain/reading/contacts.ts";
import { given, unique } from "../../../domain/reading/given.ts";
import { moneyOfLots } from "../../../domain/reading/lot-sums.ts";
import { readDay } from "../../../domain/reading/moments.ts";
import { LONGEST_TITLE, refuse, summaryOf } from "../../../domain/reading/parts.ts";
import {
  childrenOf,
  isBroken,
  nodeAt,
  nodesNamed,
  parseXml,
  wordsOf,
  type XmlNode,
} from "../../../domain/reading/xml.ts";
import { plainLine } from "../../../domain/html-text.ts";
import { shorten } from "#basics/text";
import { purchaseThemes } from "../../../domain/themes/cpv-themes.ts";
import { tedBody } from "./body.ts";
import { tedCorrects, tedDeadline } from "./deadline.ts";
import { isEforms, readTedEforms } from "./eforms.ts";
import { tedId } from "./ids.ts";
import { tedNature } from "./nature.ts";
import { tedCpv, tedCriteria, tedLots, tedMoney, tedParts } from "./object.ts";
import { tedConditions, tedSections } from "./texts.ts";
import { readSearched } from "./searched.ts";
import { attributeAt, lineAt } from "./words.ts";

/**
 * Reads a notice of TED: eForms (since 2023); XML R2.0.8 or R2.0.9, with its forms
 * of 2014, of transport (MOVE) and of defence (16, 17, 18); or a record that its search answers, in
 * JSON. Of a notice in several languages, the original is read, French first.
 */
export function readTed(text: string): ReadNotice {
  if (/^\s*(?:[[{"]|null$)/.test(text)) return readSearched(text);
  const root = parseXml(withoutTitlesOfAll(text));
  if (isBroken(root)) return refuse("unreadable", root.detail);
  if (isEforms(root)) return readTedEforms(root);
  if (root.name !== "TED_EXPORT") {
    return refuse(
      "not-yet-known",
      /^ANNONCES?$/.test(root.name)
        ? "C’est une annonce du BOAMP : elle s’importe comme source « boamp »."
        : `Ce XML n’est pas un avis de TED : ni eForms, ni R2.0.8 ou R2.0.9 (racine « ${plainLine(root.name.slice(0, 60))} »).`,
    );
  }
  return readExport(root);
}

function readExport(root: XmlNode): ReadNotice {
  const coded = nodeAt(root, "CODED_DATA_SECTION");
  const sourceId =
    tedId(root.attributes["DOC_ID"]) ?? tedId(lineAt(coded, "NOTICE_DATA", "NO_DOC_OJS"));
  if (sourceId === undefined)
    return refuse("no-identifier", "L’avis n’a pas de numéro de publication.");
  const form = originalForm(nodeAt(root, "FORM_SECTION"));
  const title = lineAt(form, "OBJECT_CONTRACT", "TITLE") ?? titleOfDefence(form);
  if (title === undefined || coded === undefined)
    return refuse("no-title", "L’avis n’a pas de titre.", sourceId);
  const body = tedBody(form, coded);
  if (body === undefined) return refuse("no-body", "L’avis ne nomme pas d’acheteur.", sourceId);
  return { read: true, notice: noticeOf({ sourceId, title, body, form, coded }) };
}

interface Found extends Pick<Notice, "sourceId" | "title" | "body"> {
  readonly form: XmlNode | undefined;
  readonly coded: XmlNode;
}

function noticeOf(found: Found): Notice {
  const { sourceId, title, body, form, coded } = found;
  const published = readDay(lineAt(coded, "REF_OJS", "DATE_PUB") ?? "");
  const nature = tedNature(attributeAt(coded, "CODE", "CODIF_DATA", "TD_DOCUMENT_TYPE"));
  const dated = { form, coded, body, published };
  const corrects = nature === "correction" ? tedCorrects(dated) : undefined;
  const limit = tedDeadline(dated, corrects);
  const parts = tedParts(form);
  const cpv = tedCpv(form, coded);
  const sections = tedSections(form, parts);
  const lots = tedLots(parts);
  return given({
    source: "ted" as const,
    sourceId,
    nature,
    title: shorten(title, LONGEST_TITLE),
    summary: summaryOf([...sections.map(({ text }) => text), title]),
    sections,
    body,
    audiences: [],
    conditions: tedConditions(form),
    themes: purchaseThemes(cpv, title),
    cpv,
    places: tedPlaces(found),
    money: tedMoney(form, coded, parts) ?? moneyOfLots(lots),
    published,
    deadline: limit.deadline,
    lots,
    criteria: tedCriteria(parts),
    documents: documentsOf(form),
    url: urlOf(coded),
    answerUrl: answerUrlOf(form),
    follows: followsOf(coded, sourceId),
    corrects,
    limits: limit.limits,
    doubts: limit.doubts,
  });
}

/** Titles translated into 24 languages are a quarter of a notice and serve nobody here: cut before parsing. */
function withoutTitlesOfAll(text: string): string {
  const from = text.indexOf("<ML_TITLES>");
  const to = from < 0 ? -1 : text.indexOf("</ML_TITLES>", from);
  return to < 0 ? text : text.slice(0, from) + text.slice(to + "</ML_TITLES>".length);
}

function originalForm(section: XmlNode | undefined): XmlNode | undefined {
  const forms = (section?.children ?? []).filter((child) => typeof child !== "string");
  const originals = forms.filter(({ attributes }) => attributes["CATEGORY"] === "ORIGINAL");
  return frenchForm(originals) ?? originals[0] ?? frenchForm(forms) ?? forms[0];
}

function frenchForm(forms: readonly XmlNode[]): XmlNode | undefined {
  return forms.find(({ attributes }) => attributes["LG"] === "FR");
}

function titleOfDefence(form: XmlNode | undefined): string | undefined {
  const node = nodesNamed(form, "TITLE_CONTRACT", "CONTRACT_TITLE")[0];
  return node && lineAt(node);
}

/** Where the contract is carried out; where the buyer is, when that is not said. */
function tedPlaces({ form, coded, body }: Found): readonly Place[] {
  const data = nodeAt(coded, "NOTICE_DATA");
  const performed = [...childrenOf(data, "PERFORMANCE_NUTS"), ...childrenOf(data, "ORIGINAL_NUTS")];
  const described = tedParts(form).flatMap((part) => childrenOf(part, "NUTS"));
  const buyer = [
    ...childrenOf(data, "CA_CE_NUTS"),
    ...nodesNamed(form, "ADDRESS_CONTRACTING_BODY").flatMap((one) => childrenOf(one, "NUTS")),
  ];
  const said = [performed, described].map(placesOfNodes).find((places) => places.length > 0);
  if (said !== undefined) return said;
  // Many write « FR » where the buyer is: its postcode says more.
  const seat = placesOfNodes(buyer);
  const near = postcodePlaces(body.postcode ?? "");
  return near.length > 0 && seat.every(({ scale }) => scale === "country") ? near : seat;
}

function placesOfNodes(nodes: readonly XmlNode[]): readonly Place[] {
  return unitePlaces(
    nodes.flatMap((one) => nutsPlaces(one.attributes["CODE"] ?? "", wordsOf(one))),
  );
}

function urlOf(coded: XmlNode): string | undefined {
  const links = childrenOf(nodeAt(coded, "NOTICE_DATA", "URI_LIST"), "URI_DOC");
  const french = links.find((one) => one.attributes["LG"] === "FR") ?? links[0];
  return readUrl(wordsOf(french).replace(/^http:\/\/ted\.europa\.eu\//, "https://ted.europa.eu/"));
}

function documentsOf(form: XmlNode | undefined): readonly Link[] {
  const links = unique(
    nodesNamed(nodeAt(form, "CONTRACTING_BODY"), "URL_DOCUMENT").flatMap(
      (one) => readUrl(lineAt(one)) ?? [],
    ),
  );
  return links.map((url) => ({ label: "Documents de la consultation", url }));
}

function answerUrlOf(form: XmlNode | undefined): string | undefined {
  const nodes = nodesNamed(
    nodeAt(form, "CONTRACTING_BODY") ?? form,
    "URL_PARTICIPATION",
    "URL_PARTICIPATE",
  );
  return nodes.map((one) => readUrl(lineAt(one))).find((url) => url !== undefined);
}

function followsOf(coded: XmlNode, own: string): readonly string[] {
  const references = childrenOf(nodeAt(coded, "NOTICE_DATA"), "REF_NOTICE").flatMap((one) =>
    childrenOf(one, "NO_DOC_OJS"),
  );
  return unique(references.flatMap((one) => tedId(wordsOf(one)) ?? [])).filter((id) => id !== own);
}
