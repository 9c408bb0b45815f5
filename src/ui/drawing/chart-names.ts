import { FRAME } from "#basics/chart-plane";

interface Named extends ChartTown {
  readonly count: number;
}

/** A town that is only named, so that one knows where one is. */
export interface ChartTown {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** The letters of a name on a phone, in units of the drawing (map.css): the widest that they get. */
const LETTER = 11;
const LINE = 22;
const FARTHEST_DISC = 26;
const TOWN_DOT = 8;

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a name may stand: over what it names, then under it, moved only as much as it takes to stay inside. */
function roomsOf({ x, y, name }: ChartTown, reach: number): readonly Room[] {
  const half = (name.length * LETTER) / 2;
  const middle = Math.min(Math.max(x, half + 4), FRAME.width - half - 4);
  return [y - reach - LINE + 2, y + reach - 4].map((top) => ({
    left: middle - half,
    right: middle + half,
    top,
    bottom: top + LINE,
  }));
}

const meets = (one: Room, other: Room) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

/**
 * The names of discs, the fullest first, then those of towns; a disc whose name has no room is said by its disc alone,
 * a town not at all.
 */
export function nameDiscs(discs: readonly Named[], towns: readonly ChartTown[] = []): string {
  const taken: Room[] = discs.map(({ x, y }) => ({
    left: x - 18,
    right: x + 18,
    top: y - 18,
    bottom: y + 18,
  }));
  const written: string[] = [];
  const write = (named: ChartTown, reach: number): boolean => {
    const room = roomsOf(named, reach).find(
      (one) =>
        one.top > 2 && one.bottom < FRAME.height - 4 && taken.every((other) => !meets(one, other)),
    );
    if (room === undefined || named.name === "") return false;
    taken.push(room);
    const [x, y] = [(room.left + room.right) / 2, room.bottom - 5].map(Math.round);
    written.push(
      `<text class="nom-c" x="${x}" y="${y}" text-anchor="middle">${named.name.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`,
    );
    return true;
  };
  for (const disc of discs.toSorted((one, other) => other.count - one.count))
    write(disc, FARTHEST_DISC);
  for (const town of towns)
    if (write(town, TOWN_DOT))
      written.push(
        `<circle class="ville" cx="${Math.round(town.x)}" cy="${Math.round(town.y)}" r="3"/>`,
      );
  return written.join("");
}
