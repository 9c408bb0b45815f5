import { themeLabels, THEMES } from "#rules/subjects";

import { checked, type ReadFile } from "./json-file.ts";
import type { LicensedCard, Step } from "./method.ts";
import { readStep, writeStep } from "./steps.ts";

const HEADS = {
  notWhen: "Ne la prenez pas quand",
  material: "Matériel",
  steps: "Étapes",
} as const;
/** More lines than any card has, its headings and facts among them. */
const MOST_LINES = 400;
const FACTS = { people: "Personnes", theme: "Domaine", licence: "Licence" } as const;

const list = (head: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${head}`, lines.join("\n")];

/** A method as a text: a title, what it is for, a list of facts, three lists. Documented in the README. */
export function writeMarkdown({ card, licence }: LicensedCard): string {
  const { people, theme } = card;
  const facts = [
    ...(people === undefined ? [] : [`- ${FACTS.people} : ${people.from} à ${people.to}`]),
    ...(theme === undefined ? [] : [`- ${FACTS.theme} : ${themeLabels[theme]}`]),
    `- ${FACTS.licence} : ${licence}`,
  ];
  return `${[
    `# ${card.title}`,
    card.purpose,
    facts.join("\n"),
    ...list(
      HEADS.notWhen,
      card.notWhen.map((line) => `- ${line}`),
    ),
    ...list(
      HEADS.material,
      card.material.map((line) => `- ${line}`),
    ),
    ...list(
      HEADS.steps,
      card.steps.map((step, at) => `${at + 1}. ${writeStep(step)}`),
    ),
  ].join("\n\n")}\n`;
}

/** The card that such a text holds. */
export function readMarkdown(file: string): ReadFile {
  const lines = file
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [head = "", purpose = "", ...rest] = lines;
  if (!head.startsWith("# ")) return { why: "not-a-method" };
  if (lines.length > MOST_LINES) return { why: "card-refused" };
  const under = partsOf(rest);
  const facts = new Map((under.get("") ?? []).map(factOf));
  const steps = (under.get(HEADS.steps) ?? []).map((line) => readStep(line.replace(/^\d+\. /, "")));
  const people = /^(\d{1,3}) à (\d{1,3})$/.exec(facts.get(FACTS.people) ?? "");
  const theme = facts.get(FACTS.theme);
  if (steps.includes(undefined)) return { why: "card-refused" };
  return checked(facts.get(FACTS.licence) ?? "", {
    title: head.slice(2),
    purpose,
    notWhen: (under.get(HEADS.notWhen) ?? []).map(itemOf),
    people: people === null ? undefined : { from: Number(people[1]), to: Number(people[2]) },
    steps: steps.filter((step): step is Step => step !== undefined),
    material: (under.get(HEADS.material) ?? []).map(itemOf),
    theme: THEMES.find((one) => themeLabels[one] === theme),
  });
}

const itemOf = (line: string) => line.replace(/^[-*] /, "");

function factOf(line: string): readonly [string, string] {
  const item = itemOf(line);
  const colon = item.indexOf(":");
  return [item.slice(0, colon).trim(), item.slice(colon + 1).trim()];
}

/** The lines that stand under each heading; before the first, under none. */
function partsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  let under: string[] = [];
  parts.set("", under);
  for (const line of lines) {
    if (line.startsWith("## ")) {
      const head = line.slice(3).trim();
      under = parts.get(head) ?? [];
      parts.set(head, under);
    } else under.push(line);
  }
  return parts;
}
