/** The width of the chart; its height depends on how many islands it holds. */
export const WIDTH = 900;

/** A piece of the chart that holds one island and its name. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The water above it and beside it, where routes run. */
  readonly channel: number;
  /** The largest that an island may be there. */
  readonly most: number;
}

interface Tier {
  /** As many islands as it is for. */
  readonly upTo: number;
  readonly columns: number;
  readonly rows: number;
  readonly height: number;
  readonly most: number;
}

/** For few or many. Three columns at most: a name fits in one in the letters of a phone. */
const TIERS: readonly Tier[] = [
  { upTo: 1, columns: 1, rows: 1, height: 620, most: 2.6 },
  { upTo: 3, columns: 3, rows: 1, height: 420, most: 1.5 },
  { upTo: 6, columns: 3, rows: 2, height: 640, most: 1.25 },
  { upTo: 9, columns: 3, rows: 3, height: 820, most: 1.05 },
  { upTo: 12, columns: 3, rows: 4, height: 1040, most: 0.95 },
];

const CHANNEL = 20;
/** What stays free under the last row: the others are counted there. */
const FOOT = 34;

function tierOf(count: number): Tier | undefined {
  return TIERS.find(({ upTo }) => upTo >= count) ?? TIERS.at(-1);
}

/** The height of a chart of so many islands. */
export const HEIGHT_OF = (count: number): number => tierOf(count)?.height ?? 0;

/** The cells of a chart of so many islands; no two of them meet. */
export function cellsOf(count: number): readonly Cell[] {
  const tier = tierOf(count);
  if (tier === undefined) return [];
  const { columns, rows, height, most } = tier;
  const width = (WIDTH - CHANNEL * (columns + 1)) / columns;
  const tall = (height - FOOT - CHANNEL * rows) / rows;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return {
      x: CHANNEL + column * (width + CHANNEL),
      y: CHANNEL + row * (tall + CHANNEL),
      width,
      height: tall,
      channel: CHANNEL,
      most,
    };
  });
}
