import { type Part, type Printed, writePdf } from "#services/pdf";

import type { Block, Inline } from "../domain/blocks.ts";
import type { Described } from "../domain/described.ts";
import { inlinesOf } from "../domain/within.ts";
import { fileTexts } from "./file-texts.fr.ts";
import { type PicturesInside, wholeOf } from "./whole-document.ts";

/** Some forty pages of a table: nobody prints more of it, and its file holds all. */
const MOST_ROWS = 1_000;
/** Pixels that are unpacked for one file: some hundred megabytes. */
const MOST_UNPACKED = 30_000_000;
/** A cell in which more stands would not fit on a page. */
const MOST_IN_A_CELL = 1_500;

/** A document to print: tagged, its language told (decision 0050). */
export function writePrinted(
  projectFolder: string,
  document: Described,
  pictures: PicturesInside,
): Promise<Uint8Array> {
  const { head, body, foot } = wholeOf(document, { mostRows: MOST_ROWS, pictures });
  const drawn = forPaper(pictures);
  const printed: Printed = {
    title: document.title,
    language: document.language,
    at: document.version.at,
    foot: fileTexts.foot,
    parts: [...head, ...body, ...foot].flatMap((block) => withDrawn(block, drawn)),
  };
  return writePdf(projectFolder, printed);
}

/**
 * Those that a page of paper holds: a PNG is unpacked to be printed, and some letters of it hold thousands of pixels. One for which no
 * room is left is left out alone; its words stand in its place.
 */
function forPaper(pictures: PicturesInside): PicturesInside {
  let left = MOST_UNPACKED;
  return new Map(
    [...pictures].filter(([, { type, width, height }]) => {
      if (type !== "image/png") return true;
      const fits = width * height <= left;
      if (fits) left -= width * height;
      return fits;
    }),
  );
}

/** A block, and the pictures in it drawn below, in their order; a line of pictures alone is those. */
function withDrawn(block: Block, pictures: PicturesInside): readonly Part[] {
  const inlines = inlinesOf([block]);
  const drawn = inlines.flatMap((one): Part[] => {
    const picture = "picture" in one ? pictures.get(one.picture) : undefined;
    if (picture === undefined || !("picture" in one)) return [];
    const says = one.says === "" ? fileTexts.picture("") : one.says;
    return [{ picture: { ...picture, says } }];
  });
  const isDrawn =
    block.kind === "paragraph" &&
    inlines.every((one) => "isBreak" in one || ("picture" in one && pictures.has(one.picture)));
  return isDrawn ? drawn : [...partsOf(block), ...drawn];
}

function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case "heading":
      return [{ heading: said(block.inlines), level: levelOf(block.level) }];
    case "paragraph":
      return [{ words: said(block.inlines) }];
    case "list":
      return [{ items: itemsOf(block, 0) }];
    case "quote":
      return block.blocks.flatMap(partsOf);
    case "code":
      return [{ words: block.words }];
    case "table":
      return [
        {
          table: {
            columns: block.head.map((cell) => ({ head: said(cell) })),
            rows: block.rows.map((row) =>
              block.head.map((_, at) => said(row[at] ?? []).slice(0, MOST_IN_A_CELL)),
            ),
          },
        },
      ];
    case "rule":
      return [];
  }
}

const levelOf = (level: number) => (level === 1 ? 2 : level === 2 ? 3 : 4);

type Items = Extract<Part, { items: unknown }>["items"];

function itemsOf(list: Extract<Block, { kind: "list" }>, depth: number): Items {
  return list.items.flatMap((item, at) => {
    const sign = list.from === undefined ? "•" : `${list.from + at}.`;
    const [first] = item;
    const own = first?.kind === "paragraph" ? said(first.inlines) : "";
    const rest = first?.kind === "paragraph" ? item.slice(1) : item;
    return [
      { sign, words: own, depth },
      ...rest.flatMap((block): Items => {
        if (block.kind === "list") return itemsOf(block, depth + 1);
        return partsOf(block).flatMap((part) =>
          "words" in part ? [{ sign: "", words: part.words, depth: depth + 1 }] : [],
        );
      }),
    ];
  });
}

/** The words of a line; behind words that lead somewhere, where: paper has no links. */
function said(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if ("isBreak" in one) return "\n";
      if ("picture" in one) return fileTexts.picture(one.says);
      return one.to === undefined || one.to === one.words ? one.words : `${one.words} (${one.to})`;
    })
    .join("");
}
