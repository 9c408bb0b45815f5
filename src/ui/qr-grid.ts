/*
 * The squares of a QR code: its marks, and where its bits go (ISO/IEC 18004:2015, 6 and 7.7 to 7.10).
 */

/** By version, the centres of the small marks of alignment (annex E). */
const ALIGNED: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** Squares being drawn; `fixed` are those of the marks, which no text nor mask touches. */
export interface Grid {
  readonly size: number;
  readonly dark: boolean[][];
  readonly fixed: boolean[][];
}

/** All squares light, of a version from 1 to 10. */
export function emptyGrid(version: number): Grid {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  return { size, dark: rows(), fixed: rows() };
}

function mark({ size, dark, fixed }: Grid, [x, y]: readonly [number, number], isDark: boolean) {
  const [row, kept] = [dark[y], fixed[y]];
  if (row === undefined || kept === undefined || x < 0 || x >= size) return;
  row[x] = isDark;
  kept[x] = true;
}

/** What finds the code, aligns it and says how it is read; mask 0 for now. */
export function drawMarks(grid: Grid, version: number): void {
  const { size } = grid;
  for (let i = 0; i < size; i += 1) {
    mark(grid, [6, i], i % 2 === 0);
    mark(grid, [i, 6], i % 2 === 0);
  }
  for (const centre of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(grid, centre, 4);
  const places = ALIGNED[version - 1] ?? [];
  const last = places.length - 1;
  for (const [i, x] of places.entries())
    for (const [j, y] of places.entries()) {
      const atCorner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!atCorner) drawRings(grid, [x, y], 2);
    }
  drawFormat(grid, 0);
  if (version >= 7) drawVersion(grid, version);
}

/** A mark of finding (radius 4, with its white border) or of alignment (radius 2). */
function drawRings(grid: Grid, [x, y]: readonly [number, number], radius: 4 | 2): void {
  for (let dy = -radius; dy <= radius; dy += 1)
    for (let dx = -radius; dx <= radius; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      mark(grid, [x + dx, y + dy], radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
}

/** Level M and the mask, with their own correction, twice (7.9). */
export function drawFormat(grid: Grid, mask: number): void {
  const bits = withRemainder(mask, 10, 0x537) ^ 0x5412;
  const bit = (i: number) => ((bits >> i) & 1) === 1;
  const { size } = grid;
  for (let i = 0; i < 15; i += 1) {
    mark(grid, i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8], bit(i));
    mark(grid, i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i], bit(i));
  }
  mark(grid, [8, size - 8], true);
}

/** The version, twice, from 7 on (7.10). */
function drawVersion(grid: Grid, version: number): void {
  const bits = withRemainder(version, 12, 0x1f25);
  for (let i = 0; i < 18; i += 1) {
    const [a, b] = [grid.size - 11 + (i % 3), Math.floor(i / 3)];
    mark(grid, [a, b], ((bits >> i) & 1) === 1);
    mark(grid, [b, a], ((bits >> i) & 1) === 1);
  }
}

function withRemainder(value: number, length: number, divisor: number): number {
  let rest = value;
  for (let i = 0; i < length; i += 1) rest = (rest << 1) ^ ((rest >> (length - 1)) * divisor);
  return (value << length) | rest;
}

/** Two columns at a time, from the right, up then down, around the marks (7.7.3). */
export function drawBits({ size, dark, fixed }: Grid, bytes: readonly number[]): void {
  let place = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const isUp = ((right + 1) & 2) === 0;
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = dark[y];
        if (row === undefined || fixed[y]?.[x] === true) continue;
        row[x] = (((bytes[place >> 3] ?? 0) >> (7 - (place & 7))) & 1) === 1;
        place += 1;
      }
    }
  }
}
