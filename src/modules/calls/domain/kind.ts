import { plain } from "#basics/text";

import type { Notice } from "./notice.ts";

/** What kind of call a notice is, for those who look for one. */
export type CallKind = "project" | "tender" | "application";

export const kindLabels: Readonly<Record<CallKind, string>> = {
  project: "Appel à projets",
  tender: "Marché public",
  application: "Appel à candidatures",
};

/** What a call is called: one for projects that never ends is an aid that one may ask for at any time. */
export function labelOf({
  kind,
  permanent,
}: {
  readonly kind: CallKind;
  readonly permanent: boolean;
}): string {
  return kind === "project" && permanent ? "Aide permanente" : kindLabels[kind];
}

/**
 * The one rule of kinds: a notice of TED or BOAMP is a public contract. Elsewhere what the source
 * itself says wins (the column « type » of a table); else a title that speaks of candidatures, of a
 * residence, a jury, a civic service or a label calls for applications; anything else for projects.
 *
 * Words are whole, accents and plurals forgiven. A « résidence » where people live (autonomie,
 * sociale, universitaire, principale…) is no call for artists, and what is « labellisé », or sold
 * « sous label », calls for nothing.
 */
export function kindOf(notice: Pick<Notice, "source" | "title" | "statedKind">): CallKind {
  if (notice.source === "ted" || notice.source === "boamp") return "tender";
  if (notice.statedKind !== undefined) return notice.statedKind;
  return APPLICATION.test(plain(notice.title.slice(0, 1_000))) ? "application" : "project";
}

/** Words that make a home of a « résidence ». */
const HOMES =
  "autonomie|sociales?|services?|universitaires?|etudiantes?|etudiants|principales?|secondaires?|seniors?|" +
  "hotelieres?|hoteliers?|touristiques?|de tourisme|fermees?|habitat|jeunes|accueil|mobilite|" +
  "intergenerationnelles?|inclusives?|medicalisees?|privees?|collectives?|pour (?:personnes|seniors|etudiants|jeunes)";

const APPLICATION = new RegExp(
  [
    String.raw`\bcandidatures?\b`,
    String.raw`\bappels? a candidate?s?\b`,
    String.raw`\bresidences?\b(?![- ](?:${HOMES})\b)`,
    String.raw`\bjurys?\b`,
    String.raw`\bservices? civiques?\b`,
    String.raw`(?<!\bsous )\blabels?\b(?! rouge)`,
    String.raw`\bappels? a labellisation\b`,
  ].join("|"),
);
