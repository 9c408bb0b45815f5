import { raw } from "hono/html";

import { APART, FRAME, type Gathered, type Projection } from "#basics/chart-plane";
import type { Point } from "#basics/mercator";

import { boundsOf, type ChartLine, pathOf, rulerOf } from "./drawing/chart-layout.ts";
import { type ChartTown, nameDiscs } from "./drawing/chart-names.ts";
import { type Mark, markDrawing, MarkDefinitions } from "./drawing/point-marks.tsx";
import { texts } from "./texts.fr.ts";

export type { ChartTown } from "./drawing/chart-names.ts";
export type { ChartLine } from "./drawing/chart-layout.ts";
export { type Mark, PointMark, UsedMark } from "./drawing/point-marks.tsx";

/** A land of the chart, as an outline knows it. */
export interface ChartLand {
  readonly id: string;
  readonly name: string;
  /** A neighbour where nothing of this chart stands: only its outline, as if from far. */
  readonly far?: boolean | undefined;
  /** Its polygons; of each, its outside, then its holes. */
  readonly polygons: readonly (readonly ChartLine[])[];
}

/** A disc: some points of one place. It leads to its part of the list, which bears the same number. */
export interface ChartDisc extends Pick<Gathered<unknown>, "x" | "y"> {
  readonly href: string;
  readonly count: number;
  /** Written in it in the place of its count: « A », as on the heading that it leads to. */
  readonly letter?: string | undefined;
  /** What it is for ears: « Crest : 4 points ». */
  readonly label: string;
  /** Its place, written beside it. */
  readonly name: string;
  /** Of which kind all of its points are; several kinds have none. */
  readonly mark: Mark | undefined;
}

export interface ChartRoute {
  readonly from: Point;
  readonly to: Point;
  /** How wide, from 1 to 4. */
  readonly weight: number;
}

export interface ChartProps {
  /** What is drawn, for ears: « Carte des alentours de Crest. » */
  readonly label: string;
  readonly projection: Projection;
  readonly lands: readonly ChartLand[];
  /** Fine limits within the lands, each once. */
  readonly limits?: readonly ChartLine[] | undefined;
  readonly discs: readonly ChartDisc[];
  readonly routes?: readonly ChartRoute[] | undefined;
  /** Towns that are only named, the largest first, where there is room. */
  readonly towns?: readonly ChartTown[] | undefined;
  /** A dotted circle: so many kilometres around a place. */
  readonly ring?: (Point & { readonly km: number }) | undefined;
  /** The marks that the list beside uses. */
  readonly marks: readonly Mark[];
}

/**
 * A map as a sea chart, drawn where the page is: the lands once, then used for each depth of the water; over them routes, names and discs.
 * The picture is the index of a list: each disc is a link to its part, large enough for a finger at 360 px.
 */
export function Chart(props: ChartProps) {
  const { label, projection, lands, limits = [], discs, routes = [], towns, ring, marks } = props;
  const drawn = lands.flatMap((land) => {
    const d = land.polygons
      .flat()
      .flatMap((line) => pathOf(projection, line, true) ?? [])
      .join("");
    return d === "" ? [] : [{ ...land, d }];
  });
  return (
    <svg
      class="lieux"
      viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no fieldset: its links are one group
      role="group"
      aria-label={label}
    >
      <defs>
        {raw(drawn.map(({ id, d }) => `<path id="terre-${id}" d="${d}"/>`).join(""))}
        <MarkDefinitions marks={marks} />
      </defs>
      {raw(waters(drawn))}
      {raw(limitLines(projection, limits))}
      {ring !== undefined && raw(ringAround(projection, ring))}
      {raw(routes.map((route) => routeLine(projection, discs, route)).join(""))}
      {raw(landNames(projection, lands, discs))}
      <g class="calcaire">{raw(nameDiscs(discs, towns))}</g>
      {discs.map((disc) => (
        <Disc {...disc} />
      ))}
      {raw(ruler(projection) + ROSE)}
    </svg>
  );
}

/** The depths around the lands, from the open sea to the shore, then the lands. */
function waters(drawn: readonly Pick<ChartLand, "id" | "far">[]): string {
  const ids = drawn.flatMap(({ id, far }) => (far === true ? [] : [id]));
  const far = drawn.flatMap((land) => (land.far === true ? [land.id] : []));
  const layer = (kind: string, width: number) =>
    ids.map((id) => `<use href="#terre-${id}" class="${kind}" stroke-width="${width}"/>`).join("");
  const depths = [
    ["iso", 54],
    ["w2", 52],
    ["iso", 28],
    ["w1", 26],
  ] as const;
  return [
    ...depths.map(([kind, width]) => layer(kind, width)),
    far.map((id) => `<use href="#terre-${id}" class="loin"/>`).join(""),
    `<g class="calcaire">${ids.map((id) => `<use href="#terre-${id}" class="pays"/>`).join("")}</g>`,
  ].join("");
}

function limitLines(projection: Projection, limits: readonly ChartLine[]): string {
  const d = limits.flatMap((line) => pathOf(projection, line, false) ?? []).join("");
  return d === "" ? "" : `<path class="limite" d="${d}"/>`;
}

function ringAround(projection: Projection, ring: Point & { readonly km: number }): string {
  const [x, y] = projection.at(ring).map(Math.round);
  return `<circle class="anneau" cx="${x}" cy="${y}" r="${Math.round(ring.km * projection.kilometre)}"/>`;
}

/**
 * A route between two places, bent a little, from disc to disc; none within one disc. An end that no disc holds (its
 * kind is hidden) stays where it is: the nearest disc would be another place.
 */
function routeLine(
  projection: Projection,
  discs: readonly ChartDisc[],
  { from, to, weight }: ChartRoute,
): string {
  const [a, b] = [from, to].map((end) => endOf(projection.at(end), discs));
  if (a === undefined || b === undefined || a === b) return "";
  const [x, y] = [(a.x + b.x) / 2 - (b.y - a.y) * 0.16, (a.y + b.y) / 2 + (b.x - a.x) * 0.16];
  const [ax, ay, bx, by, qx, qy] = [a.x, a.y, b.x, b.y, x, y].map(Math.round);
  return `<path class="route" stroke-width="${Math.min(4, Math.max(1, weight))}" d="M${ax} ${ay}Q${qx} ${qy} ${bx} ${by}"/>`;
}

/** As far as a disc gathers, and no further. */
function endOf(
  [x, y]: readonly [number, number],
  discs: readonly ChartDisc[],
): Pick<ChartDisc, "x" | "y"> {
  const far = (disc: ChartDisc) => Math.hypot(disc.x - x, disc.y - y);
  const [nearest] = discs.toSorted((one, other) => far(one) - far(other));
  return nearest === undefined || far(nearest) > 1.5 * APART ? { x, y } : nearest;
}

/** The names of lands that are wide enough, where no disc stands. */
function landNames(
  projection: Projection,
  lands: readonly ChartLand[],
  discs: readonly ChartDisc[],
): string {
  return lands
    .filter(({ far }) => far !== true)
    .flatMap(({ name, polygons }) => {
      const { left, right, top, bottom } = boundsOf(projection, polygons[0]?.[0] ?? []);
      const [x, y, width] = [(left + right) / 2, (top + bottom) / 2, right - left];
      const half = name.length * 5.4;
      const isRoomy =
        width > half * 2 + 20 &&
        x - half > 0 &&
        x + half < FRAME.width &&
        y > 20 &&
        y < FRAME.height - 20 &&
        discs.every((disc) => Math.abs(disc.x - x) > half + 24 || Math.abs(disc.y - y) > 48);
      return isRoomy
        ? [
            `<text class="nom-eau" x="${Math.round(x)}" y="${Math.round(y)}" text-anchor="middle">${escaped(name)}</text>`,
          ]
        : [];
    })
    .join("");
}

function Disc({ href, x, y, count, letter, label, mark }: ChartDisc) {
  const said = letter ?? String(count);
  const radius =
    count === 1 && letter === undefined ? 13 : Math.min(26, 13 + 3 * Math.max(1, said.length));
  const inside =
    count === 1 && mark !== undefined && letter === undefined
      ? `<g transform="scale(.85)">${markDrawing(mark)}</g>`
      : `<text y="6">${said}</text>`;
  const kind =
    count > 1 && mark !== undefined
      ? `<g class="genre" transform="translate(${radius - 3} ${-radius + 3}) scale(.5)"><circle r="15"/>${markDrawing(mark)}</g>`
      : "";
  return (
    <a href={href} class="pin" aria-label={label}>
      {raw(
        `<g transform="translate(${Math.round(x)} ${Math.round(y)})"><circle class="prise" r="${APART / 2}"/><circle class="rond" r="${radius}"/>${inside}${kind}</g>`,
      )}
    </a>
  );
}

function ruler(projection: Projection): string {
  const { km, width } = rulerOf(projection);
  const [right, y] = [FRAME.width - 14, FRAME.height - 12];
  return `<path class="regle" d="M${right - width} ${y - 5}v5h${width}v-5"/><text x="${right - width / 2}" y="${y - 8}" text-anchor="middle">${texts.kilometres(km)}</text>`;
}

const ROSE = `<g class="rose" transform="translate(34 ${FRAME.height - 36}) scale(.42)"><circle r="44"/><path class="plein" d="M0-56L-7-7 0 0zM0-56L7-7 0 0z"/><path d="M0 56L-7 7 0 0 7 7zM56 0L7 7 0 0 7-7zM-56 0L-7 7 0 0-7-7z"/></g>`;

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);
}
