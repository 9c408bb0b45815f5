import type { Id } from "#basics/id";
import type { PlaceIndex } from "#rules/territory";

export type DraftId = Id<"Draft">;

/** What was typed, field by field, as it was typed: a draft keeps even what is wrong in it. */
export type DraftFields = Readonly<Record<string, string | readonly string[]>>;

/** How many characters each line or text of the form may hold; what is longer is kept, and told. */
export const LONGEST = {
  genre: 20,
  titre: 200,
  resume: 400,
  texte: 20_000,
  conditions: 1_000,
  lieux: 1_000,
  minimum: 30,
  maximum: 30,
  taux: 10,
  retenus: 10,
  ouverture: 10,
  jour: 10,
  heure: 10,
  permanent: 1,
  pieces: 3_000,
  criteres: 3_000,
  documents: 3_000,
  repondre: 500,
  contact: 200,
  courriel: 254,
  telephone: 30,
} as const;
export type DraftText = keyof typeof LONGEST;
/** What is ticked. */
export type DraftList = "qui" | "themes";
export type DraftField = DraftText | DraftList;

/** The fields in the order of the page: what is to be mended is told in that order. */
export const DRAFT_FIELDS = [
  "genre",
  "titre",
  "resume",
  "texte",
  "themes",
  "qui",
  "conditions",
  "lieux",
  "jour",
  "heure",
  "permanent",
  "ouverture",
  "minimum",
  "maximum",
  "taux",
  "retenus",
  "pieces",
  "criteres",
  "documents",
  "repondre",
  "courriel",
  "telephone",
  "contact",
] as const satisfies readonly DraftField[];

/** What is to be mended in a field; `line` is the words concerned when it holds several. */
export interface DraftProblem {
  readonly what:
    | "missing"
    | "too-long"
    | "not-a-day"
    | "past"
    | "before-opening"
    | "no-end"
    | "not-a-sum"
    | "upside-down"
    | "not-a-rate"
    | "not-a-count"
    | "unknown-place"
    | "several-places"
    | "not-a-link"
    | "not-an-address"
    | "no-way";
  readonly line?: string;
}
export type DraftProblems = Readonly<Partial<Record<DraftField, DraftProblem>>>;

/** Who publishes, as its notice names it. */
export interface Issuer {
  readonly name: string;
  readonly siret?: string | undefined;
  readonly town?: string | undefined;
}

export interface DraftAround {
  readonly issuer: Issuer;
  /** The identifier of the notice: it stays the same through corrections. */
  readonly sourceId: string;
  /** The day of its first publication. */
  readonly published: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly places: PlaceIndex;
  /** What is published already, when this corrects it: a deadline that is past may stay as it was. */
  readonly before?: DraftFields | undefined;
}

/** A text of a draft, trimmed; empty when nothing was typed. */
export function textIn(fields: DraftFields, name: DraftText): string {
  const value = fields[name];
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}

/** What was ticked in a draft. */
export function listIn(fields: DraftFields, name: DraftList): readonly string[] {
  const value = fields[name];
  if (value === undefined || value === "") return [];
  return typeof value === "string" ? [value] : value;
}

/** Keeps, of what a form sent, the fields of a draft: texts and ticks, as typed. */
export function fieldsOfDraft(typed: DraftFields): DraftFields {
  const texts = Object.keys(LONGEST).filter(isText);
  return {
    ...Object.fromEntries(texts.map((name) => [name, textIn(typed, name)])),
    qui: listIn(typed, "qui"),
    themes: listIn(typed, "themes"),
  };
}

/** Whether a field of a form is a text of a draft. */
export function isText(name: string): name is DraftText {
  return name in LONGEST;
}

/** Whether a text is so long that it is not even kept: none of ours is. */
export function isBeyondKeeping(fields: DraftFields): boolean {
  return JSON.stringify(fields).length > 100_000;
}
