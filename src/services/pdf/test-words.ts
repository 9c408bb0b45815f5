import { inflateSync } from "node:zlib";

/** The streams of a PDF, unpacked; those that are packed otherwise (fonts, pictures) as they stand. */
function streamsOf(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes).toString("latin1");
  return [...whole.matchAll(/stream\r?\n(.*?)\r?\nendstream/gs)].map(([, packed = ""]) => {
    const raw = Buffer.from(packed, "latin1");
    return (raw[0] === 0x78 ? inflateSync(raw) : raw).toString("latin1");
  });
}

const lettersOf = (hex: string) =>
  Buffer.from(hex.replaceAll(/[<>\s]/g, ""), "hex")
    .swap16()
    .toString("utf16le");

/** What each glyph of a font stands for (ToUnicode, ISO 32000-1, 9.10.3). */
function readMap(stream: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, from = "", all = ""] of stream.matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs))
    [...all.matchAll(/<[^>]*>/g)].forEach(([hex], i) => {
      map.set(Number.parseInt(from, 16) + i, lettersOf(hex));
    });
  return map;
}

/** The sizes of the letters that a page shows, in points. For tests. */
export function sizesOf(bytes: Uint8Array): readonly number[] {
  const sizes = streamsOf(bytes).flatMap((one) => [...one.matchAll(/\/F\d+ ([\d.]+) Tf/g)]);
  return [...new Set(sizes.map(([, size = ""]) => Number(size)))];
}

/**
 * The words that a page shows, as a reader who copies them has them: read by each font of the file in turn,
 * since only one reads them right. For tests.
 */
export function wordsOf(bytes: Uint8Array): string {
  const streams = streamsOf(bytes);
  const maps = streams.filter((one) => one.includes("begincmap")).map(readMap);
  const shown = streams.flatMap((one) => [...one.matchAll(/\[([^\]]*)\] TJ/g)]);
  return maps
    .flatMap((map) =>
      shown.map(([, pieces = ""]) =>
        [...pieces.matchAll(/<([0-9a-f]*)>/gi)]
          .flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? [])
          .map((glyph) => map.get(Number.parseInt(glyph, 16)) ?? "")
          .join(""),
      ),
    )
    .join("\n");
}
