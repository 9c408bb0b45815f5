import { describe, expect, test } from "vitest";

import { type Chapter, gather, inTurn } from "./chapters.ts";
import type { Module } from "./module.ts";

const own: Module = {
  name: "gardens",
  floor: 4,
  needs: ["people"],
  keeps: [{ what: "a garden", why: "to find it", howLong: "always" }],
  rights: { "write-mail": ["gardens.garden"] },
  deeds: { "/jardins": "a ouvert un jardin" },
};
const beds: Chapter = {
  name: "beds",
  keeps: [{ what: "a bed", why: "to water it", howLong: "a year" }],
  rights: { "write-mail": ["gardens.bed"], "read-beds": ["gardens.bed"] },
  deeds: { "/jardins/:garden/carres": "a ouvert un carré" },
};
const water: Chapter = { name: "water", entrusts: { gardens: ["gardens.water"] } };

describe("a module with chapters", () => {
  test("tells what they tell, its own first and each after those that it enters", () => {
    const told = gather(own, [beds, water]);
    expect(told.chapters).toEqual(["beds", "water"]);
    expect(told.keeps?.map(({ what }) => what)).toEqual(["a garden", "a bed"]);
    expect(told.deeds).toEqual({ ...own.deeds, ...beds.deeds });
    expect(told.entrusts).toEqual({ gardens: ["gardens.water"] });
    expect(told).toMatchObject({ name: "gardens", floor: 4, needs: ["people"] });
  });

  test("opens under a right the tables of all who tell it", () => {
    expect(gather(own, [beds]).rights).toEqual({
      "write-mail": ["gardens.garden", "gardens.bed"],
      "read-beds": ["gardens.bed"],
    });
  });

  test("refuses two that tell the same thing", () => {
    const again: Chapter = { name: "again", deeds: beds.deeds ?? {} };
    expect(() => gather(own, [beds, again])).toThrow("« /jardins/:garden/carres »");
  });
});

test("what is done in turn is done in its order, each when the one before is done", async () => {
  const heard: string[] = [];
  const say = (name: string) => async (event: string) => {
    await Promise.resolve();
    heard.push(`${name} ${event}`);
  };
  await inTurn(say("first"), say("second"))("left");
  expect(heard).toEqual(["first left", "second left"]);
});
