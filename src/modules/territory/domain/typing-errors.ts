/** How many slips of the fingers are forgiven in a name: none in two letters, three in a long name. */
export function slipsForgiven(key: string): number {
  if (key.length <= 2) return 0;
  if (key.length <= 5) return 1;
  return key.length <= 10 ? 2 : 3;
}

/**
 * The letters of a key as one number, a bit each. A letter too many or missing changes one bit, a
 * wrong letter two, two letters exchanged none: so keys whose bits differ more than twice the slips
 * forgiven need no further look.
 */
export function lettersOf(key: string): number {
  let letters = 0;
  for (let place = 0; place < key.length; place += 1) letters |= 1 << (key.charCodeAt(place) & 31);
  return letters;
}

/** Whether two keys may be within some slips, by their letters alone. Never no when they are. */
export function mayBeWithin(one: number, other: number, slips: number): boolean {
  let differing = (one ^ other) >>> 0;
  let left = 2 * slips;
  while (differing !== 0 && left >= 0) {
    differing &= differing - 1;
    left -= 1;
  }
  return left >= 0;
}

/**
 * Counts the slips from one key to others: a letter wrong, missing, too many, or two neighbours
 * exchanged (optimal string alignment). Undefined beyond `most`.
 *
 * The three lines of the table are kept from one comparison to the next: ten thousand names are
 * compared while someone waits. Only cells within `most` of the diagonal are computed.
 */
export function slipsFrom(one: string, most: number): (other: string) => number | undefined {
  const beyond = most + 1;
  const letters = Uint16Array.from(one, (letter) => letter.charCodeAt(0));
  const width = letters.length + most + 2;
  const lines = [0, 1, 2].map(() => new Uint8Array(width));
  return (other) => {
    if (Math.abs(letters.length - other.length) > most) return undefined;
    let [earlier = none, above = none, row = none] = lines;
    for (let column = 0; column < width; column += 1) above[column] = Math.min(column, beyond);
    for (let line = 1; line <= letters.length; line += 1) {
      const [first, last] = [Math.max(1, line - most), Math.min(other.length, line + most)];
      row.fill(beyond);
      row[0] = Math.min(line, beyond);
      let best = row[0];
      for (let column = first; column <= last; column += 1) {
        const letter = other.charCodeAt(column - 1);
        const least =
          letters[line - 1] === letter
            ? at(above, column - 1)
            : 1 + Math.min(at(above, column - 1), at(above, column), at(row, column - 1));
        const isExchange =
          line > 1 &&
          column > 1 &&
          letters[line - 2] === letter &&
          letters[line - 1] === other.charCodeAt(column - 2);
        row[column] = Math.min(least, isExchange ? at(earlier, column - 2) + 1 : beyond, beyond);
        best = Math.min(best, row[column] ?? beyond);
      }
      if (best > most) return undefined;
      [earlier, above, row] = [above, row, earlier];
    }
    const slips = at(above, other.length);
    return slips <= most ? slips : undefined;
  };
}

const none = new Uint8Array(0);

function at(line: Uint8Array, column: number): number {
  return line[column] ?? 0;
}
