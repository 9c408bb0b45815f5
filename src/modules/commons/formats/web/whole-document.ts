import { dayOf, writeDate } from "#basics/dates";

import type { Column } from "../../domain/contents.ts";
import { type Block, blocksOf, type Inline } from "../domain/blocks.ts";
import { type Described, licenceAddress } from "../domain/described.ts";
import { ENDINGS } from "../domain/linked.ts";
import { withEach } from "../domain/within.ts";
import { fileTexts } from "./file-texts.fr.ts";

/** A picture that stands in a text, drawn again by us. */
export interface PictureInside {
  readonly type: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
/** Pictures by the address that the text gives them. */
export type PicturesInside = ReadonlyMap<string, PictureInside>;

/** A document as it is read on paper: who wrote it, what it says, and where it comes from. */
export interface WholeDocument {
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  readonly foot: readonly Block[];
}

const line = (...inlines: Inline[]): Block => ({ kind: "paragraph", inlines });
const address = (to: string): Inline => ({ words: to, to });

interface Bounds {
  /** Of a table: the rest is said, and where it is. */
  readonly mostRows: number;
  readonly pictures: PicturesInside;
}

/** How often pictures stand in one file, and their bytes in all, each as often as it stands there: the rest leaves its words. */
const MOST_STANDING = { times: 200, bytes: 40 * 1024 * 1024 } as const;

export function wholeOf(document: Described, { mostRows, pictures }: Bounds): WholeDocument {
  const { authors, version, licence, derivedFrom } = document;
  const day = writeDate(dayOf(version.at));
  const spdx = licence === undefined ? [] : [{ words: " " }, address(licenceAddress(licence))];
  return {
    head: [
      ...(authors.length === 0 ? [] : [line({ words: `${fileTexts.by(authors)}.` })]),
      line({ words: `${fileTexts.version(version.number, version.name, day)}.` }),
    ],
    body: withFew(bodyOf(document, mostRows), pictures),
    foot: [
      { kind: "rule" },
      line({ words: fileTexts.licence(licence) }, ...spdx),
      ...(derivedFrom === undefined
        ? []
        : [
            line(
              { words: `${fileTexts.derived(derivedFrom.title, derivedFrom.licence)} ` },
              address(derivedFrom.address),
            ),
          ]),
      line({ words: `${fileTexts.address} ` }, address(document.address)),
    ],
  };
}

/** A text may name one picture thousands of times. */
function withFew(blocks: readonly Block[], pictures: PicturesInside): readonly Block[] {
  let [times, bytes] = [0, 0];
  return withEach(blocks, (one) => {
    const drawn = "picture" in one ? pictures.get(one.picture) : undefined;
    if (drawn === undefined || !("picture" in one)) return [one];
    times += 1;
    bytes += drawn.bytes.length;
    const isBeyond = times > MOST_STANDING.times || bytes > MOST_STANDING.bytes;
    return isBeyond ? [{ words: fileTexts.picture(one.says) }] : [one];
  });
}

const cell = (words: string): readonly Inline[] => (words === "" ? [] : [{ words }]);

function bodyOf(document: Described, mostRows: number): readonly Block[] {
  const { contents } = document;
  if (contents.kind === "text")
    return levelled(whereTheyAre(blocksOf(contents.markdown), document));
  const { columns, rows } = contents;
  const rest = line(
    { words: `${fileTexts.rest(mostRows, rows.length)} ` },
    address(document.address + ENDINGS.csv),
  );
  return [
    {
      kind: "table",
      head: columns.map(({ title }) => cell(title)),
      rows: rows.slice(0, mostRows).map((row) => columns.map((_, at) => cell(row[at] ?? ""))),
    },
    ...(rows.length > mostRows ? [rest] : []),
    { kind: "heading", level: 1, inlines: [{ words: fileTexts.columns }] },
    {
      kind: "table",
      head: [cell(fileTexts.column), cell(fileTexts.holds)],
      rows: columns.map((column) => [cell(column.title), cell(saidOf(column))]),
    },
  ];
}

function saidOf({ type, description }: Column): string {
  return description === "" ? fileTexts.types[type] : `${fileTexts.types[type]}. ${description}`;
}

/** Headings that go down one step at a time, whatever the text does: who reads by ear misses no level. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    above = Math.min(block.level, above + 1);
    return { ...block, level: above };
  });
}

/** Addresses of the house, whole: a file is read elsewhere. */
function whereTheyAre(blocks: readonly Block[], document: Described): readonly Block[] {
  return withEach(blocks, (one) => {
    if (!("words" in one) || one.to === undefined) return [one];
    return [{ ...one, to: URL.parse(one.to, document.address)?.href ?? one.to }];
  });
}
