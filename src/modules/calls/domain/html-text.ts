import { cleanText, evenSpaces } from "#basics/text";

import { decodeEntities } from "./reading/entities.ts";

/**
 * The words of a text that may hold HTML, in plain paragraphs separated by blank lines.
 *
 * Items of a list are lines that begin with « – ». Scripts, styles and comments are dropped with
 * what they hold. Entities are decoded, also when a portal encoded them twice.
 * Text that is not HTML keeps its lines. Total, and linear in the length of the text.
 */
export function plainText(source: string): string {
  let text = cleanText(source);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = decodeEntities(withoutTags(text));
    if (next === text) break;
    text = next;
  }
  // What only the last round decoded is no tag either.
  return tidy(withoutTags(cleanText(text)));
}

/** The same on one line, for titles and names. */
export function plainLine(source: string): string {
  return evenSpaces(plainText(source)).replace(/^– /, "").trim();
}

/** How many times a text may have been encoded on its way to us. */
const ROUNDS = 3;

/** Where what must be dropped begins and ends; control characters were removed before, so these are free. */
const DROP = "\u0001";
const KEEP = "\u0002";

const BLOCKS = new Set(
  (
    "p div ul ol table tr h1 h2 h3 h4 h5 h6 section article aside header footer main nav blockquote " +
    "figure figcaption hr dl pre address center form fieldset tbody thead tfoot body html"
  ).split(" "),
);
const LINES = new Set(["br", "li", "dd", "dt", "option"]);
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big button caption cite code col colgroup del em embed font i iframe img " +
    "input ins kbd label link mark meta noscript o object param q s samp small source span strike " +
    "strong sub summary sup svg td th time tt u var video wbr head title select textarea path details"
  ).split(" "),
);
const DROPPED = new Set(["script", "style", "template"]);

/** A tag or the edge of a comment. None goes beyond the next « < », so that a million of them cost one pass. */
const TAG =
  /<!--|-->|<!doctype[^<>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?::[a-zA-Z]{1,20})?(?:[\s/][^<>]*)?>/gi;

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  const isHtml = /<\/?(?:p|div|br|ul|ol|li|table|tr|h[1-6])[\s/>]/i.test(text);
  const source = isHtml ? oneLine(text) : text;
  return dropped(source.replace(TAG, markOf));
}

/** In HTML an end of line is a space. */
function oneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** What a tag leaves in the text; a name that HTML does not know is a word in brackets, and stays. */
function markOf(tag: string, slash: string | undefined, named: string | undefined): string {
  if (tag === "<!--") return DROP;
  if (tag === "-->") return KEEP;
  if (tag.startsWith("<!")) return "";
  const name = (named ?? "").toLowerCase();
  if (DROPPED.has(name)) return slash === "/" ? KEEP : DROP;
  if (name === "li") return slash === "/" ? "\n" : "\n– ";
  if (LINES.has(name)) return "\n";
  if (BLOCKS.has(name)) return "\n\n";
  if (name === "td" || name === "th") return " ";
  return INLINE.has(name) ? "" : tag;
}

function dropped(text: string): string {
  if (!text.includes(DROP) && !text.includes(KEEP)) return text;
  const [first = "", ...rest] = text.split(DROP);
  const kept = rest.map((part) => {
    const end = part.indexOf(KEEP);
    return end < 0 ? part : part.slice(end + 1);
  });
  return [first, ...kept].join(" ").replaceAll(KEEP, " ");
}

/** Bullets that people type, all written « – »; often one behind another (« • * Formation »). */
const BULLETS = /^(?:[•▪■◦●‣⁃➢✓] ?|(?:[·*→]|[–—-]{1,3}>?) )+/u;

function tidy(text: string): string {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/).map(tidyLine);
  const kept: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line !== "") kept.push(line);
    else if (isBreak(kept, lines[at + 1])) kept.push("");
  }
  return kept.join("\n").trim();
}

/** An empty line between two items of a list is no paragraph; several empty lines are one. */
function isBreak(kept: readonly string[], next: string | undefined): boolean {
  const last = kept.at(-1);
  if (last === undefined || last === "" || next === undefined) return false;
  return !(last.startsWith("– ") && next.startsWith("– "));
}

function tidyLine(line: string): string {
  const bare = evenSpaces(line).trim();
  if (/^[•·▪■◦●‣⁃–—*→➢✓-]?$/u.test(bare)) return "";
  return bare.replace(BULLETS, "– ");
}
