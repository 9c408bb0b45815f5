import { z } from "zod";

import { isLicence, licenceAddress } from "#rules/commons";
import { isTheme, themeLabels } from "#rules/subjects";

import { type Card, decideCard, type LicensedCard, minutesOf } from "./method.ts";
import { readIso, writeIso } from "./steps.ts";

/** The name of the format, and its version: what is read says it too. */
export const FORMAT = "archipel-methode/1";

/** Each key is a term of schema.org; nothing is fetched to read it. */
const CONTEXT = { "@vocab": "https://schema.org/", license: { "@type": "@id" } } as const;

/** What stands beside a card in its file. */
export interface Beside {
  readonly address: string;
  readonly version: number;
  readonly authors: readonly string[];
  readonly modified: Temporal.Instant;
  readonly basedOn: string | undefined;
}

const tip = (text: string) => ({ "@type": "HowToTip", text });
const supply = (name: string) => ({ "@type": "HowToSupply", name });
const tool = (name: string) => ({ "@type": "HowToTool", name });

/**
 * A method as linked data (schema.org): a HowTo; its material are HowToTool, that of a step HowToSupply; when not to take
 * it, HowToTip; for how many, `size`; durations in ISO 8601. Documented in the README.
 */
export function writeJson({ card, licence }: LicensedCard, beside: Beside): object {
  const { people, theme } = card;
  return {
    "@context": CONTEXT,
    "@type": "HowTo",
    "@id": beside.address,
    schemaVersion: FORMAT,
    name: card.title,
    description: card.purpose,
    inLanguage: "fr",
    license: licenceAddress(licence),
    ...(theme === undefined
      ? {}
      : { about: { "@type": "DefinedTerm", termCode: theme, name: themeLabels[theme] } }),
    ...(people === undefined
      ? {}
      : {
          size: { "@type": "QuantitativeValue", minValue: people.from, maxValue: people.to },
        }),
    totalTime: writeIso(minutesOf(card)),
    hasPart: card.notWhen.map(tip),
    tool: card.material.map(tool),
    step: card.steps.map(({ minutes, title, material }, at) => ({
      "@type": "HowToStep",
      position: at + 1,
      itemListElement: {
        "@type": "HowToDirection",
        text: title,
        performTime: writeIso(minutes),
        ...(material === undefined ? {} : { supply: supply(material) }),
      },
    })),
    version: beside.version,
    author: beside.authors.map((name) => ({ "@type": "Thing", name })),
    dateModified: beside.modified.toString(),
    ...(beside.basedOn === undefined ? {} : { isBasedOn: { "@id": beside.basedOn } }),
  };
}

const text = z.string().max(5_000);
/** Of one alone, linked data may say it by itself, without a list around (JSON-LD 1.1, 4.3). */
const few = <Of extends z.ZodType>(of: Of) =>
  z.union([z.array(of).max(200), of.transform((one) => [one])]).default([]);
/** An address by itself, or as what is named by it. */
const address = z.union([text, z.object({ "@id": text }).transform((one) => one["@id"])]);
const shape = z.object({
  schemaVersion: z.literal(FORMAT),
  name: text,
  description: text,
  license: address,
  about: z.object({ termCode: text }).optional(),
  size: z.object({ minValue: z.int(), maxValue: z.int() }).optional(),
  hasPart: few(z.object({ text })),
  tool: few(z.object({ name: text })),
  step: few(
    z.object({
      position: z.int().optional(),
      itemListElement: z.object({
        text,
        performTime: text,
        supply: z.object({ name: text }).optional(),
      }),
    }),
  ),
});

export type FileRefusal = "not-a-method" | "not-this-format" | "no-licence" | "card-refused";
export type ReadFile = { readonly read: LicensedCard } | { readonly why: FileRefusal };

/** The card that a file of this format holds; what is beside it (address, authors, version) is not believed. */
export function readJson(file: string): ReadFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(file);
  } catch {
    return { why: "not-a-method" };
  }
  const read = shape.safeParse(parsed);
  if (!read.success) return { why: "not-this-format" };
  const { size, about, license, ...said } = read.data;
  // A list of linked data says no order of its own: its places do.
  const inOrder = said.step.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0));
  const steps = inOrder.map(({ itemListElement: one }) => ({
    minutes: readIso(one.performTime) ?? 0,
    title: one.text,
    material: one.supply?.name,
  }));
  return checked(license.replace(licenceAddress(""), ""), {
    title: said.name,
    purpose: said.description,
    notWhen: said.hasPart.map((one) => one.text),
    people: size && { from: size.minValue, to: size.maxValue },
    steps,
    material: said.tool.map(({ name }) => name),
    theme: about !== undefined && isTheme(about.termCode) ? about.termCode : undefined,
  });
}

/** What was read as a card that may be kept, under a licence of the commons. */
export function checked(licence: string, typed: Card): ReadFile {
  if (!isLicence(licence) || licence === "ODbL-1.0") return { why: "no-licence" };
  const card = decideCard(typed);
  return card.done ? { read: { card: card.value, licence } } : { why: "card-refused" };
}
