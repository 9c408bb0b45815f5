import { plain } from "#basics/text";

import { given } from "../../../domain/reading/given.ts";
import { asText, type Fields } from "../../../domain/reading/unknown.ts";
import type { Aid } from "./aid.ts";
import { slugOf } from "./api-shape.ts";

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
