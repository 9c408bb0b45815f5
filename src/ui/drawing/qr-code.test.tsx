import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";

import { write } from "../frame.tsx";
import { QrCode } from "./qr-code.tsx";
import { frameOf } from "../test-frame.ts";

const drawn = (to: string) => write(frameOf({}), <QrCode to={to} label="Rejoindre" />);

/** Pixels a square: as a camera sees a poster. */
const SCALE = 4;

/** What a camera reads in a drawing: its strokes are painted, then decoded. */
function readDrawn(svg: string): string {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const width = side * SCALE;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let dy = 0; dy < SCALE; dy += 1) {
      const from = ((Number(y) * SCALE + dy) * width + Number(x) * SCALE) * 3;
      data.fill(0, from, from + Number(run) * SCALE * 3);
    }
  return decodeQR({ width, height: width, data });
}

test.each([
  "https://archipel.example/billet/K3M92XPA",
  "http://localhost:8080/l/affiche/0d0b6a52-6f2e-4a7c-9a34-7c1f5f5f0a11/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4",
  `https://maison-des-associations.example/${"a".repeat(160)}`,
])("%s is read as it was drawn", async (address) => {
  expect(readDrawn(await drawn(address))).toBe(address);
});

test("it keeps the white margin of four squares that cameras need", async () => {
  const svg = await drawn("https://archipel.example/");
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)];
  expect(runs).not.toHaveLength(0);
  for (const [, x, y, run] of runs) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(run), Number(y) + 1)).toBeLessThanOrEqual(side - 4);
  }
});
