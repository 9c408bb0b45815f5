import { raw } from "hono/html";

import { useFirstDrawing } from "#ui/frame";

import type { Placed } from "./drawing/archipelago-layout.ts";
import {
  chartOf,
  MOST_ISLANDS,
  NAME_LINE,
  placeIslands,
  routeBetween,
} from "./drawing/archipelago-layout.ts";
import type { EmblemState } from "./emblem.tsx";
import { coastLine, coastOnce, landOnce, stateOver, WATER } from "./emblem.tsx";
import { texts } from "./texts.fr.ts";

export type ArchipelagoIsland = EmblemState & {
  readonly id: string;
  readonly name: string;
  readonly at: string;
};

export interface Route {
  readonly from: string;
  readonly to: string;
  /** How many exchanges: the width of the route. */
  readonly count: number;
}

export interface ArchipelagoProps {
  /** Says what is drawn: « Les cercles, dessinés comme des îles. » */
  readonly label: string;
  /** The most present first: beyond a dozen, the others are only counted. */
  readonly islands: readonly ArchipelagoIsland[];
  readonly routes?: readonly Route[] | undefined;
  /** Where all islands are listed, when some are not drawn. */
  readonly allAt?: string | undefined;
}

/** Lines of equal depth in the open sea, and the compass rose where there is room. */
const DEPTHS =
  '<path class="iso fin" d="M-20 130C120 60 240 90 330 140S520 20 640 30 800 60 920 10M-20 400C60 380 90 350 200 350S330 420 350 470 430 640 470 680M560 680C540 600 520 470 600 420S760 470 800 450 880 420 920 430"/>';
const ROSE =
  '<g class="rose" transform="translate(846 600) scale(.7)"><circle r="44"/><circle r="38" stroke-dasharray="1.5 4.1"/><path class="plein" d="M0-56L7-7 0 0zM0 56L-7 7 0 0zM56 0L7 7 0 0zM-56 0L-7-7 0 0z"/><path d="M0-56L-7-7 0 0zM0 56L7 7 0 0zM56 0L7-7 0 0zM-56 0L-7 7 0 0z"/></g>';

/**
 * Islands, routes and names on one chart. Each layer is painted for all islands before the next,
 * so that neighbours share their shallows. A list beside says the same in words.
 */
export function Archipelago({ label, islands, routes = [], allAt }: ArchipelagoProps) {
  const first = useFirstDrawing();
  const placed = placeIslands(islands);
  const { width, height } = chartOf(new Set(islands.map(({ id }) => id)).size);
  const of = new Map(placed.map((one) => [one.id, one]));
  const left = islands.length - placed.length;
  const coasts = placed.map(({ island }) => coastOnce(island, first)).join("");
  return (
    <svg
      class="carte"
      viewBox={`0 0 ${width} ${height}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- SVG has no fieldset: its links are one group
      role="group"
      aria-label={label}
    >
      {raw(
        DEPTHS +
          (placed.length === 1 ? ROSE : "") +
          coasts +
          water(placed) +
          routeLines(routes, of),
      )}
      {islands.slice(0, MOST_ISLANDS).map((one) => {
        const berth = of.get(one.id);
        return berth && <Landing {...one} berth={berth} first={first} />;
      })}
      {left > 0 && allAt !== undefined && (
        <a href={allAt}>
          <text x={width / 2} y={height - 10}>
            {texts.otherIslands(left)}
          </text>
        </a>
      )}
    </svg>
  );
}

type LandingProps = ArchipelagoIsland & {
  readonly berth: Placed;
  readonly first: (drawing: string) => boolean;
};

/** What is told of an island, where its drawn name does not tell all of it. */
function labelOf(
  name: string,
  lines: readonly string[],
  words: readonly string[],
): string | undefined {
  const shown = lines.join(" ");
  // A word cut in two is read as it stands: a name that is told must hold what is seen (WCAG 2.5.3).
  const isCut = lines.some((line, at) => line.endsWith("-") && at < lines.length - 1);
  const told = isCut ? shown : name;
  return words.length === 0 && shown === told ? undefined : [told, ...words].join(", ");
}

/** A link on the whole cell of an island: no other lies there, so that a finger finds it. */
function Landing({ name, at, berth, first, ...state }: LandingProps) {
  const { island, cell } = berth;
  const land = landOnce(island, first);
  const { lines, x, y } = berth.name;
  const words = stateWords(state);
  return (
    <a href={at} aria-label={labelOf(name, lines, words)}>
      {raw(
        `<path fill="none" pointer-events="all" d="M${Math.round(cell.x)} ${Math.round(cell.y)}h${Math.floor(cell.width)}v${Math.floor(cell.height)}h-${Math.floor(cell.width)}z"/><g transform="${transformOf(berth)}"${state.asleep === true ? ' class="dort"' : ""}>${land}${stateOver(island, state)}</g>`,
      )}
      <text x={x} y={y}>
        {lines.map((line, i) => (
          <tspan x={x} dy={i === 0 ? undefined : `${NAME_LINE}em`}>
            {line}{" "}
          </tspan>
        ))}
      </text>
    </a>
  );
}

/** The words of what is drawn over an island. */
export function stateWords({ boat, lit, asleep }: EmblemState): readonly string[] {
  return [
    ...(boat === true ? [texts.states.boat] : []),
    ...(lit === true ? [texts.states.lit] : []),
    ...(asleep === true ? [texts.states.asleep] : []),
  ];
}

function water(placed: readonly Placed[]): string {
  return WATER.flatMap(([kind, width]) =>
    placed.map((one) =>
      coastLine(
        one.island,
        `class="${kind}" stroke-width="${width}" transform="${transformOf(one)}"`,
      ),
    ),
  ).join("");
}

function routeLines(routes: readonly Route[], placed: ReadonlyMap<string, Placed>): string {
  return routes
    .map(({ from, to, count }) => {
      const [a, b] = [placed.get(from), placed.get(to)];
      if (a === undefined || b === undefined || a === b) return "";
      const width = Math.min(6, 1.6 + Math.sqrt(Math.max(1, count)));
      return `<path class="route" stroke-width="${width.toFixed(1)}" d="${routeBetween(a, b)}"/>`;
    })
    .join("");
}

function transformOf({ x, y, scale }: Placed): string {
  return `translate(${x} ${y}) scale(${scale.toFixed(2)})`;
}
