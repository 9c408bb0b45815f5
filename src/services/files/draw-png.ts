import { crc32, deflateSync } from "node:zlib";

import type { Redrawn } from "./redraw-image.ts";

/** Red, green, blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

/** What is seen at a point, both from 0 to 1: from the left, from the top. */
export type Drawing = (x: number, y: number) => Colour;

/** So many looks a side of each dot: edges are soft. */
const LOOKS = 3;

/**
 * Draws flat shapes as a PNG (ISO/IEC 15948), dot by dot: the pictures of the demonstration, which are of nobody and
 * carry no file. Nothing sent by anybody comes here.
 */
export function drawPng(
  { width, height }: { readonly width: number; readonly height: number },
  drawing: Drawing,
): Redrawn {
  const line = 1 + width * 3;
  const dots = new Uint8Array(line * height);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const seen = colourOf(drawing, [column, row], { width, height });
      dots.set(seen, row * line + 1 + column * 3);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a colour, three colours, nothing else.
  head.set([8, 2, 0, 0, 0], 8);
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(dots, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return { type: "image/png", width, height, bytes: new Uint8Array(bytes) };
}

/** The mean of what is seen within one dot. */
function colourOf(
  drawing: Drawing,
  [column, row]: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
): Colour {
  const sum = [0, 0, 0];
  for (let i = 0; i < LOOKS * LOOKS; i += 1) {
    const x = (column + ((i % LOOKS) + 0.5) / LOOKS) / width;
    const y = (row + (Math.floor(i / LOOKS) + 0.5) / LOOKS) / height;
    drawing(x, y).forEach((value, at) => {
      sum[at] = (sum[at] ?? 0) + value;
    });
  }
  const [red = 0, green = 0, blue = 0] = sum.map((value) => Math.round(value / LOOKS ** 2));
  return [red, green, blue];
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
