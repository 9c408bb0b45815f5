/** Someone in the way of voices: their own voice and all those that come through them. */
export interface VoiceNode {
  readonly name: string;
  /** Voices that come this far, their own included. */
  readonly carried: number;
  /** The reader: told apart from the others. */
  readonly isReader?: boolean | undefined;
  /** A word under the name: « a voté ». */
  readonly word?: string | undefined;
  /** Who entrusts their voice to this one. */
  readonly children: readonly VoiceNode[];
}

/** A branch as it is drawn: the deeper and the wider parts are counted, not drawn. */
export interface Branch {
  readonly name: string;
  readonly carried: number;
  readonly isReader: boolean;
  readonly word: string | undefined;
  readonly children: readonly Branch[];
  /** Voices that come from those who are not drawn. */
  readonly others: number;
}

/** How much of a tree is drawn. */
export const MOST_NODES = 200;
const MOST_CHILDREN = 12;
/** Ways that fork more often than this are too narrow for a telephone. */
const MOST_FORKS = 5;

/** The part of a tree that is drawn: level by level, so that what is near a ballot comes first. */
export function drawnPart(roots: readonly VoiceNode[]): {
  readonly branches: readonly Branch[];
  /** Voices under the roots that are not drawn. */
  readonly others: number;
} {
  const kept = new Map<VoiceNode, readonly VoiceNode[]>();
  const first = roots.slice(0, MOST_CHILDREN);
  let level = first.map((node) => ({ node, forks: 0 }));
  let count = first.length;
  const order: VoiceNode[] = [];
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { node, forks } of level) {
      const deeper = forks + Number(node.children.length > 1);
      const room = deeper > MOST_FORKS ? 0 : Math.min(MOST_CHILDREN, MOST_NODES - count);
      const children = node.children.slice(0, Math.max(0, room));
      count += children.length;
      kept.set(node, children);
      order.push(node);
      for (const child of children) next.push({ node: child, forks: deeper });
    }
    level = next;
  }
  const made = new Map<VoiceNode, Branch>();
  for (const node of order.toReversed()) made.set(node, branchOf(node, kept.get(node) ?? [], made));
  const branches = first.flatMap((root) => made.get(root) ?? []);
  return { branches, others: carriedBy(roots.slice(first.length)) };
}

function branchOf(
  node: VoiceNode,
  children: readonly VoiceNode[],
  made: ReadonlyMap<VoiceNode, Branch>,
): Branch {
  return {
    name: node.name,
    carried: node.carried,
    isReader: node.isReader ?? false,
    word: node.word,
    children: children.flatMap((child) => made.get(child) ?? []),
    others: carriedBy(node.children.slice(children.length)),
  };
}

function carriedBy(nodes: readonly VoiceNode[]): number {
  return nodes.reduce((sum, { carried }) => sum + carried, 0);
}

/** A line of the drawing: someone, or the voices that are not drawn. */
export interface TreeRow {
  readonly column: number;
  readonly row: number;
  /** The row of who this one entrusts their voice to. */
  readonly to: { readonly column: number; readonly row: number } | undefined;
  /** Undefined: the others. */
  readonly branch: Branch | undefined;
  readonly carried: number;
}

/** Lays branches out, one a line: who is alone to entrust stays in the same column, a fork goes one to the right. */
export function rowsOf(branches: readonly Branch[], others: number): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  for (const branch of branches) place(rows, branch, { column: 0, to: undefined });
  if (others > 0) placeOthers(rows, others, { column: 0, to: undefined });
  return rows;
}

type Place = Pick<TreeRow, "column" | "to">;

function place(rows: TreeRow[], branch: Branch, { column, to }: Place): void {
  const at = { column, row: rows.length };
  rows.push({ ...at, to, branch, carried: branch.carried });
  const isFork = branch.children.length + Number(branch.others > 0) > 1;
  const below = { column: column + Number(isFork), to: at };
  for (const child of branch.children) place(rows, child, below);
  if (branch.others > 0) placeOthers(rows, branch.others, below);
}

function placeOthers(rows: TreeRow[], carried: number, { column, to }: Place): void {
  rows.push({ column, row: rows.length, to, branch: undefined, carried });
}
