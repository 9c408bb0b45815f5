import type { Block, Inline } from "./blocks.ts";

/** The same blocks, each of their words or pictures made into others. */
export function withEach(
  blocks: readonly Block[],
  each: (one: Inline) => readonly Inline[],
): readonly Block[] {
  const all = (inlines: readonly Inline[]) => inlines.flatMap((one) => each(one));
  return blocks.map((block): Block => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, inlines: all(block.inlines) };
      case "list":
        return { ...block, items: block.items.map((item) => withEach(item, each)) };
      case "quote":
        return { ...block, blocks: withEach(block.blocks, each) };
      case "table":
        return { ...block, head: block.head.map(all), rows: block.rows.map((row) => row.map(all)) };
      case "code":
      case "rule":
        return block;
    }
  });
}

/** The words and pictures of blocks, in the order in which they are read. */
export function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  const all: Inline[] = [];
  withEach(blocks, (one) => {
    all.push(one);
    return [one];
  });
  return all;
}
