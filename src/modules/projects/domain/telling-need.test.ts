import { expect, test } from "vitest";

import { structuresNamed, tellingOf } from "./telling-need.ts";

test.each([
  ["Une lettre", undefined],
  ["Une association qui sache animer une réunion", "une qui une reunion"],
  ["Savoir tenir la comptabilité", "tenir la comptabilite"],
  ["Des plants", "des plants"],
] as const)("« %s » is looked for by « %s »", (need, words) => {
  const telling = tellingOf(need);
  expect(telling?.words.replaceAll(/\b[a-z]\b /g, "")).toBe(words);
  expect(telling?.all ?? false).toBe(false);
});

test("words of which none says what is needed are looked for all together", () => {
  expect(tellingOf("Une association d’un village voisin")?.all).toBe(true);
  expect(tellingOf("Écrire une lettre")).toEqual({ words: "ecrire lettre", all: true });
});

test.each([
  ["Une association d’un village voisin", ["association", "network"], true, undefined],
  ["Une maison des jeunes partenaire à Crest", [], false, "Crest"],
  ["Une mairie", ["local-authority"], false, undefined],
] as const)("« %s » names a kind and where", (need, kinds, elsewhere, place) => {
  expect(structuresNamed(need)).toEqual({ kinds, elsewhere, place });
});
