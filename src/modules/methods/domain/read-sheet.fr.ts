import { plain } from "#basics/text";
import type { Licence } from "#rules/commons";
import { type Theme, themeLabels, THEMES } from "#rules/subjects";

import { MOST_LINE, MOST_LINES, MOST_PURPOSE, MOST_STEPS, MOST_TITLE } from "./method.ts";
import { licenceSaid, type Part, partNamed, readPeople, timedStep } from "./sheet-words.fr.ts";
import { stepsOfTable } from "./sheet-table.fr.ts";
import { writeDuration } from "./steps.ts";

/** A sheet of a method as people write it, as far as it is understood: to be looked over in the form, which asks for the rest. */
export interface ReadSheet {
  readonly title: string;
  readonly purpose: string;
  readonly notWhen: readonly string[];
  readonly people: { readonly from: number; readonly to: number } | undefined;
  /** One a line, as the form takes them; a step whose duration is not said stands without it. */
  readonly steps: readonly string[];
  readonly material: readonly string[];
  readonly theme: Theme | undefined;
  readonly licence: Licence | undefined;
  /** What has no place in a card, in its own words. */
  readonly left: readonly string[];
}

/** More lines than any sheet has. */
const MOST_READ = 600;

interface Reading {
  part: Part | "head" | undefined;
  title: string;
  /** Its steps are items, and what is none goes on with the one before. */
  isListed: boolean;
  readonly found: Record<"purpose" | "notWhen" | "material" | "steps" | "left", string[]>;
  people: ReadSheet["people"];
  theme: Theme | undefined;
  licence: Licence | undefined;
}

/** The sheet that a text holds; undefined for a text that names no method and no step. */
export function readSheet(file: string): ReadSheet | undefined {
  const lines = file.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  if (lines.filter((line) => line.trim() !== "").length > MOST_READ) return undefined;
  const reading: Reading = {
    part: "head",
    title: "",
    isListed: false,
    found: { purpose: [], notWhen: [], material: [], steps: [], left: [] },
    people: undefined,
    theme: undefined,
    licence: undefined,
  };
  for (const block of blocksOf(lines)) readBlock(reading, block);
  const { title, found, people, theme, licence } = reading;
  if (title === "" || found.steps.length === 0) return undefined;
  return { title, ...limited(found), people, theme, licence };
}

/** A line, or the lines of one table. */
type Block = string | readonly string[];

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let table: string[] = [];
  for (const line of lines) {
    if (/^\s*\|.*\|\s*$/.test(line)) {
      if (table.length === 0) blocks.push(table);
      table.push(line);
      continue;
    }
    table = [];
    blocks.push(line);
  }
  return blocks;
}

function readBlock(reading: Reading, block: Block): void {
  if (typeof block === "string") return readLine(reading, block);
  const steps = stepsOfTable(block);
  if (steps !== undefined) {
    reading.found.steps.push(
      ...steps.map(({ minutes, does, with: material }) => stepLine(minutes, does, material)),
    );
    return;
  }
  for (const row of block) {
    const cells = row
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "");
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) continue;
    const [name = "", ...rest] = cells;
    if (!readFact(reading, name, rest.join(", "))) reading.found.left.push(cells.join(" : "));
  }
}

/** Signs of Markdown around words, hard spaces, and a tail of bold. */
const bare = (line: string) =>
  line
    .replace(/[\u00A0\u202F\u2009]/g, " ")
    .replace(/\*\*|__|`/g, "")
    .trim();

function readLine(reading: Reading, line: string): void {
  const text = bare(line);
  if (text === "" || /^(?:-{3,}|={3,}|\*{3,})$/.test(text)) return;
  const marks = /^#{1,6} /.exec(text);
  if (marks !== null)
    return readHeading(reading, text.slice(marks[0].length).trim().replace(/ #+$/, ""));
  const item = text.replace(MARK, "").replace(/^\[[ x]\] +/, "");
  const isItem = item !== text;
  if (!isItem && isHeadOf(reading, text, isInBold(line))) return readHeading(reading, text);
  const colon = item.indexOf(":");
  const [name, value] = [item.slice(0, colon), item.slice(colon + 1).trim()];
  const isFact = colon > 0 && value !== "" && (reading.part !== "steps" || !isItem);
  if (isFact && readFact(reading, name, value)) return;
  if (reading.title === "") return setTitle(reading, text);
  put(reading, item, isItem);
}

/** « **Le matériel** : »: the whole line, but for a colon. */
function isInBold(line: string): boolean {
  const text = line.trim().replace(/:$/, "").trimEnd();
  return text.length > 4 && /^(?:\*\*|__)/.test(text) && /(?:\*\*|__)$/.test(text);
}

/** What people put before the lines of a list. */
const MARK = /^(?:[-–*•◦▪✔✅☐→]|\d{1,2}[.)°]|[a-z]\)) +/u;

/** Whether a line without a mark is a heading: in bold, in capitals, with its colon, or the name of a part alone. */
function isHeadOf({ part: under, found }: Reading, text: string, isBold: boolean): boolean {
  const part = partNamed(text);
  if (part === undefined || text.length > 50 || /:./.test(text)) return false;
  if (isBold || text.endsWith(":") || text === text.toUpperCase()) return true;
  if (/[.!?,;]$/.test(text) || text.split(" ").length > 3) return false;
  // Among steps that are no list, « Présentation » is one of them.
  return under !== "steps" || (found.steps.length > 0 && part !== "purpose" && part !== "time");
}

function readHeading(reading: Reading, head: string): void {
  if (reading.title === "" && partNamed(head) === undefined) return setTitle(reading, head);
  const part = partNamed(head);
  // Under the steps, a heading of no part is a step that has its own lines.
  if (part === undefined && reading.part === "steps")
    return put(reading, head.replace(/^\d{1,2}[.)°]? +/, ""), true);
  reading.part = part;
  if (part === undefined) reading.found.left.push(head);
}

/** « Fiche méthode : le débat mouvant »: what it is called. */
function setTitle(reading: Reading, text: string): void {
  const title = text
    .replace(/^["«“](.*)["»”]$/, "$1")
    .trim()
    .replace(/^fiche (?:méthode|outil|technique|d’animation|animation) *[:–—-] */i, "");
  if (title.length > MOST_TITLE) reading.found.left.push(title);
  else reading.title = title;
}

/** A line « name : value », or a row of a table, whose name is that of a part. */
function readFact(reading: Reading, name: string, value: string): boolean {
  const part = name.length > 60 ? undefined : partNamed(name);
  if (part === undefined) return false;
  return readValue(reading, part, value);
}

function readValue(reading: Reading, part: Part, value: string): boolean {
  switch (part) {
    case "title":
      setTitle(reading, value);
      return true;
    case "people": {
      reading.people ??= readPeople(value);
      if (reading.people === undefined) reading.found.left.push(value);
      return true;
    }
    case "theme": {
      reading.theme = THEMES.find((one) => plain(themeLabels[one]) === plain(value));
      if (reading.theme === undefined) reading.found.left.push(value);
      return true;
    }
    case "licence": {
      reading.licence = licenceSaid(value);
      if (reading.licence === undefined) reading.found.left.push(value);
      return true;
    }
    // The card adds its steps up.
    case "time":
      return true;
    case "purpose":
      reading.found.purpose.push(value);
      return true;
    case "material":
      reading.found.material.push(...value.split(/[,;] +/));
      return true;
    case "notWhen":
      reading.found.notWhen.push(value);
      return true;
    case "steps":
      return false;
  }
}

/** A line in the part where it stands: `begins` where it is an item, and not words that go on. */
function put(reading: Reading, text: string, begins: boolean): void {
  const { part, found } = reading;
  if (part === "head") found.purpose.push(text);
  else if (part === "steps") {
    reading.isListed ||= begins;
    // Where no step is an item, each line is one.
    putStep(found.steps, text, begins || !reading.isListed);
  } else if (part === "material" || part === "notWhen" || part === "purpose")
    found[part].push(text);
  else if (part === undefined || !readValue(reading, part, text)) found.left.push(text);
}

function putStep(steps: string[], text: string, begins: boolean): void {
  const [said = "", material] = text.split("|").map((one) => one.trim());
  const { minutes, does } = timedStep(said);
  const last = steps.at(-1);
  if (begins || minutes !== undefined || last === undefined) {
    steps.push(stepLine(minutes, does, material));
    return;
  }
  const longer = `${last} ${text}`;
  if (longer.length <= MOST_LINE) steps[steps.length - 1] = longer;
  else steps.push(text);
}

function stepLine(minutes: number | undefined, does: string, material: string | undefined): string {
  const said = minutes === undefined ? does : `${writeDuration(minutes)} : ${does}`;
  return material === undefined || material === "" ? said : `${said} | ${material}`;
}

type Limited = Pick<ReadSheet, "purpose" | "notWhen" | "material" | "steps" | "left">;

/** No more than a card holds; the rest is said to be left. */
function limited({ purpose, notWhen, material, steps, left }: Reading["found"]): Limited {
  const beyond: string[] = [];
  const few = (lines: readonly string[], most: number) => {
    beyond.push(...lines.slice(most));
    return lines.slice(0, most);
  };
  let said = "";
  for (const one of purpose) {
    const longer = said === "" ? one : `${said} ${one}`;
    if (longer.length <= MOST_PURPOSE) said = longer;
    else beyond.push(one);
  }
  return {
    purpose: said,
    notWhen: few(notWhen, MOST_LINES),
    material: few(material, MOST_LINES),
    steps: few(steps, MOST_STEPS),
    left: [...left, ...beyond],
  };
}
