import type { Frame, FramePart, FrameSection } from "#ui/frame";

/** A step of a breadcrumb: a link on the way to the page. */
export interface Step {
  readonly label: string;
  readonly at: string;
}

/** In which section a page stands, and in which part of it. */
export interface Place {
  readonly section: FrameSection;
  readonly part: FramePart;
}

/** What the sections and an address say of where one is. */
export type Here = Pick<Frame, "sections" | "path">;

/** The part that holds an address: of those above it, the longest. Undefined for what is in no section. */
export function placeOf({ sections, path }: Here): Place | undefined {
  let found: Place | undefined;
  let longest = 0;
  for (const section of sections)
    for (const part of section.parts)
      for (const at of [part.at, ...part.holds])
        if (at.length > longest && isAtOrBelow(path, at)) {
          found = { section, part };
          longest = at.length;
        }
  return found;
}

function isAtOrBelow(path: string, at: string): boolean {
  return path === at || path.startsWith(`${at}/`);
}

/**
 * Where a page stands: where its address says; where a part yields, where the first of the page's own steps says: the
 * date of a circle is in the circles, whatever module has its page.
 */
export function standingOf(here: Here, steps: readonly Step[]): Place | undefined {
  const own = placeOf(here);
  const [first] = steps;
  if (own?.part.yields !== true || first === undefined) return own;
  return placeOf({ sections: here.sections, path: bare(first.at) }) ?? own;
}

/** An address without what is asked of it, and without a place down the page. */
function bare(at: string): string {
  return at.split(/[?#]/, 1)[0] ?? at;
}

/** Whether the page is the first of its section: where the menu leads. */
export function isLanding(here: Here): boolean {
  return here.sections.some(({ at }) => at === here.path);
}

/**
 * The one breadcrumb: home, the section, the part, then the page's own steps; none twice, and never the page itself,
 * whose title stands right below. Nothing on the home, on the first page of a section, and where no way is known.
 */
export function trailOf(here: Here, steps: readonly Step[], home: Step): readonly Step[] {
  const place = standingOf(here, steps);
  if (here.path === home.at || isLanding(here)) return [];
  if (place === undefined && steps.length === 0) return [];
  const ways = [home, ...(place === undefined ? [] : waysTo(place)), ...steps];
  const known = new Set<string>([here.path]);
  return ways.filter(({ at }) => {
    if (known.has(at)) return false;
    known.add(at);
    return true;
  });
}

function waysTo({ section, part }: Place): readonly Step[] {
  return [
    ...(section.at === undefined ? [] : [{ label: section.label, at: section.at }]),
    ...(part.shown ? [{ label: part.label, at: part.at }] : []),
  ];
}
