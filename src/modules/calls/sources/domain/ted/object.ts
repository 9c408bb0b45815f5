import type { Criterion, Lot, Money, Section } from "../../../domain/notice.ts";
import { plainText } from "../../../domain/html-text.ts";
import { readCpv, readName } from "../../../domain/reading/contacts.ts";
import { given } from "../../../domain/reading/given.ts";
import { MOST_LOTS } from "../../../domain/reading/parts.ts";
import { readSum } from "../../../domain/reading/sums.ts";
import {
  childrenOf,
  nodeAt,
  nodesNamed,
  wordsOf,
  type XmlNode,
} from "../../../domain/reading/xml.ts";
import { lineAt, paragraphsOf } from "./words.ts";

/** The parts of a purchase: forms of 2014 repeat `OBJECT_DESCR`, defence has `LOT_PRIOR…` of its own, left in the text. */
export function tedParts(form: XmlNode | undefined): readonly XmlNode[] {
  return childrenOf(nodeAt(form, "OBJECT_CONTRACT"), "OBJECT_DESCR").slice(0, MOST_LOTS);
}

/** The lots; a purchase in one part has none. */
export function tedLots(parts: readonly XmlNode[]): readonly Lot[] {
  if (parts.length < 2 && childrenOf(parts[0], "LOT_NO").length === 0) return [];
  return parts.map((part, at) => {
    const number = readName(lineAt(part, "LOT_NO"), 20) ?? String(at + 1);
    const text = plainText(paragraphsOf(nodeAt(part, "SHORT_DESCR")));
    const cpv = cpvOf(childrenOf(part, "CPV_ADDITIONAL"));
    return given({
      number,
      title: readName(lineAt(part, "TITLE")) ?? `Lot ${number}`,
      text: text === "" ? undefined : text.slice(0, 8_000),
      amount: euros(nodeAt(part, "VAL_OBJECT")),
      cpv: cpv.length === 0 ? undefined : cpv,
    });
  });
}

/** All CPV codes, the main one first. */
export function tedCpv(form: XmlNode | undefined, coded: XmlNode): readonly string[] {
  const main = nodesNamed(form, "CPV_MAIN").slice(0, 1);
  const object = nodeAt(form, "OBJECT_CONTRACT") ?? form;
  const others = nodesNamed(object, "CPV_ADDITIONAL");
  const original = childrenOf(nodeAt(coded, "NOTICE_DATA"), "ORIGINAL_CPV");
  return readCpv([
    ...cpvOf(main),
    ...cpvOf(others),
    ...original.map((one) => one.attributes["CODE"]),
  ]);
}

function cpvOf(nodes: readonly XmlNode[]): readonly string[] {
  return readCpv(
    nodes.flatMap((one) => nodesNamed(one, "CPV_CODE")).map((one) => one.attributes["CODE"]),
  );
}

/** Where the elements stand that hold sums, from the most to the least precise for the whole. */
const SUMS = ["VAL_ESTIMATED_TOTAL", "VAL_TOTAL", "VAL_RANGE_TOTAL"] as const;

/** The value of the whole, in euros: what the form says, that of its only part, else what TED coded. */
export function tedMoney(
  form: XmlNode | undefined,
  coded: XmlNode,
  parts: readonly XmlNode[],
): Money | undefined {
  const object = nodeAt(form, "OBJECT_CONTRACT");
  const said = SUMS.flatMap((name) => childrenOf(object, name)).map(moneyOf);
  const values = nodesNamed(nodeAt(coded, "NOTICE_DATA"), "VALUE")
    .filter((one) => /TOTAL/.test(one.attributes["TYPE"] ?? ""))
    .map(moneyOf);
  const own = parts.length === 1 ? childrenOf(parts[0], "VAL_OBJECT").map(moneyOf) : [];
  return [...said, ...own, ...values].find((money) => money !== undefined);
}

function moneyOf(node: XmlNode): Money | undefined {
  const [low, high] = [nodeAt(node, "LOW"), nodeAt(node, "HIGH")];
  if (low !== undefined || high !== undefined) {
    const currency = node.attributes["CURRENCY"];
    const money = given({ least: euros(low, currency), most: euros(high, currency) });
    return Object.keys(money).length === 0 ? undefined : money;
  }
  const sum = euros(node);
  return sum && { least: sum, most: sum };
}

function euros(
  node: XmlNode | undefined,
  currency = node?.attributes["CURRENCY"],
): ReturnType<typeof readSum> {
  return node === undefined || currency !== "EUR" ? undefined : readSum(wordsOf(node));
}

/** What will be judged, each criterion once, with its weight as the buyer wrote it. */
export function tedCriteria(parts: readonly XmlNode[]): readonly Criterion[] {
  const found = parts
    .flatMap((part) =>
      nodesNamed(part, "AC_QUALITY", "AC_COST", "AC_CRITERIA", "AC_PRICE", "AC_CRITERION"),
    )
    .map((one) => {
      if (one.name === "AC_PRICE") return criterion("Prix", one);
      return one.name === "AC_CRITERION"
        ? criterion(lineAt(one), undefined)
        : criterion(lineAt(one, "AC_CRITERION"), one);
    });
  // A weighted criterion holds its label as an element of its own: said with its weight, it is not said again.
  const weighted = new Set(
    found.flat().flatMap((one) => (one.weight === undefined ? [] : one.label)),
  );
  const kept = found.flat().filter((one) => one.weight !== undefined || !weighted.has(one.label));
  return [...new Map(kept.map((one) => [`${one.label} ${one.weight ?? ""}`, one])).values()].slice(
    0,
    40,
  );
}

function criterion(label: string | undefined, node: XmlNode | undefined): readonly Criterion[] {
  const name = readName(label);
  const weight = readName(lineAt(node, "AC_WEIGHTING"), 60);
  if (name === undefined || /^(?:critères énoncés|voir|cf\b)/i.test(name)) return [];
  return [given({ label: name, weight: weight === "0" ? undefined : weight })];
}

/** A named part of the text, from every element of that name under a node. */
export function sectionsOf(
  node: XmlNode | undefined,
  headings: Readonly<Record<string, string>>,
): readonly Section[] {
  return Object.entries(headings).flatMap(([name, heading]) => {
    const texts = childrenOf(node, name).map((one) => plainText(paragraphsOf(one)));
    const text = [...new Set(texts.filter((one) => one !== "" && one.length > 3))].join("\n\n");
    return text === "" ? [] : [{ heading, text }];
  });
}
