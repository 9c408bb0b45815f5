import { writeFileSync } from "node:fs";
import { join } from "node:path";

import sharp from "sharp";

import { drawIcon } from "../src/ui/drawing/mark.ts";

/** The sizes that telephones ask for (W3C, Web Application Manifest). */
const SIZES = [192, 512] as const;

/** Draws the icons of the house from its own mark, beside what browsers load. */
export async function drawIcons(folder: string): Promise<void> {
  for (const size of SIZES) {
    writeFileSync(join(folder, `icon-${size}.png`), await draw("none", size));
    writeFileSync(join(folder, `icon-maskable-${size}.png`), await draw("whole", size));
  }
  writeFileSync(join(folder, "favicon.ico"), asIcon(await draw("none", 32), 32));
}

function draw(ground: "none" | "whole", size: number): Promise<Buffer> {
  return sharp(Buffer.from(drawIcon(ground)), { density: 600 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** The oldest form of an icon: a directory of one entry, and a PNG behind it. */
function asIcon(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
