/** What takes a moment is taken up so many things and so many pictures at once: the others by the next press. */
export const MOST_AT_ONCE = { things: 10, pictures: 30 } as const;

/** Something that may be taken up, with the files of its pictures, by their ids; undefined of what takes no moment. */
export interface Weighed {
  readonly pictures: readonly string[] | undefined;
}

/** Those that one press takes up, in their order: a file that two of them show counts once. */
export function fitting<One extends Weighed>(all: readonly One[]): readonly One[] {
  const files = new Set<string>();
  let things = 0;
  return all.filter(({ pictures }) => {
    if (pictures === undefined) return true;
    const after = files.union(new Set(pictures));
    if (things === MOST_AT_ONCE.things || after.size > MOST_AT_ONCE.pictures) return false;
    things += 1;
    for (const file of pictures) files.add(file);
    return true;
  });
}
