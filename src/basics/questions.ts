import { z } from "zod";

import { readDay } from "./dates.ts";
import {
  type Choice,
  type Few,
  type FreeWords,
  type Line,
  type Put,
  puts,
  type Said,
} from "./form.ts";
import { type Id, isId } from "./id.ts";
import { maybe, needed, oneLine, perhaps, same, severalLines } from "./asked/text.ts";

export { version } from "./form.ts";

/*
 * The kinds of questions: each is a codec from what a field sends to a value and back, with how it is put. The
 * first word is the name of the field in the page, in French as addresses are; `empty` is the sentence of what
 * is missing or wrong.
 */

/** For a word that the page never sends: of a forged form, or of a page that is out of date. */
const NOT_OFFERED = "Choisissez une des réponses proposées.";
type Asked<More> = More & { readonly empty: string };

/** One line, not empty, of at most `most` characters (200). */
export function line(name: string, { empty, most = 200, ...put }: Asked<Line>) {
  return needed(oneLine, empty, most).register(puts, { ...put, name, most, as: "line" });
}

/** One line, or nothing. */
export function maybeLine(name: string, { most = 200, ...put }: Line) {
  const as = { ...put, name, most, as: "line", optional: true } as const;
  return perhaps(oneLine, most).register(puts, as);
}

interface Lines extends FreeWords {
  readonly rows?: number;
  readonly most?: number;
}

/** Several lines, not empty, of at most `most` characters (5,000). */
export function lines(name: string, { empty, most = 5_000, ...put }: Asked<Lines>) {
  return needed(severalLines, empty, most).register(puts, { ...put, name, most, as: "lines" });
}

/** Several lines, or nothing. */
export function maybeLines(name: string, { most = 5_000, ...put }: Lines) {
  const as = { ...put, name, most, as: "lines", optional: true } as const;
  return perhaps(severalLines, most).register(puts, as);
}

interface Words<Value> {
  readonly read: (text: string) => Value | undefined;
  readonly write: (value: Value) => string;
}

/** What a function of ours reads in a text; what it does not read is answered with `empty`. */
export function parsed<Value>(put: Put, { empty, read, write }: Asked<Words<Value>>) {
  return z
    .codec(
      z.string({ error: empty }),
      z.custom<Value>(() => true),
      {
        decode: (text, reading) => {
          const value = read(text);
          if (value === undefined) reading.issues.push(wrong(empty, text));
          return value ?? z.NEVER;
        },
        encode: write,
      },
    )
    .register(puts, put);
}

const DAY = { as: "line", type: "date", width: "moyen" } as const;

/** A day, in one of the ways of `readDay`. */
export function day(name: string, { empty, ...put }: Asked<Line>) {
  return parsed({ ...DAY, ...put, name }, { empty, read: readDay, write: String });
}

/** A day, or nothing; what is no day is answered with `empty`. */
export function maybeDay(name: string, { empty, ...put }: Asked<Line>) {
  return maybeParsed({ ...DAY, ...put, name }, { empty, read: readDay, write: String });
}

/** What a function of ours reads in a text, or nothing; what it does not read is answered with `empty`. */
export function maybeParsed<Value>(put: Put, { empty, read, write }: Asked<Words<Value>>) {
  return z
    .codec(z.string({ error: empty }).optional(), maybe<Value>(), {
      decode: (text = "", reading) => {
        const value = text.trim() === "" ? undefined : read(text);
        if (value === undefined && text.trim() !== "") reading.issues.push(wrong(empty, text));
        return value;
      },
      encode: (known) => (known === undefined ? "" : write(known)),
    })
    .register(puts, { ...put, optional: true });
}

function wrong(message: string, input: unknown) {
  return { code: "custom", message, input } as const;
}

/** A whole number from `least` to `most`; anything else is answered with `empty`. */
export function whole(
  name: string,
  { empty, least, most, ...put }: Asked<Omit<Line, "most">> & { least: number; most: number },
) {
  return parsed(
    { width: "court", inputmode: "numeric", ...put, name, as: "line" },
    { empty, read: (text) => wholeWithin(text, least, most), write: String },
  );
}

/** A whole number written in digits, within its bounds; else undefined. */
export function wholeWithin(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
  return number !== undefined && number >= least && number <= most ? number : undefined;
}

/** The same as people write larger ones, in groups: « 1 200 ». */
export function wholeInGroups(text: string, least: number, most: number): number | undefined {
  return wholeWithin(text.replace(/[\s\u00a0\u202f]/g, ""), least, most);
}

/** A whole number from `least` to `most`, in groups or not, or nothing; anything else is answered with `empty`. */
export function maybeWhole(
  name: string,
  { empty, least, most, ...put }: Asked<Omit<Line, "most">> & { least: number; most: number },
) {
  return z
    .codec(z.string({ error: empty }).optional(), maybe<number>(), {
      decode: (text = "", read) => {
        const typed = wholeInGroups(text, least, most);
        if (typed === undefined && text.trim() !== "") read.issues.push(wrong(empty, text));
        return typed;
      },
      encode: (known) => known?.toString() ?? "",
    })
    .register(puts, {
      width: "court",
      inputmode: "numeric",
      ...put,
      name,
      as: "line",
      optional: true,
    });
}

interface Ours<Value extends string> extends Omit<Few, "of"> {
  readonly of: readonly Value[];
  readonly says: Readonly<Record<Value, string>>;
  /** The sentence when none is chosen. */
  readonly empty?: string;
  /** What nonsense, or silence, is read as. */
  readonly otherwise?: Value;
}

const choicesOf = <Value extends string>({ of, says }: Pick<Ours<Value>, "of" | "says">) =>
  of.map((value) => ({ value, label: says[value] }));

/** One of a few of ours. */
export function choice<const Value extends string>(
  name: string,
  { of, says, empty = "", otherwise, ...put }: Ours<Value>,
) {
  const isNeeded = empty !== "" && otherwise === undefined;
  const as = {
    ...put,
    name,
    needed: isNeeded,
    as: "choices",
    of: choicesOf({ of, says }),
  } as const;
  return z
    .codec(z.string({ error: empty }).optional(), z.enum(of, { error: empty }), {
      decode: (text = "", read) => {
        const known = of.find((one) => one === text) ?? (text === "" ? otherwise : undefined);
        if (known === undefined) read.issues.push(wrong(empty || NOT_OFFERED, text));
        return known ?? z.NEVER;
      },
      encode: same,
    })
    .register(puts, as);
}

interface Perhaps<Value extends string> extends Omit<Ours<Value>, "empty" | "otherwise"> {
  /** In a folded list, unless all are shown. */
  readonly as?: "list" | "choices";
  readonly none?: string;
  readonly optional?: boolean;
}

/** One of a few of ours, or none: `none` is what none is called in a folded list. */
export function maybeChoice<const Value extends string>(
  name: string,
  { of, says, as = "list", ...put }: Perhaps<Value>,
) {
  return z
    .codec(z.string().optional(), maybe<Value>(), {
      decode: (text = "", read) => {
        const known = of.find((one) => one === text);
        if (known === undefined && text !== "") read.issues.push(wrong(NOT_OFFERED, text));
        return known;
      },
      encode: (known) => known ?? "",
    })
    .register(puts, { ...put, name, as, of: choicesOf({ of, says }) });
}

/** Any of a few, by their words; the action asks whether they are of the few. */
export function boxes(name: string, put: Few) {
  return z
    .codec(z.union([z.string(), z.array(z.string())]).optional(), z.custom<readonly string[]>(), {
      decode: (sent = []) => (Array.isArray(sent) ? sent : sent === "" ? [] : [sent]),
      encode: (known) => [...known],
    })
    .register(puts, { ...put, name, as: "boxes" });
}

/** A single yes, to tick; `word` is what it sends, where a page says more than 1. */
export function yes(name: string, { word = "1", ...put }: Said & { readonly word?: string }) {
  return z
    .codec(z.string().optional(), z.boolean(), {
      decode: (text = "", read) => {
        if (text !== "" && text !== word) read.issues.push(wrong(NOT_OFFERED, text));
        return text === word;
      },
      encode: (known) => (known ? word : ""),
    })
    .register(puts, { ...put, name, word, as: "yes" });
}

interface Listed extends Said {
  readonly of: readonly Choice[];
  readonly none?: string;
  readonly optional?: boolean;
}

/** One of a list by its identifier; the action asks whether it is of the list. */
export function chosen<Kind extends string>(name: string, { empty, ...put }: Asked<Listed>) {
  return z
    .string({ error: empty })
    .refine((text) => isId<Kind>(text), empty)
    .register(puts, { ...put, name, as: "list" });
}

/** One of a list by its identifier, or none; nonsense is answered with `empty`. */
export function maybeChosen<Kind extends string>(name: string, { empty, ...put }: Asked<Listed>) {
  return z
    .codec(z.string({ error: empty }).optional(), maybe<Id<Kind>>(), {
      decode: (text = "", read) => {
        if (isId<Kind>(text)) return text;
        if (text !== "") read.issues.push(wrong(empty, text));
        return undefined;
      },
      encode: (known) => known ?? "",
    })
    .register(puts, { ...put, name, as: "list" });
}
