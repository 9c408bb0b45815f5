import type { Section } from "../../../domain/notice.ts";
import { PLACE_HEADING, withoutRepeats } from "../../../domain/reading/parts.ts";
import { childrenOf, nodeAt, nodesNamed, type XmlNode } from "../../../domain/reading/xml.ts";
import { plainText } from "../../../domain/html-text.ts";
import { sectionsOf } from "./object.ts";
import { paragraphsOf } from "./words.ts";

/** Headings of what a form says about the whole, by element. */
const OBJECT = { SHORT_DESCR: "Objet" } as const;

/** Headings of what it says about its only part. */
const PART = {
  SHORT_DESCR: "Description",
  MAIN_SITE: PLACE_HEADING,
  OPTIONS_DESCR: "Options",
  RENEWAL_DESCR: "Reconduction",
  INFO_ADD: "Précisions",
} as const;

const PROCEDURE = {
  CRITERIA_EVALUATION: "Critères d’évaluation",
  MAIN_FEATURES_AWARD: "Déroulement",
  NUMBER_VALUE_PRIZE: "Primes",
  DETAILS_PAYMENT: "Indemnités",
} as const;

const CHANGES = { INFO_ADD: "Informations complémentaires" } as const;

/** Elements of the defence forms (16, 17, 18), and of all forms before 2016, wherever they stand. */
const EARLIER: Readonly<Record<string, string>> = {
  SHORT_CONTRACT_DESCRIPTION: "Objet",
  TOTAL_QUANTITY_OR_SCOPE: "Étendue",
  LOCATION: PLACE_HEADING,
  ADDITIONAL_INFORMATION: "Informations complémentaires",
};

/** Elements of the conditions to answer, in the forms of 2014 then in those of defence. */
const CONDITIONS: Readonly<Record<string, string>> = {
  RESTRICTED_SHELTERED_WORKSHOP: "Réservé aux ateliers protégés et aux structures d’insertion.",
  RESTRICTED_SHELTERED_PROGRAM: "Exécution réservée à des programmes d’emplois protégés.",
  RESERVED_ORGANISATIONS_SERVICE_MISSION:
    "Réservé aux organisations qui assument une mission de service public (directive 2014/24/UE, article 77).",
};

const CONDITION_TEXTS = [
  "SUITABILITY",
  "ECONOMIC_FINANCIAL_INFO",
  "ECONOMIC_FINANCIAL_MIN_LEVEL",
  "TECHNICAL_PROFESSIONAL_INFO",
  "TECHNICAL_PROFESSIONAL_MIN_LEVEL",
  "RULES_CRITERIA",
  "CRITERIA_SELECTION",
  "CONDITIONS",
  "REFERENCE_TO_LAW",
  "PERFORMANCE_CONDITIONS",
  "LEGAL_FORM",
  "ECONOMIC_OPERATORS_PERSONAL_SITUATION",
] as const;

/** The text of a notice. With several lots, each lot keeps its own; with none, its only part is told here. */
export function tedSections(
  form: XmlNode | undefined,
  parts: readonly XmlNode[],
): readonly Section[] {
  const object = nodeAt(form, "OBJECT_CONTRACT");
  const only = parts.length === 1 ? parts[0] : undefined;
  const modified = nodeAt(form, "MODIFICATIONS_CONTRACT", "INFO_MODIFICATIONS");
  return withoutRepeats([
    ...sectionsOf(object, OBJECT),
    ...sectionsOf(only, PART),
    ...(parts.length > 1 ? placesOfParts(parts) : []),
    ...sectionsOf(modified, { SHORT_DESCR: "Modification" }),
    ...sectionsOf(nodeAt(form, "PROCEDURE"), PROCEDURE),
    ...corrections(form),
    ...earlierSections(form),
    ...sectionsOf(nodeAt(form, "COMPLEMENTARY_INFO"), CHANGES),
  ]);
}

/** Where the lots are carried out, each place once: a lot keeps its own text, and not its place. */
function placesOfParts(parts: readonly XmlNode[]): readonly Section[] {
  const sites = parts.flatMap((part) => childrenOf(part, "MAIN_SITE"));
  const texts = new Set(sites.map((site) => plainText(paragraphsOf(site))).filter(Boolean));
  const text = [...texts].slice(0, 40).join("\n").slice(0, 1_500);
  return text === "" ? [] : [{ heading: PLACE_HEADING, text }];
}

/** What a correction changes (form 14): where, what was written, what must be read. */
function corrections(form: XmlNode | undefined): readonly Section[] {
  const changes = nodesNamed(nodeAt(form, "CHANGES"), "CHANGE").map((change) => {
    const [where, before, after] = ["WHERE", "OLD_VALUE", "NEW_VALUE"].map((name) =>
      changed(nodeAt(change, name)),
    );
    return `– ${where || "Avis"} : au lieu de « ${before || "rien"} », lire « ${after || "rien"} »`;
  });
  return changes.length === 0 ? [] : [{ heading: "Ce qui change", text: changes.join("\n") }];
}

function changed(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  const codes = nodesNamed(node, "CPV_CODE").map((one) => one.attributes["CODE"] ?? "");
  const words = node.children.map((child) =>
    typeof child === "string" ? "" : paragraphsOf(child),
  );
  return [...codes, ...words]
    .map((one) => plainText(one).replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(", ");
}

function earlierSections(form: XmlNode | undefined): readonly Section[] {
  if (form === undefined || form.name.endsWith("_2014")) return [];
  return Object.entries(EARLIER).flatMap(([name, heading]) => {
    const node = nodesNamed(form, name)[0];
    const text = node === undefined ? "" : plainText(paragraphsOf(node));
    return text === "" ? [] : [{ heading, text }];
  });
}

/** Who may answer and with what, in words; undefined when the notice leaves it to other documents. */
export function tedConditions(form: XmlNode | undefined): string | undefined {
  const section =
    nodeAt(form, "LEFTI") ?? nodesNamed(form, "LEFTI_CONTRACT_DEFENCE", "LEFTI_CONTRACT")[0];
  if (section === undefined) return undefined;
  const reserved = Object.entries(CONDITIONS).flatMap(([name, sentence]) =>
    nodesNamed(section, name).length > 0 ? [sentence] : [],
  );
  const texts = CONDITION_TEXTS.flatMap((name) => nodesNamed(section, name)).map((one) =>
    plainText(paragraphsOf(one)),
  );
  const whole = [...new Set([...reserved, ...texts])]
    .filter((text) => text.length > 3)
    .join("\n\n");
  return whole === "" ? undefined : whole.slice(0, 20_000);
}
