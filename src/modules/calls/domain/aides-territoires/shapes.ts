import { plain } from "#basics/text";

import { given } from "../reading/given.ts";
import { asText, at, fieldsOf, isFields, listOf, textAt, type Fields } from "../reading/unknown.ts";
import type { Aid } from "./aid.ts";

/** Where relative addresses of the API begin. */
const SITE = "https://aides-territoires.beta.gouv.fr";

/** Names in a list of names, of objects that have one, or of links to a financer (ld+json). */
function namesOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) => {
    const name =
      asText(one) ?? textAt(one, "name") ?? textAt(one, "backer", "name") ?? textAt(one, "nom");
    return name?.trim() || [];
  });
}

function first(fields: Fields, ...names: readonly string[]): string | undefined {
  return names.map((name) => asText(fields[name])).find((text) => text !== undefined);
}

/** The rates of an aid: two fields today, once one list. */
function ratesOf(fields: Fields): Pick<Aid, "leastRate" | "mostRate"> {
  const [least, most] = listOf(fields["subvention_rate"]);
  return given({
    leastRate: first(fields, "subvention_rate_lower_bound") ?? asText(least),
    mostRate: first(fields, "subvention_rate_upper_bound") ?? asText(most),
  });
}

/**
 * An aid of the API, in JSON or in ld+json, which has other names for the same (data README §3),
 * or of a supplier's feed in the same shape.
 */
export function aidOfApi(fields: Fields): Aid {
  const url = first(fields, "url");
  const whole = url?.startsWith("/") === true ? `${SITE}${url}` : url;
  const moreUrl = first(fields, "origin_url", "originUrl");
  return given({
    id: first(fields, "slug") ?? slugOf(whole) ?? idOfFeed(first(fields, "id"), moreUrl),
    name: first(fields, "name"),
    officialName: first(fields, "name_initial", "nameInitial"),
    url: whole,
    moreUrl,
    applyUrl: first(fields, "application_url", "applicationUrl"),
    financers: oneOf(fields, "financers", "financers_full", "aid_financers", "aidFinancers"),
    instructors: oneOf(
      fields,
      "instructors",
      "instructors_full",
      "aid_instructors",
      "aidInstructors",
    ),
    programs: namesOf(fields["programs"]),
    audiences: namesOf(
      fields["targeted_audiences"] ?? fields["aid_audiences"] ?? fields["aidAudiences"],
    ),
    types: oneOf(fields, "aid_types", "aid_types_full", "aidTypes"),
    categories: namesOf(fields["categories"]),
    description: first(fields, "description"),
    examples: first(fields, "project_examples", "projectExamples"),
    eligibility: first(fields, "eligibility"),
    contact: first(fields, "contact"),
    perimeter: first(fields, "perimeter") ?? textAt(fields["perimeter"], "name"),
    published: first(
      fields,
      "date_published",
      "time_published",
      "date_created",
      "time_create",
      "timeCreate",
    ),
    opens: first(fields, "start_date", "date_start", "dateStart"),
    deadline: first(
      fields,
      "submission_deadline",
      "date_submission_deadline",
      "dateSubmissionDeadline",
    ),
    ...ratesOf(fields),
    rateWords: first(fields, "subvention_comment", "subventionComment"),
    loan: first(fields, "loan_amount", "loanAmount"),
    advance: first(fields, "recoverable_advance_amount", "recoverableAdvanceAmount"),
    isLive: fields["is_live"] !== false && !isWithdrawn(first(fields, "status")),
  });
}

function oneOf(fields: Fields, ...names: readonly string[]): readonly string[] {
  return names.map((name) => namesOf(fields[name])).find((found) => found.length > 0) ?? [];
}

function isWithdrawn(status: string | undefined): boolean {
  return status === "draft" || status === "deleted" || status === "merged";
}

/** The name of an aid in its public address: what the table and the API have in common. */
function slugOf(url: string | undefined): string | undefined {
  return /\/aides\/([\w-]{3,200})\/?(?:[?#].*)?$/.exec(url ?? "")?.[1];
}

/** A supplier numbers its aids for itself: its host tells them from another's. */
function idOfFeed(id: string | undefined, url: string | undefined): string | undefined {
  if (id === undefined || url === undefined || !URL.canParse(url)) return id;
  return `${new URL(url).host} ${id}`;
}

/** The columns of the table that Aides-territoires exports, and of the one it imports, in plain words. */
const COLUMNS = {
  name: ["nom"],
  officialName: ["nom initial"],
  url: ["lien"],
  moreUrl: ["url d'origine"],
  applyUrl: ["lien vers une demarche en ligne"],
  financers: ["financeurs", "porteurs d'aides"],
  instructors: ["instructeurs"],
  programs: ["programmes"],
  audiences: ["beneficiaire", "beneficiaires", "beneficiaires de l'aide"],
  types: ["types d'aides", "types d'aide"],
  categories: ["sous-thematiques", "thematiques"],
  description: ["descriptif", "description complete de l'aide et de ses objectifs"],
  examples: ["exemples de projets realisables"],
  eligibility: ["eligibilite"],
  contact: ["contact"],
  perimeter: ["perimetre"],
  opens: ["date d'ouverture"],
  deadline: ["date cloture", "date de cloture"],
  rates: ["taux de subvention, min. et max. (en %, nombre entier)"],
  rateWords: ["taux de subvention (commentaire optionnel)"],
} as const;

/** An aid of a table: lists are separated by `;`, or by commas before a capital in the import's model. */
export function aidOfRow(row: Fields): Aid {
  const cells = new Map(
    Object.entries(row).map(([name, value]) => [plain(name).trim(), asText(value)]),
  );
  const cell = (names: readonly string[]): string | undefined =>
    names.map((name) => cells.get(name)).find((text) => text !== undefined);
  const list = (names: readonly string[]): readonly string[] => {
    const text = cell(names) ?? "";
    return text
      .split(text.includes(";") ? ";" : /, (?=\p{Lu})/u)
      .flatMap((part) => part.trim() || []);
  };
  const [leastRate, mostRate] = (cell(COLUMNS.rates) ?? "").split(",");
  const url = cell(COLUMNS.url);
  return given({
    id: slugOf(url) ?? url ?? cell(COLUMNS.moreUrl),
    name: cell(COLUMNS.name),
    officialName: cell(COLUMNS.officialName),
    url,
    moreUrl: cell(COLUMNS.moreUrl),
    applyUrl: cell(COLUMNS.applyUrl),
    financers: (cell(COLUMNS.financers) ?? "").split(";").flatMap((part) => part.trim() || []),
    instructors: list(COLUMNS.instructors),
    programs: list(COLUMNS.programs),
    audiences: list(COLUMNS.audiences),
    types: list(COLUMNS.types),
    categories: list(COLUMNS.categories),
    description: unflattened(cell(COLUMNS.description)),
    examples: cell(COLUMNS.examples),
    eligibility: cell(COLUMNS.eligibility),
    contact: cell(COLUMNS.contact),
    perimeter: cell(COLUMNS.perimeter),
    opens: cell(COLUMNS.opens),
    deadline: cell(COLUMNS.deadline),
    leastRate,
    mostRate,
    rateWords: cell(COLUMNS.rateWords),
    isLive: true,
  });
}

/** The export flattens paragraphs and lists into runs of spaces: they are line ends again. */
function unflattened(text: string | undefined): string | undefined {
  return text?.replace(/ {4,}/g, "\n");
}

/** Whether a record has the names of an aid, and in which shape. */
export function shapeOf(fields: Fields): "api" | "row" | undefined {
  if (Object.keys(fields).some((name) => plain(name).trim() === "nom")) return "row";
  if (!("name" in fields)) return undefined;
  const marks = [
    "financers",
    "aid_financers",
    "aidFinancers",
    "targeted_audiences",
    "aid_types",
    "perimeter",
    "slug",
  ];
  return marks.some((mark) => mark in fields) || isFields(at(fieldsOf(fields), "perimeter"))
    ? "api"
    : undefined;
}
