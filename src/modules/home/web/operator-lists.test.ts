import { expect, test } from "vitest";

import { withoutTheirLinks } from "./operator-lists.tsx";

const letter = (kind: string) => ({
  id: "1",
  kind,
  madeAt: Temporal.Instant.from("2026-11-25T08:00:00Z"),
  sentAt: undefined,
  problem: undefined,
  kept: {
    to: "lison@example.org",
    subject: "Une question",
    text: "Répondre : https://archipel.example.org/l/vote/1/2/abc\nLire : https://archipel.example.org/votes/3",
  },
});

test("who hands letters over reads neither what votes nor what answers for somebody", () => {
  const text = withoutTheirLinks(letter("vote-opened")).kept?.text ?? "";
  expect(text).not.toContain("/l/vote");
  expect(text).toContain("elle retrouve la page en entrant par un code");
  expect(text).toContain("Lire : https://archipel.example.org/votes/3");
});

test("a code to come in stays whole: nobody else can give it", () => {
  expect(withoutTheirLinks(letter("code"))).toEqual(letter("code"));
});
