import { isAudience, isTheme } from "#rules/subjects";

import type { Notice } from "./notice.ts";
import {
  type DraftAround,
  type DraftField,
  type DraftFields,
  type DraftProblem,
  type DraftProblems,
  isText,
  type Issuer,
  listIn,
  LONGEST,
  textIn,
} from "./publish-fields.ts";
import { readContact, readDates, readMoney, readPlaces } from "./publish-parts.ts";
import { criterionOf, linesOf, linkOf, piecesSection, sectionsOf } from "./publish-lines.ts";

export type CheckedDraft =
  | { readonly ready: true; readonly notice: Notice }
  | { readonly ready: false; readonly problems: DraftProblems };

/** Whether a text is so long that it is not even kept: none of ours is. */
export function isBeyondKeeping(fields: DraftFields): boolean {
  return JSON.stringify(fields).length > 100_000;
}

/**
 * Reads a draft as the notice that it would be, or says what is to be mended, field by field. The
 * kind is the one that its issuer says (decision 0012). A public contract has an end; anything else
 * may be permanent, when that is ticked. Sums are in euros; hours are those of Paris.
 */
export function checkDraft(fields: DraftFields, around: DraftAround): CheckedDraft {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const tell = (field: DraftField, problem: DraftProblem) => (problems[field] ??= problem);
  for (const [name, most] of Object.entries(LONGEST))
    if (isText(name) && textIn(fields, name).length > most) tell(name, { what: "too-long" });
  const kind = textIn(fields, "genre");
  if (!isKind(kind)) tell("genre", { what: "missing" });
  for (const name of ["titre", "resume", "texte"] as const)
    if (textIn(fields, name) === "") tell(name, { what: "missing" });
  const audiences = listIn(fields, "qui").filter(isAudience);
  if (audiences.length === 0) tell("qui", { what: "missing" });
  const places = readPlaces(fields, around.places, tell);
  const dates = readDates(fields, around, tell);
  const money = readMoney(fields, tell);
  const contact = readContact(fields, tell);
  const documents = linesOf(textIn(fields, "documents")).flatMap((line) => {
    const link = linkOf(line);
    if (link === undefined) tell("documents", { what: "not-a-link", line });
    return link === undefined ? [] : [link];
  });
  if (Object.keys(problems).length > 0 || !isKind(kind)) return { ready: false, problems };
  const conditions = textIn(fields, "conditions");
  const pieces = linesOf(textIn(fields, "pieces"));
  return {
    ready: true,
    notice: {
      source: "archipel",
      sourceId: around.sourceId,
      nature: "call",
      statedKind: kind,
      title: textIn(fields, "titre").replace(/\s+/g, " "),
      summary: textIn(fields, "resume").replace(/\s+/g, " "),
      sections: [
        ...sectionsOf(textIn(fields, "texte")),
        ...(pieces.length === 0 ? [] : [piecesSection(pieces)]),
      ],
      body: { ...bodyOf(around.issuer), ...contact.body },
      audiences,
      ...(conditions === "" ? {} : { conditions }),
      themes: listIn(fields, "themes").filter(isTheme),
      cpv: [],
      places,
      ...(money === undefined ? {} : { money }),
      published: around.published,
      ...dates,
      lots: [],
      criteria: linesOf(textIn(fields, "criteres")).map(criterionOf),
      documents,
      ...(contact.answerUrl === undefined ? {} : { answerUrl: contact.answerUrl }),
      follows: [],
      doubts: [],
    },
  };
}

const KINDS = ["project", "tender", "application"] as const;

function isKind(text: string): text is (typeof KINDS)[number] {
  return KINDS.some((kind) => kind === text);
}

function bodyOf({ name, siret, town }: Issuer): Notice["body"] {
  return {
    name,
    ...(siret === undefined ? {} : { siret }),
    ...(town === undefined ? {} : { town }),
  };
}

/** A draft of a correction that ends its call now: whatever its end was, it is this minute. */
export function closedNow(fields: DraftFields, now: Temporal.ZonedDateTime): DraftFields {
  return {
    ...fields,
    permanent: "",
    jour: now.toPlainDate().toString(),
    heure: now.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "floor" }),
  };
}
