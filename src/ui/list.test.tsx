import * as fc from "fast-check";
import { expect, test } from "vitest";

import { write } from "./frame.tsx";
import { Pager, pagesAround } from "./list.tsx";
import { Sounding } from "./sounding.tsx";
import { Table } from "./table.tsx";
import { frameOf } from "./test-frame.ts";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [3, 5, [1, 2, 3, 4, 5]],
  [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  [1, 100, [1, 2, 0, 100]],
])("from page %i of %i one reaches %j", (page, pages, shown) => {
  expect(pagesAround(page, pages)).toEqual(shown);
});

test("a gap never hides a single page, and every page can be reached", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (pages, before) => {
      const page = Math.min(pages, before + 1);
      const shown = pagesAround(page, pages);
      expect(shown).toContain(page);
      expect(shown[0]).toBe(1);
      expect(shown.at(-1)).toBe(pages);
      const hidden = shown.flatMap((one, i) =>
        one === 0 ? [(shown[i + 1] ?? 0) - (shown[i - 1] ?? 0) - 1] : [],
      );
      expect(hidden.every((many) => many > 1)).toBe(true);
    }),
  );
});

const at = (page: number) => `/appels?page=${page}`;

test("the pager says which are shown of how many, with real addresses", async () => {
  const html = await write(frameOf({}), <Pager page={2} size={50} total={12_345} at={at} />);
  expect(html).toContain("De 51 à 100, sur 12\u202f345");
  expect(html).toContain('<a href="/appels?page=1" rel="prev">');
  expect(html).toContain('<a href="/appels?page=3" rel="next">');
  expect(html).toContain('<a href="/appels?page=247" aria-label="Page 247">');
  expect(html).toContain('<span aria-current="page">2');
});

test("one page, none, or a page that does not exist, has no pager", async () => {
  for (const [page, total] of [
    [1, 50],
    [1, 0],
    [9, 60],
  ] as const) {
    expect(
      await write(
        frameOf({}),
        <p>
          <Pager page={page} size={50} total={total} at={at} />
        </p>,
      ),
    ).toBe("<p></p>");
  }
});

test.each([
  [6, "sonde proche", "6<small> jours</small>"],
  [1, "sonde proche", "1<small> jour</small>"],
  [0, "sonde proche", "Dernier jour"],
  [11, '"sonde"', "11<small> jours</small>"],
  [-1, '"sonde"', "Fermé"],
])("%i days left are said", async (days, look, words) => {
  const html = await write(frameOf({}), <Sounding days={days}>jusqu’à lundi</Sounding>);
  expect(html).toContain(look);
  expect(html.replaceAll("\u00a0", " ")).toContain(words);
});

test("a table scrolls in its own region, which a keyboard can reach", async () => {
  const html = await write(
    frameOf({}),
    <Table
      caption="Budget"
      columns={[
        { title: "Poste", cell: (row: string) => row },
        { title: "Somme", cell: () => "12 €", number: true },
      ]}
      rows={["Terre"]}
    />,
  );
  expect(html).toContain(
    '<section class="defile" aria-label="Budget (le tableau défile)" tabindex="0">',
  );
  expect(html).toContain('<th scope="row" role="rowheader">Terre</th>');
  expect(html).toContain("<caption>Budget</caption>");
});

const POST = { title: "Poste", cell: (row: string) => row };

test("a cell bears the title of its column, for the card that its row is on a narrow screen", async () => {
  const title = <em>Somme</em>;
  const html = await write(
    frameOf({}),
    <Table
      caption="Budget"
      columns={[
        POST,
        { title: "Part", cell: () => "1" },
        { title, says: "Somme", cell: () => "12", number: true },
      ]}
      rows={["Terre"]}
      foot={["Total", "1", "12"]}
    />,
  );
  expect(html).toContain('<table class="fiches" role="table">');
  expect(html).toContain('<td role="cell" data-titre="Part">1</td>');
  expect(html).toContain('<td role="cell" class="nombre" data-titre="Somme">12</td>');
  expect(html).toContain('data-titre="Somme"><strong>12</strong></td>');
});

const gridOf = (count: number) =>
  write(
    frameOf({}),
    <Table caption="Budget" grid columns={Array.from({ length: count }, () => POST)} rows={[]} />,
  );

test("a grid of many columns says to eyes that it scrolls; to ears, its name does", async () => {
  expect(await gridOf(4)).toContain("Ce tableau se fait glisser de côté.");
  expect(await gridOf(4)).toContain('aria-label="Budget (le tableau défile)"');
  expect(await gridOf(2)).not.toContain("se fait glisser");
});

test("a grid is no cards", async () => {
  const html = await write(
    frameOf({}),
    <Table caption="Budget" grid columns={[POST]} rows={["Terre"]} />,
  );
  expect(html).toContain('<table role="table">');
});
