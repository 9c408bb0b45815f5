import { AUDIENCES, type Audience } from "#rules/subjects";

import { plain } from "#basics/text";

/** How sources name those who may answer: labels and keys of Aides-territoires, and what people type. */
const WORDS: Readonly<Record<Audience, RegExp>> = {
  association: /\bassociati/,
  "local-authority":
    /\bcommunes?\b|\bmairies?\b|intercommunal|\bepci\b|\bdepart(?:e)?ments?\b|\bregions?\b|\bcollectivit|outre-mer/,
  "public-body":
    /etablissements? publics?|services? de l'etat|entreprises? publiques?|\bpublic-(?:org|cies)\b|\bhopita|\bbailleurs? socia/,
  company:
    /entreprises? privees?|\bprivate-sector\b|\b(?:tpe|pme|societes?)\b|\bentreprises?\b(?! publiques?)|\bprofessionnels\b/,
  research: /\brecherche\b|\bresearcher\b|\blaboratoires?\b|\buniversites?\b/,
  farmer: /\bagricult|\bfarmer\b|\bexploitants? agricoles?\b/,
  individual:
    /\bparticuliers?\b|\bprivate-person\b|\bhabitants?\b|\bcitoyens?\b|\bpersonnes physiques\b/,
};

/** Who may answer, as far as some words name them, in our own order. */
export function namedAudiences(words: readonly string[]): readonly Audience[] {
  const text = plain(words.join(" ; ").slice(0, 4_000));
  return AUDIENCES.filter((audience) => WORDS[audience].test(text));
}
