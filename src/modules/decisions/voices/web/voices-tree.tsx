import { shorten } from "#basics/text";

import {
  type Branch,
  drawnPart,
  rowsOf,
  type TreeRow,
  type VoiceNode,
} from "./voices-tree-layout.ts";
import { treeTexts as texts } from "./voices-tree-texts.fr.ts";

export interface VoicesTreeProps {
  /** The ballots, or with whom voices end; the children of each are those who entrust theirs to them. */
  readonly roots: readonly VoiceNode[];
}

/** The way of voices towards ballots: a drawing, and the same as a list. Deeper and wider parts are counted. */
export function VoicesTree({ roots }: VoicesTreeProps) {
  const { branches, others } = drawnPart(roots);
  if (branches.length === 0) return null;
  return (
    <div class="pile-s">
      <Drawing rows={rowsOf(branches, others)} />
      <p class="petit doux">{texts.help}</p>
      <details>
        <summary>{texts.asList}</summary>
        <Branches branches={branches} others={others} />
      </details>
    </div>
  );
}

// Sizes of letters of 16 pixels; the drawing is as wide as they are, so it grows with the text of the reader.
const ROW = 44;
const COLUMN = 24;
const LEFT = 16;
const BETWEEN = 22;
const LETTER = 8.4;
const LONGEST_NAME = 24;

function Drawing({ rows }: { readonly rows: readonly TreeRow[] }) {
  const width = Math.max(...rows.map((row) => xOf(row) + BETWEEN + lettersOf(row) * LETTER));
  const height = rows.length * ROW;
  return (
    <svg
      class="arbre"
      viewBox={`0 0 ${Math.ceil(width)} ${height}`}
      width={`${(width / 16).toFixed(2)}em`}
      aria-hidden="true"
    >
      {rows.map((row) => row.to !== undefined && <path class="voie" {...routeOf(row, row.to)} />)}
      {rows.map((row) => (
        <Node row={row} />
      ))}
    </svg>
  );
}

function xOf({ column }: Pick<TreeRow, "column">): number {
  return LEFT + column * COLUMN;
}

function yOf({ row }: Pick<TreeRow, "row">): number {
  return row * ROW + ROW / 2;
}

/** The route of voices: down from the one who carries to the one who entrusts; wider for more voices. */
function routeOf(row: TreeRow, to: NonNullable<TreeRow["to"]>) {
  const [x, y, toX, toY] = [xOf(row), yOf(row), xOf(to), yOf(to)];
  const d =
    x === toX
      ? `M${toX} ${toY}V${y}`
      : `M${toX} ${toY}V${y - 12}Q${toX} ${y} ${toX + 12} ${y}H${x}`;
  return { d, "stroke-width": widthOf(row.carried) };
}

function widthOf(carried: number): number {
  return Number(Math.min(7, 1.6 + Math.log2(Math.max(1, carried))).toFixed(1));
}

function Node({ row }: { readonly row: TreeRow }) {
  const { branch, to } = row;
  const [x, y] = [xOf(row), yOf(row)];
  const [name, after] = wordsOf(row);
  const says = branch?.word === undefined ? after : `${after}, ${branch.word}`;
  return (
    <>
      {to === undefined && branch !== undefined ? (
        <>
          <rect class="urne" x={x - 11} y={y - 9} width="22" height="18" rx="3" />
          <path class="fente" d={`M${x - 5} ${y - 3}h10`} />
        </>
      ) : (
        <circle class={branch?.isReader === true ? "moi-n" : undefined} cx={x} cy={y} r="8" />
      )}
      <text class={branch === undefined ? "autres" : undefined} x={x + BETWEEN} y={y + 5.5}>
        {name}
        {says !== "" && <tspan class="combien"> {says}</tspan>}
      </text>
    </>
  );
}

function wordsOf({ branch, carried, to }: TreeRow): readonly [name: string, after: string] {
  if (branch === undefined) return [texts.others(carried), ""];
  const isOne = carried === 1 && to !== undefined;
  return [shorten(branch.name, LONGEST_NAME), isOne ? "" : texts.carries(carried)];
}

function lettersOf(row: TreeRow): number {
  const [name, after] = wordsOf(row);
  return name.length + after.length + (row.branch?.word?.length ?? 0) + 3;
}

interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly others: number;
}

function Branches({ branches, others }: BranchesProps) {
  if (branches.length === 0 && others === 0) return null;
  return (
    <ul>
      {branches.map((branch) => (
        <li>
          {branch.isReader ? <strong>{branch.name}</strong> : branch.name}{" "}
          <span class="doux">{texts.listed(branch.carried, branch.word)}</span>
          <Branches branches={branch.children} others={branch.others} />
        </li>
      ))}
      {others > 0 && <li>{texts.others(others)}</li>}
    </ul>
  );
}
