import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";

import { tableHead, tableRows, writeTable } from "./table-text.ts";

test("a mark, semicolons, CRLF, and quotes where they are needed", () => {
  expect(
    writeTable(
      ["nom", "rôle"],
      [
        ["Zoé ; Ali", 'dit "le chef"'],
        ["", "deux\nlignes"],
      ],
    ),
  ).toBe('\ufeffnom;rôle\r\n"Zoé ; Ali";"dit ""le chef"""\r\n;"deux\nlignes"\r\n');
  expect(writeTable(["nom"], [])).toBe("\ufeffnom\r\n");
  expect(writeTable(["a", "b"], [[undefined, "un\rdeux"]])).toBe('\ufeffa;b\r\n;"un\rdeux"\r\n');
});

test.each(["=1+1", "+33 6", "-2", "@somme", "\tx", "\rx", "＝1"])(
  "%j would be run by a spreadsheet: it is made a text",
  (words) => {
    const [[cell] = []] = parse(tableRows([[words]]), { delimiter: ";" });
    expect(cell).toBe(`'${words}`);
  },
);

test("a number is no formula, below nought either", () => {
  expect(tableRows([[-12, 0, 3.5]])).toBe("-12;0;3.5\r\n");
});

test("what is written is read again, in one piece or in several", () => {
  const cell = fc
    .string({ unit: "grapheme" })
    .filter((text) => !/^[=+\-@\t\r＝＋－＠\ufeff]/.test(text));
  const row = fc.tuple(fc.constant("x"), cell, cell);
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (first, then) => {
      const columns = ["un", "deux", "trois"];
      const whole = writeTable(columns, [...first, ...then]);
      expect(tableHead(columns) + tableRows(first) + tableRows(then)).toBe(whole);
      expect(parse(whole, { delimiter: ";", bom: true })).toEqual([columns, ...first, ...then]);
    }),
  );
});
