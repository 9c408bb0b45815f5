import { firstOf, listAsked, page, severalWords, words } from "#basics/query";

/** How far one may look, in kilometres; the first unless another is asked. */
export const RADII = ["30", "5", "10", "20", "50", "70", "100", "200", "300"] as const;
export type Radius = (typeof RADII)[number];

const RADIUS_WORDS: Readonly<Record<Radius, string>> = {
  "5": "5",
  "10": "10",
  "20": "20",
  "30": "30",
  "50": "50",
  "70": "70",
  "100": "100",
  "200": "200",
  "300": "300",
};

const IN_ORDER = RADII.map(Number).toSorted((one, other) => one - other);

/** The radii as one chooses among them. */
export const CHOICES: readonly Radius[] = RADII.toSorted(
  (one, other) => Number(one) - Number(other),
);

/** So many kinds are never registered. */
const MOST_KINDS = 20;

/** The word under which routes are shown or hidden, among those of the kinds. */
export const LINKS = "liens";

/** What is asked of the map, as it stands in its address; the place is still what was typed. */
export const around = listAsked({
  typedPlace: words("ou", 120),
  km: firstOf("km", RADII, RADIUS_WORDS),
  /** A rectangle, « 4.5,44.1,5.9,45.3 »: west, south, east, north, as RFC 7946 writes it (section 5). */
  frame: words("cadre", 90),
  kinds: severalWords("voir", MOST_KINDS),
  page: page(),
});
export type AskedAround = ReturnType<typeof around.read>;

/** The radius that is nearest to a number of kilometres that somebody typed. */
export function radiusNear(km: number): Radius {
  const [nearest = "30"] = RADII.toSorted(
    (one, other) => Math.abs(Number(one) - km) - Math.abs(Number(other) - km),
  );
  return nearest;
}

/** One step nearer or wider; undefined when there is none. */
export function nextRadius(km: Radius, step: "nearer" | "wider"): Radius | undefined {
  const at = IN_ORDER.indexOf(Number(km)) + (step === "wider" ? 1 : -1);
  const next = IN_ORDER[at];
  return RADII.find((radius) => Number(radius) === next);
}
