import { z } from "zod";

import { readDay } from "#basics/dates";
import { isId } from "#basics/id";
import { cleanText } from "#basics/text";
import type { Actor, Instance } from "#services/house";

import { bodyOf, type Sending, type SentFile } from "./body.ts";

/** What is known of a request before any page: who acts, in which session, and the format asked. */
export interface Asked {
  readonly actor: Actor;
  readonly session: string | undefined;
  /** The mandate under which that session acts now. */
  readonly under?: string | undefined;
  /**
   * The same asked again, for an answer that lasts: with what is entrusted now; undefined once the session is over, or is
   * not of the same any more.
   */
  readonly actsNow: () => Promise<Actor | undefined>;
  readonly instance: Instance;
  /** The network address that the request comes from, as far as a trusted proxy tells (`./address.ts`). */
  readonly address: string;
  /** From the suffix of the address ("/appels/412.json"), else from `Accept`. */
  readonly format: Format;
}

/** The Hono environment of every module's pages (with `WithFrame` of the ui beside it). */
export interface AskedEnv {
  Variables: Asked;
}

export const FORMATS = [
  "html",
  "json",
  "jsonld",
  "ics",
  "csv",
  "geojson",
  "atom",
  "pdf",
  "xml",
  "txt",
  "md",
] as const;
export type Format = (typeof FORMATS)[number];

const SUFFIX = /\.(json|jsonld|ics|csv|geojson|atom|pdf|md)$/;

/** "/appels/412.json" is "/appels/412" asked as "json". Kept whole when it has no suffix that we know. */
export function splitFormat(path: string): {
  readonly path: string;
  readonly format: Format | undefined;
} {
  const found = SUFFIX.exec(path)?.[1];
  const format = FORMATS.find((known) => known === found);
  return format === undefined
    ? { path, format }
    : { path: path.slice(0, -format.length - 1), format };
}

const ACCEPTED: readonly (readonly [string, Format])[] = [
  ["text/html", "html"],
  ["application/ld+json", "jsonld"],
  ["application/geo+json", "geojson"],
  ["application/json", "json"],
  ["application/atom+xml", "atom"],
  ["text/calendar", "ics"],
  ["text/csv", "csv"],
];

/** The format that `Accept` asks for first; a browser, or silence, is a page. */
export function acceptedFormat(accept: string | undefined): Format {
  const kinds = (accept ?? "").split(",").map((part) => part.split(";")[0]?.trim());
  for (const kind of kinds) {
    const known = ACCEPTED.find(([type]) => type === kind);
    if (known !== undefined) return known[1];
  }
  return "html";
}

/** What a page sent, as it was typed, so that it can be given back. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type ReadForm<Shape> =
  | { readonly fits: true; readonly data: Shape; readonly typed: Typed }
  | {
      readonly fits: false;
      readonly typed: Typed;
      readonly problems: Readonly<Record<string, string>>;
    };

/** Reads what a form sent. Each problem is one French sentence under the name of its field. */
export async function readForm<Shape>(
  c: Sending,
  shape: z.ZodType<Shape>,
): Promise<ReadForm<Shape>> {
  return readTyped(await typedOf(c), shape);
}

/** The same for what is already in hand (the query of a GET form). */
export function readTyped<Shape>(typed: Typed, shape: z.ZodType<Shape>): ReadForm<Shape> {
  const answer = shape.safeParse(typed);
  if (answer.success) return { fits: true, data: answer.data, typed };
  const problems: Record<string, string> = {};
  for (const { path, message } of answer.error.issues) problems[String(path[0] ?? "")] ??= message;
  return { fits: false, typed, problems };
}

/** The fields of the body, texts only, cleaned of what no text may hold. Several values of a name are a list. */
export async function typedOf(c: Sending): Promise<Typed> {
  const { texts } = await bodyOf(c);
  return Object.fromEntries(
    Object.entries(texts).map(([name, values]) => {
      const cleaned = values.map(cleanText);
      return [name, cleaned.length > 1 ? cleaned : (cleaned[0] ?? "")];
    }),
  );
}

/** The files that a form sent under a name, in the order in which they were chosen; none from a visitor. */
export async function filesOf(c: Sending, name: string): Promise<readonly SentFile[]> {
  return (await bodyOf(c)).files[name] ?? [];
}

/** A field that holds an identifier. */
export function idField<Kind extends string>(sentence: string) {
  return z.string({ error: sentence }).refine((text) => isId<Kind>(text), sentence);
}

/** A line of text, trimmed, of at most `most` characters; empty is refused with the sentence. */
export function lineField(sentence: string, most = 200) {
  return z
    .string({ error: sentence })
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, sentence).max(most, `Écrivez moins de ${most} caractères.`));
}

/** A text of several lines, trimmed. */
export function textField(sentence: string, most = 5_000) {
  return z
    .string({ error: sentence })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, sentence).max(most, `Écrivez moins de ${most} caractères.`));
}

/** A text of several lines that may be left empty, trimmed. */
export function optionalTextField(most: number) {
  return z
    .string()
    .max(most, `Écrivez moins de ${most} caractères.`)
    .optional()
    .transform((typed) => {
      const text = typed?.replaceAll("\r\n", "\n").trim() ?? "";
      return text === "" ? undefined : text;
    });
}

/** A day that must be typed, in one of the ways of `readDay`; anything else is refused with the sentence. */
export function dayField(sentence: string) {
  return z.string({ error: sentence }).transform(typedDay(sentence));
}

/** A day that may be left empty. */
export function optionalDayField(sentence: string) {
  const read = typedDay(sentence);
  return z
    .string({ error: sentence })
    .optional()
    .transform((typed = "", context) => (typed.trim() === "" ? undefined : read(typed, context)));
}

function typedDay(sentence: string) {
  return (typed: string, context: z.RefinementCtx): Temporal.PlainDate => {
    const day = readDay(typed);
    if (day !== undefined) return day;
    context.addIssue(sentence);
    return z.NEVER;
  };
}

/** One or several boxes ticked, as a list. */
export function listField() {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) =>
      value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value],
    );
}
