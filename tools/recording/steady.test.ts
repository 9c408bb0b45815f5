import { expect, test } from "vitest";

import { steady } from "./steady.ts";

const body = (key: string, text: string) => steady({ key, head: [], body: text }).body;

test("what the machine says of itself is the same each time", () => {
  const rows = `wrote a.b {}\nwrote health.run {"took": 12}\nwrote c.d {}`;
  expect(body("Odile POST /fils on /fils [] html right", rows)).toBe("wrote a.b {}\nwrote c.d {}");
  expect(body("command sources", "/tmp/x/archipel-house-aB3/y : 12 ms")).toBe("<folder> : <time>");
});

test("sizes are masked where the machine is shown, and nowhere else", () => {
  expect(body("operator GET /operateur/sante html", "<td>12,5 Mo</td>")).toBe("<td><size></td>");
  expect(body("operator GET /operateur/sante html", "libres (88 % du disque).")).toBe(
    "libres <share>.",
  );
  expect(body("Odile GET /fils/1 html", "<td>12,5 Mo</td>")).toBe("<td>12,5 Mo</td>");
});

const HEALTH = "operator GET /operateur/sante html";

test("whether some statement was slow says nothing", () => {
  const title = "<h2>Questions lentes à la base</h2>";
  const none = body(HEALTH, `${title}<p>Aucune depuis un jour.</p><p>x</p>`);
  expect(body(HEALTH, `${title}<table><td>select</td></table><p>x</p>`)).toBe(none);
  expect(none).toContain("<p>x</p>");
});

const told = (rows: readonly string[], letters: readonly string[]) =>
  body(
    "Odile POST /fils on /fils [] html right",
    ["<p>Fait</p>", ...rows, ...letters.map((text) => `\n--- letter\n${text}`)].join("\n"),
  );

test("rows and letters are the same in whatever order work was done; another row is a difference", () => {
  const one = told(["wrote a.b {<id:1>, 1}", "wrote a.b {<id:2>, 2}"], ["to: x\n\nun", "to: y"]);
  expect(told(["wrote a.b {<id:1>, 2}", "wrote a.b {<id:2>, 1}"], ["to: y", "to: x\n\nun"])).toBe(
    one,
  );
  expect(
    told(["wrote a.b {<id:1>, 2}", "wrote a.b {<id:2>, 3}"], ["to: y", "to: x\n\nun"]),
  ).not.toBe(one);
  expect(told(["wrote a.b {<id:1>, 1}", "wrote a.b {<id:2>, 2}"], ["to: x\n\nun"])).not.toBe(one);
});

test("headers of letters are compared where these stand or come by themselves", () => {
  const letter = "wrote a.b {}\n--- letter\nto: x\nheaders: {}\n\nBonjour";
  expect(body("time passes 1 PT1H", letter)).toContain("headers: {}");
  expect(body("Odile POST /fils on /fils []  html right", letter)).not.toContain("headers");
});
