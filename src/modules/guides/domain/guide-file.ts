import { z } from "zod";

import { readDay } from "#basics/dates";
import { plain } from "#basics/text";

import {
  type Guide,
  type GuidePart,
  type GuideStep,
  LEVELS,
  levelWords,
  LICENCE,
  NEEDS,
  needWords,
  type Trial,
} from "./guide.ts";

/*
 * A guide is a Markdown file: a head between two lines « --- » (« word: what it says », a line each), some words, then
 * parts under « ## ». The part « Les étapes » is a numbered list.
 */

const sentence = (most: number) => z.string().min(1).max(most);
const aDay = z.string().transform((text, read) => {
  const day = readDay(text);
  if (day === undefined) read.addIssue("not a day");
  return day ?? z.NEVER;
});
const minutes = z.coerce.number().int().min(1).max(240);

const shown = z.object({
  titre: sentence(60),
  besoin: z.enum(Object.values(needWords)),
  niveau: z.enum(Object.values(levelWords)),
  gain: sentence(120).endsWith("."),
  duree: minutes,
  licence: z.literal(LICENCE),
  lu: aDay,
});
/** Nobody followed it yet: it is said, and nothing is claimed. */
const untried = shown.extend({ essai: z.literal("non essayé") }).strict();
const tried = shown
  .extend({
    "essai-par": sentence(100),
    "essai-le": aDay,
    "essai-duree": minutes,
    "essai-rate": sentence(200).endsWith("."),
  })
  .strict();
const head = z.union([untried, tried]);

export const STEPS = "Les étapes";

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/**
 * Reads a guide from its file. Throws on one that does not say what a guide must: these files come with the house, and a
 * test reads them all.
 */
export function readGuide(slug: string, file: string): Guide {
  const [, said = "", body = ""] = FILE.exec(file) ?? [];
  const lines = said.split("\n").map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  const read = head.parse(Object.fromEntries(lines));
  const [intro = "", ...parts] = body.split(/^## /m);
  const named = parts.map(partOf);
  const steps = stepsOf(named.find(({ title }) => title === STEPS)?.markdown ?? "");
  if (steps.length === 0) throw new Error(`the guide ${slug} has no step`);
  return {
    slug,
    title: read.titre,
    need: NEEDS.find((one) => needWords[one] === read.besoin) ?? "help",
    level: LEVELS.find((one) => levelWords[one] === read.niveau) ?? "start",
    gains: read.gain,
    minutes: read.duree,
    readOn: read.lu,
    trial: "essai" in read ? undefined : trialOf(read),
    intro: intro.trim(),
    parts: named.map((part) => (part.title === STEPS ? { ...part, markdown: "" } : part)),
    steps,
    file,
  };
}

function trialOf(read: z.output<typeof tried>): Trial {
  return {
    by: read["essai-par"],
    on: read["essai-le"],
    minutes: read["essai-duree"],
    fails: read["essai-rate"],
  };
}

function partOf(text: string): GuidePart {
  const end = text.indexOf("\n");
  const title = text.slice(0, end).trim();
  const id = plain(title)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return { id, title, markdown: text.slice(end).trim() };
}

/** « 1. Touchez « Cercles ». C’est en haut. »: the first sentence is what one does. */
function stepsOf(markdown: string): readonly GuideStep[] {
  return markdown
    .split("\n")
    .flatMap((line) => /^\d+\. (.+)$/.exec(line)?.[1] ?? [])
    .map((line) => {
      const cut = line.search(/(?<=[.?]) (?=\p{Lu})/u);
      return cut === -1
        ? { does: line, more: "" }
        : { does: line.slice(0, cut), more: line.slice(cut + 1) };
    });
}
