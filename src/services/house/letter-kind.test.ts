import { expect, test } from "vitest";

import { job } from "./actor.ts";
import { letterKind } from "./letter-kind.ts";

import { testHouse } from "../../../tests/support/house.ts";

const kind = letterKind({
  why: "quelqu’un vous a écrit.",
  sort: "direct",
  find: (_, { word }) => Promise.resolve(word === "passé" ? undefined : String(word)),
  says: (words) => ({
    subject: `${words.length} mots`,
    entries: words.map((title) => ({ title, at: "/", lines: [] })),
  }),
});

function written(...words: readonly string[]) {
  const facts = words.map((word) => ({ word }));
  return testHouse().then((app) =>
    app.transaction(job("trial"), async (work) => ({
      true: await Promise.all(facts.map((one) => kind.stillTrue(work, one))),
      part: await kind.write?.(work, { address: "a", source: undefined, facts }),
    })),
  );
}

test("what is no longer worth saying is left out", async () => {
  const said = await written("un", "passé", "deux");
  expect(said.true).toEqual([true, false, true]);
  expect(said.part).toEqual({
    subject: "2 mots",
    title: "2 mots",
    entries: [
      { title: "un", at: "/", lines: [] },
      { title: "deux", at: "/", lines: [] },
    ],
  });
});

test("nothing is written when nothing is left to say", async () => {
  expect((await written("passé")).part).toBeUndefined();
});
