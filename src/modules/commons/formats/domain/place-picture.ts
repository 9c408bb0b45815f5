import { blocksOf } from "./blocks.ts";
import { headingsOf } from "./pieces.ts";
import { inlinesOf } from "./within.ts";

/** Where a picture may stand in a text: at its head, at its end, or under one of its headings. */
export interface PictureSpot {
  /** « debut », « fin », or what a heading is known by. */
  readonly id: string;
  /** The words of the heading. */
  readonly under: string | undefined;
}

export const [HEAD, END] = ["debut", "fin"] as const;
/** A folded list of more is no list that anybody reads. */
const MOST_SPOTS = 100;

export function spotsOf(markdown: string): readonly PictureSpot[] {
  const under = headingsOf(markdown)
    .slice(0, MOST_SPOTS)
    .map(({ id, title }) => ({ id: `sous-${id}`, under: title }));
  return [{ id: END, under: undefined }, ...under, { id: HEAD, under: undefined }];
}

/** The same text with a picture, a paragraph of its own; undefined where there is no such spot any more. */
export function withPictureAt(markdown: string, spot: string, picture: string): string | undefined {
  if (spot === HEAD) return joined([picture, markdown]);
  if (spot === END) return joined([markdown, picture]);
  const heading = headingsOf(markdown).find(({ id }) => `sous-${id}` === spot);
  if (heading === undefined) return undefined;
  const lines = markdown.split("\n");
  const [above, below] = [lines.slice(0, heading.end), lines.slice(heading.end)];
  return joined([above.join("\n"), picture, below.join("\n")]);
}

/** Whether a text shows the picture of that address: it is no part of some code. */
export function isShown(markdown: string, address: string): boolean {
  return inlinesOf(blocksOf(markdown)).some((one) => "picture" in one && one.picture === address);
}

/** Apart by an empty line, as paragraphs are. */
function joined(parts: readonly string[]): string {
  const all = parts.map((one) => one.replace(/^\n+/, "").trimEnd()).filter((one) => one !== "");
  return `${all.join("\n\n")}\n`;
}
