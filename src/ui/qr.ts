import { drawBits, drawMarks, emptyGrid } from "./qr-grid.ts";
import { masked } from "./qr-mask.ts";

/*
 * QR codes (ISO/IEC 18004:2015), bytes only, correction level M (15 % may be torn or stained), versions 1 to
 * 10: 213 bytes at most, longer than any address of ours. Why it is ours: docs/decisions/0020.
 */

/** The code as rows of squares, dark or not; without its quiet margin of four squares. */
export type QrSquares = readonly (readonly boolean[])[];

/** By version: bytes of correction in each block, then how many blocks of how many bytes of text (table 9, level M). */
const BLOCKS = [
  [10, [[1, 16]]],
  [16, [[1, 28]]],
  [26, [[1, 44]]],
  [18, [[2, 32]]],
  [24, [[2, 43]]],
  [16, [[4, 27]]],
  [18, [[4, 31]]],
  [
    22,
    [
      [2, 38],
      [2, 39],
    ],
  ],
  [
    22,
    [
      [3, 36],
      [2, 37],
    ],
  ],
  [
    26,
    [
      [4, 43],
      [1, 44],
    ],
  ],
] as const satisfies readonly (readonly [number, readonly (readonly [number, number])[]])[];

/** Draws a text as a QR code. Throws when it is longer than 213 bytes: no address of ours is. */
export function qrSquares(text: string): QrSquares {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((blocks, i) => bytes.length <= capacityOf(blocks, i + 1)) + 1;
  const blocks = BLOCKS[version - 1];
  if (blocks === undefined) throw new Error("too long for a QR code");
  const grid = emptyGrid(version);
  drawMarks(grid, version);
  drawBits(grid, codewords(bytes, blocks, version));
  return masked(grid);
}

type Blocks = (typeof BLOCKS)[number];

function sizeOfText([, groups]: Blocks): number {
  return groups.reduce((sum, [many, size]) => sum + many * size, 0);
}

/** Four bits of mode, and the count of bytes on 8 bits, or 16 from version 10 on (table 3). */
function capacityOf(blocks: Blocks, version: number): number {
  return sizeOfText(blocks) - (version < 10 ? 2 : 3);
}

/** The text with its padding, cut into blocks, each with its correction, and woven (7.4 to 7.6). */
function codewords(bytes: Uint8Array, blocks: Blocks, version: number): readonly number[] {
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, version < 10 ? 8 : 16),
    ...[...bytes].flatMap((byte) => bitsOf(byte, 8)),
  ];
  const size = sizeOfText(blocks);
  // The four bits that end the text also fill its last byte.
  const text = bytesOf([...bits, 0, 0, 0, 0]);
  for (let pad = 0xec; text.length < size; pad ^= 0xec ^ 0x11) text.push(pad);
  return woven(text, blocks);
}

function woven(text: readonly number[], [correction, groups]: Blocks): readonly number[] {
  const parts: (readonly number[])[] = [];
  let at = 0;
  for (const [many, size] of groups)
    for (let i = 0; i < many; i += 1, at += size) parts.push(text.slice(at, at + size));
  const checks = parts.map((part) => correctionOf(part, correction));
  return [...columnsOf(parts), ...columnsOf(checks)];
}

function columnsOf(rows: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat();
}

function bitsOf(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => (value >> (length - 1 - i)) & 1);
}

function bytesOf(bits: readonly number[]): number[] {
  return Array.from({ length: bits.length / 8 }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

/** A product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1. */
function product(a: number, b: number): number {
  let sum = 0;
  for (let i = 7; i >= 0; i -= 1) {
    sum = (sum << 1) ^ ((sum >> 7) * 0x11d);
    sum ^= ((b >> i) & 1) * a;
  }
  return sum;
}

/** Reed-Solomon: what remains of the text divided by the product of (x − 2ⁱ) (annex A). */
function correctionOf(text: readonly number[], length: number): readonly number[] {
  let divisor = [1];
  for (let i = 0, root = 1; i < length; i += 1, root = product(root, 2))
    divisor = [...divisor, 0].map(
      (one, at) => one ^ (at === 0 ? 0 : product(divisor[at - 1] ?? 0, root)),
    );
  const rest = Array.from({ length }, () => 0);
  for (const byte of text) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, one] of divisor.slice(1).entries())
      rest[at] = (rest[at] ?? 0) ^ product(one, factor);
  }
  return rest;
}
