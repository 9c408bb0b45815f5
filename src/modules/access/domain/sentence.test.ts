import { expect, test } from "vitest";

import { saySentence } from "./sentence.fr.ts";

const at = (day: string) => Temporal.Instant.from(`2026-${day}T00:00:00+01:00`);
const now = Temporal.Instant.from("2026-11-30T08:00:00Z");

test.each<[string | undefined, string | undefined, string]>([
  [undefined, "12-07", "Quentin voit vos tâches jusqu’au dimanche 6 décembre."],
  [undefined, undefined, "Quentin voit vos tâches jusqu’à ce que vous l’arrêtiez."],
  ["12-03", "12-10", "Quentin voit vos tâches du jeudi 3 décembre au mercredi 9 décembre."],
  ["12-03", "12-04", "Quentin voit vos tâches le jeudi 3 décembre."],
  [
    "12-03",
    undefined,
    "Quentin voit vos tâches à partir du jeudi 3 décembre jusqu’à ce que vous l’arrêtiez.",
  ],
  // It began already.
  ["11-28", "12-07", "Quentin voit vos tâches jusqu’au dimanche 6 décembre."],
])("from %s until %s", (from, until, says) => {
  const sentence = {
    who: "Quentin",
    what: "vos tâches",
    from: from === undefined ? undefined : at(from),
    until: until === undefined ? undefined : at(until),
  };
  expect(saySentence(sentence, now)).toBe(says);
});

test("a group in which nobody is yet sees nothing, and it is said so", () => {
  const what = "votre visite « Visio »";
  const awaited = { who: "Les Semelles", what, from: undefined, until: at("12-07") };
  expect(saySentence({ ...awaited, isAwaited: true }, now)).toBe(
    "Les Semelles verra votre visite « Visio » dès que quelqu’un y est nommé, jusqu’au dimanche 6 décembre.",
  );
});
