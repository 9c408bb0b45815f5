import type { Criterion, Link, Section } from "../notice.ts";

/** What its issuer asks to be sent: the heading under which it is published. */
export const PIECES = "Ce qu’il faut fournir";

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A text as typed, in sections: a line that begins with « ## » is the heading of what follows. */
export function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = [];
  for (const part of text.trim().split(/^(?=##\s)/m)) {
    const [first = "", ...others] = part.split("\n");
    const heading = /^##\s/.test(first) ? first.slice(2).trim() || undefined : undefined;
    const words = (heading === undefined ? part : others.join("\n")).trim();
    if (words !== "")
      sections.push(heading === undefined ? { text: words } : { heading, text: words });
  }
  return sections;
}

/** The pieces asked for, as the list that a page shows. */
export function piecesSection(pieces: readonly string[]): Section {
  return { heading: PIECES, text: pieces.map((piece) => `– ${withoutDash(piece)}`).join("\n") };
}

/** A piece without the dash that may have been typed before it. */
export function withoutDash(line: string): string {
  return line.replace(/^[–•*-]\s*/, "").trim();
}

/** « Qualité du projet : 40 » is a criterion and its weight; without figures, a criterion alone. */
export function criterionOf(line: string): Criterion {
  const words = withoutDash(line);
  const colon = words.lastIndexOf(":");
  const [label, weight] = [
    words.slice(0, Math.max(0, colon)).trim(),
    words.slice(colon + 1).trim(),
  ];
  return label === "" || !/^\d{1,3}\s*(?:%|points?)?$/.test(weight)
    ? { label: withoutDash(line) }
    : { label, weight };
}

/** « Règlement : https://… », or an address alone. Undefined when it leads nowhere. */
export function linkOf(line: string): Link | undefined {
  const words = withoutDash(line);
  const at = words.search(/https?:\/\//);
  const [before, url] = [words.slice(0, Math.max(0, at)).trim(), words.slice(Math.max(0, at))];
  if (/\s/.test(url) || !isAddress(url) || !/^$|:$/.test(before)) return undefined;
  const label = before.slice(0, -1).trim();
  return { label: label === "" ? url : label, url };
}

/** Whether a text is an address of the web that one may follow. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname.includes(".");
}
