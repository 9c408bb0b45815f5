import { expect, test } from "vitest";

import { HERE, placesAsked, wishesOf } from "./search.ts";

const ASKED = `ou=Crest&vers=Die&jour=2026-12-01&quand=matin&places=2&avec=wifi&avec=cuisine&acces=plain-pied&q=atelier`;
const read = (query: string) => {
  const sent: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) (sent[name] ??= []).push(value);
  return placesAsked.read(sent);
};

test("each wish is undone by one tap, and takes nothing else away", () => {
  const asked = read(ASKED);
  const wishes = wishesOf(asked);
  expect(wishes.map(({ wish }) => wish.is)).toEqual([
    "words",
    "around",
    "towards",
    "day",
    "half",
    "seats",
    "equipment",
    "equipment",
    "fact",
  ]);
  for (const [at, { without }] of wishes.entries()) {
    const left = wishesOf(read(placesAsked.at(HERE, asked, without).split("?")[1] ?? ""));
    expect(left.map(({ wish }) => wish)).toEqual(
      wishes.filter((_, other) => other !== at).map(({ wish }) => wish),
    );
  }
});

test("nothing wished is nothing to undo, and nonsense is left out", () => {
  expect(wishesOf(read("avec=piscine&quand=minuit&places=900&jour=jamais"))).toEqual([]);
});
