import { readDay } from "#basics/dates";
import { isAudience, isTheme } from "#rules/subjects";

import type { Link, Notice, Section } from "../../domain/notice.ts";
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
} from "../../domain/publish/fields.ts";
import {
  readChosen,
  readContact,
  readDates,
  readMoney,
  readPlaces,
  type Tell,
} from "../../domain/publish/parts.ts";
import {
  criterionOf,
  linesOf,
  linkOf,
  piecesSection,
  sectionsOf,
} from "../../domain/publish/lines.ts";

export type CheckedDraft =
  | { readonly ready: true; readonly notice: Notice }
  | { readonly ready: false; readonly problems: DraftProblems };

/**
 * Reads a draft as the notice that it would be, or says what is to be mended, field by field. The
 * kind is the one that its issuer says (decision 0012). A public contract has an end; anything else
 * may be permanent, when that is ticked. Sums are in euros; hours are those of Paris.
 */
export function checkDraft(fields: DraftFields, around: DraftAround): CheckedDraft {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const tell = (field: DraftField, problem: DraftProblem) => (problems[field] ??= problem);
  const notice = readDraft(clipped(fields, tell), around, tell);
  return notice === undefined || Object.keys(problems).length > 0
    ? { ready: false, problems }
    : { ready: true, notice };
}

/** Texts that are too long are told, and read no further than they may go. */
function clipped(fields: DraftFields, tell: Tell): DraftFields {
  const texts = Object.entries(LONGEST).flatMap(([name, most]) => {
    if (!isText(name)) return [];
    const typed = textIn(fields, name);
    if (typed.length > most) tell(name, { what: "too-long" });
    return [[name, typed.slice(0, most)]];
  });
  return { ...fields, ...Object.fromEntries(texts) };
}

function readDraft(fields: DraftFields, around: DraftAround, tell: Tell): Notice | undefined {
  const kind = textIn(fields, "genre");
  for (const name of ["titre", "resume", "texte"] as const)
    if (textIn(fields, name) === "") tell(name, { what: "missing" });
  const audiences = listIn(fields, "qui").filter(isAudience);
  if (audiences.length === 0) tell("qui", { what: "missing" });
  const places = readPlaces(fields, around.places, tell);
  const dates = readDates(fields, around, tell);
  const money = readMoney(fields, tell);
  const chosen = readChosen(fields, tell);
  const contact = readContact(fields, tell);
  const documents = readDocuments(fields, tell);
  const conditions = textIn(fields, "conditions");
  if (!isKind(kind)) {
    tell("genre", { what: "missing" });
    return undefined;
  }
  return {
    source: "archipel",
    sourceId: around.sourceId,
    nature: "call",
    statedKind: kind,
    title: textIn(fields, "titre").replace(/\s+/g, " "),
    summary: textIn(fields, "resume").replace(/\s+/g, " "),
    sections: sectionsIn(fields),
    body: { ...bodyOf(around.issuer), ...contact.body },
    audiences,
    ...(conditions === "" ? {} : { conditions }),
    themes: listIn(fields, "themes").filter(isTheme),
    cpv: [],
    places,
    ...(money === undefined ? {} : { money }),
    ...(chosen === undefined ? {} : { chosen }),
    published: around.published,
    ...dates,
    lots: [],
    criteria: linesOf(textIn(fields, "criteres")).map(criterionOf),
    documents,
    ...(contact.answerUrl === undefined ? {} : { answerUrl: contact.answerUrl }),
    follows: [],
    doubts: [],
  };
}

function readDocuments(fields: DraftFields, tell: Tell): readonly Link[] {
  return linesOf(textIn(fields, "documents")).flatMap((line) => {
    const link = linkOf(line);
    if (link === undefined) tell("documents", { what: "not-a-link", line });
    return link === undefined ? [] : [link];
  });
}

/** The text as typed, then what is to be sent, when that was said. */
function sectionsIn(fields: DraftFields): readonly Section[] {
  const pieces = linesOf(textIn(fields, "pieces"));
  const sections = sectionsOf(textIn(fields, "texte"));
  return pieces.length === 0 ? sections : [...sections, piecesSection(pieces)];
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
  const day = now.toPlainDate();
  const opening = readDay(textIn(fields, "ouverture"));
  const opensLater = opening !== undefined && Temporal.PlainDate.compare(opening, day) > 0;
  return {
    ...fields,
    // It never opens after it closed.
    ...(opensLater ? { ouverture: "" } : {}),
    permanent: "",
    jour: day.toString(),
    heure: now.toPlainTime().toString({ smallestUnit: "minute", roundingMode: "floor" }),
  };
}
