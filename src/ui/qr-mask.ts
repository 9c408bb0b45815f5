import { drawFormat, type Grid } from "./qr-grid.ts";

/*
 * The masks of a QR code (ISO/IEC 18004:2015, 7.8): of eight, the one after which a camera is fooled least.
 */

type Mask = (x: number, y: number) => boolean;

const MASKS: readonly Mask[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The squares after the best of the eight masks, the first among equals. */
export function masked(grid: Grid): readonly (readonly boolean[])[] {
  const all = MASKS.map((mask, i) => {
    const one = { ...grid, dark: grid.dark.map((row) => [...row]) };
    for (const [y, row] of one.dark.entries())
      for (const x of row.keys())
        if (grid.fixed[y]?.[x] !== true && mask(x, y)) row[x] = row[x] !== true;
    drawFormat(one, i);
    return { squares: one.dark, penalty: penaltyOf(one.dark) };
  });
  return all.reduce((best, one) => (one.penalty < best.penalty ? one : best)).squares;
}

/** How much a camera could be fooled (table 11). */
export function penaltyOf(rows: readonly (readonly boolean[])[]): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true));
  const lines = [...rows, ...columns].map((line) =>
    line.map((dark) => (dark ? "1" : "0")).join(""),
  );
  const alike = lines.reduce((sum, line) => sum + runsOf(line) + findersOf(line), 0);
  const darks = rows.flat().filter(Boolean).length;
  const share = (darks * 100) / (rows.length * rows.length);
  return alike + squaresOf(rows) + 10 * Math.floor(Math.abs(share - 50) / 5);
}

/** Five squares alike in a row count three, and one more each beyond. */
function runsOf(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  return runs.reduce((sum, run) => sum + run.length - 2, 0);
}

/** What looks like a mark of finding, with four light squares on a side. */
function findersOf(line: string): number {
  const found = line.match(/(?=00001011101|10111010000)/g) ?? [];
  return found.length * 40;
}

/** Each two by two of one colour counts three. */
function squaresOf(rows: readonly (readonly boolean[])[]): number {
  let sum = 0;
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries()) {
      const [right, below, across] = [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x + 1]];
      if (right === dark && below === dark && across === dark) sum += 3;
    }
  return sum;
}
