import { expect, test } from "vitest";

import { insideQuotes } from "./text.ts";

test("quotes inside quotes are of the second kind, whatever the space", () => {
  expect(insideQuotes("Un message dans « Le terrain »")).toBe("Un message dans “Le terrain”");
  expect(insideQuotes("«\u202fUn\u00a0» et «deux»")).toBe("“Un” et “deux”");
  expect(insideQuotes("Sans rien")).toBe("Sans rien");
});
