import { FRAME } from "#basics/chart-plane";

interface Named {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly name: string;
}

/** The letters of a name on a phone, in units of the drawing (map.css): the widest that they get. */
const LETTER = 11;
const LINE = 22;
const FARTHEST_DISC = 26;

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the name of a disc may stand: over it, then under it, moved only as much as it takes to stay inside. */
function roomsOf({ x, y, name }: Named): readonly Room[] {
  const half = (name.length * LETTER) / 2;
  const middle = Math.min(Math.max(x, half + 4), FRAME.width - half - 4);
  return [y - FARTHEST_DISC - LINE + 2, y + FARTHEST_DISC - 4].map((top) => ({
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

/** The names of discs, the fullest first; one that has no room is said by its disc alone. */
export function nameDiscs(discs: readonly Named[]): string {
  const taken: Room[] = discs.map(({ x, y }) => ({
    left: x - 18,
    right: x + 18,
    top: y - 18,
    bottom: y + 18,
  }));
  const written: string[] = [];
  for (const disc of discs.toSorted((one, other) => other.count - one.count)) {
    const room = roomsOf(disc).find(
      (one) =>
        one.top > 2 && one.bottom < FRAME.height - 4 && taken.every((other) => !meets(one, other)),
    );
    if (room === undefined || disc.name === "") continue;
    taken.push(room);
    const [x, y] = [(room.left + room.right) / 2, room.bottom - 5].map(Math.round);
    written.push(
      `<text class="nom-c" x="${x}" y="${y}" text-anchor="middle">${disc.name.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</text>`,
    );
  }
  return written.join("");
}
