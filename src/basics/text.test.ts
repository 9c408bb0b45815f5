import { expect, test } from "vitest";

import { cleanText, evenSpaces, insideQuotes, withoutEdges } from "./text.ts";

test("quotes inside quotes are of the second kind, whatever the space", () => {
  expect(insideQuotes("Un message dans « Le terrain »")).toBe("Un message dans “Le terrain”");
  expect(insideQuotes("«\u202fUn\u00a0» et «deux»")).toBe("“Un” et “deux”");
  expect(insideQuotes("Sans rien")).toBe("Sans rien");
});

test("the edges of a text are taken away, whatever its length", () => {
  expect(withoutEdges("« mot », ", "« ", " »,")).toBe("mot");
  expect(withoutEdges("...", ".")).toBe("");
  expect(withoutEdges(`${"-".repeat(500_000)}a`, "-")).toBe("a");
  expect(insideQuotes(" ".repeat(500_000)).length).toBe(500_000);
});

test("what turns the letters after it around is in no text", () => {
  expect(cleanText("fdp.\u202eexe\u2066 oui")).toBe("fdp.exe oui");
});

test("one space stands between words, whatever stood there", () => {
  expect(evenSpaces("un deux trois")).toBe("un deux trois");
  for (const space of ["  ", "\t", "\n", "\u00a0", "\u202f", " \r\n "])
    expect(evenSpaces(`un${space}deux trois`)).toBe("un deux trois");
});
