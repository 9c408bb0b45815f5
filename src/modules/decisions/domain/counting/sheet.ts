/** Ballots in columns, as they are counted. */
export interface Sheet {
  readonly options: number;
  /** Row after row, one mark an option; what a mark means depends on the method. */
  readonly marks: Uint8Array;
  /** The voices that each row carries: whole, 1 or more. */
  readonly voices: Int32Array;
}

/** Lays ballots in columns. A mark that a row does not have is 0; without voices, each row carries one. */
export function sheetOf(
  rows: readonly (readonly number[])[],
  voices: readonly number[] = rows.map(() => 1),
): Sheet {
  const options = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const marks = new Uint8Array(rows.length * options);
  for (const [r, row] of rows.entries()) marks.set(row, r * options);
  return { options, marks, voices: Int32Array.from(voices) };
}

/** All the voices of a sheet, abstentions included. */
export function voicesOf({ voices }: Pick<Sheet, "voices">): number {
  let sum = 0;
  for (const one of voices) sum += one;
  return sum;
}

/** Voices by option and mark: what all methods that judge each option alone decide by. Marks above the last are read as 0. */
export function profileOf(sheet: Sheet, last: number): readonly (readonly number[])[] {
  const { options, marks, voices } = sheet;
  const grades = last + 1;
  const counts = new Float64Array(options * grades);
  let at = 0;
  for (let row = 0; row < voices.length; row += 1) {
    const carried = voices[row] ?? 0;
    for (let line = 0; line < counts.length; line += grades) {
      const mark = marks[at] ?? 0;
      at += 1;
      const cell = mark > last ? line : line + mark;
      counts[cell] = (counts[cell] ?? 0) + carried;
    }
  }
  return Array.from({ length: options }, (_, option) => [
    ...counts.subarray(option * grades, (option + 1) * grades),
  ]);
}

/**
 * Options in groups, best first, equals together, in the order of the question inside a group.
 * `compare` answers below 0 when the first is the better; it must be a weak order.
 */
export function groupsOf(
  options: number,
  compare: (one: number, other: number) => number,
): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const option of Array.from({ length: options }, (_, i) => i).toSorted(compare)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group === undefined || first === undefined || compare(first, option) !== 0)
      groups.push([option]);
    else group.push(option);
  }
  return groups;
}

/** One option after the other: inside each group, by the places drawn when the question was put, the lower first. */
export function drawnOrder(
  groups: readonly (readonly number[])[],
  lots: readonly number[],
): readonly number[] {
  return groups.flatMap((group) => group.toSorted((one, other) => byLot(lots, one, other)));
}

/** The lower place first; without places, or with the same, the order of the question. */
export function byLot(lots: readonly number[], one: number, other: number): number {
  return (lots[one] ?? one) - (lots[other] ?? other) || one - other;
}
