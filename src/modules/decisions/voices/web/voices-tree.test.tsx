import { expect, test } from "vitest";

import { write } from "#ui/frame";

import { frameOf } from "../../../../ui/test-frame.ts";
import { drawnPart, MOST_NODES, rowsOf, type VoiceNode } from "./voices-tree-layout.ts";
import { VoicesTree } from "./voices-tree.tsx";

const node = (name: string, children: readonly VoiceNode[] = []): VoiceNode => ({
  name,
  children,
  carried: 1 + children.reduce((sum, { carried }) => sum + carried, 0),
});

const chain = (length: number): VoiceNode =>
  Array.from({ length }).reduce<VoiceNode>((end, _, i) => node(`n${i}`, [end]), node("end"));

const many = (count: number, name = "m") =>
  Array.from({ length: count }, (_, i) => node(`${name}${i}`));

const shown = (roots: readonly VoiceNode[]) => write(frameOf({}), <VoicesTree roots={roots} />);

test("who is alone to entrust stays in the column; a fork goes one to the right", () => {
  const { branches, others } = drawnPart([node("a", [node("b", [node("c"), node("d")])])]);
  expect(rowsOf(branches, others).map(({ branch, column }) => [branch?.name, column])).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 1],
    ["d", 1],
  ]);
});

test("drawn and counted voices are together all of them", () => {
  for (const roots of [
    [node("a", many(40))],
    [chain(1_000)],
    many(40),
    [
      node(
        "a",
        many(12).map(({ name }) =>
          node(
            name,
            many(12).map((one) => node(one.name, many(12))),
          ),
        ),
      ),
    ],
  ]) {
    const { branches, others } = drawnPart(roots);
    const rows = rowsOf(branches, others);
    const people = rows.filter(({ branch }) => branch !== undefined).length;
    const counted = rows.reduce(
      (sum, row) => sum + (row.branch === undefined ? row.carried : 0),
      0,
    );
    expect(people).toBeLessThanOrEqual(MOST_NODES);
    expect(people + counted).toBe(roots.reduce((sum, { carried }) => sum + carried, 0));
  }
});

test("the drawing is for eyes, with its list for everyone; wide parts are counted in both", async () => {
  const html = await shown([node("Solène", [...many(49, "V")])]);
  expect(html).toMatch(/<svg class="arbre"[^>]* aria-hidden="true">/);
  expect(html.match(/et 37 autres/g)).toHaveLength(2);
  expect(html.match(/class="voie"/g)).toHaveLength(13);
  expect(html.replace(/<svg.*<\/svg>/s, "").match(/<li>V\d+/g)).toHaveLength(12);
});

test("a route is wider when more voices pass", async () => {
  const html = await shown([node("a", [node("b", many(6)), node("c")])]);
  const widths = [...html.matchAll(/class="voie"[^>]* stroke-width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths[0]).toBeGreaterThan(widths.at(-1) ?? 0);
});

test("a name is never read as mark-up, a long one is whole in the list, none is nothing", async () => {
  const long = "Marie-Antoinette de la Grange du Haut de la Colline";
  const html = await shown([node("<b>", [node(long)])]);
  expect(html).not.toContain("<b>");
  expect(html).toContain(long);
  expect(
    await write(
      frameOf({}),
      <p>
        <VoicesTree roots={[]} />
      </p>,
    ),
  ).toBe("<p></p>");
});
