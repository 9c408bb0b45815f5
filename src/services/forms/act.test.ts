import { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";

import { form, type GivenBack, toMend } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { line } from "#basics/questions";
import { done, refused } from "#basics/result";
import { visitor } from "#services/house";

import { pageOf } from "./act.ts";
import { type AskedEnv, typedOf } from "./asked.ts";

let told: readonly string[];
beforeEach(() => {
  told = [];
});

const asks = form({ word: line("mot", { label: "Un mot", empty: "Écrivez un mot." }) });
const refusals = { taken: "Ce mot est pris.", late: "C’est trop tard." };

/** A page of one thing, « a », with a form and a button; it answers what it was given back. */
function site() {
  const page = pageOf<AskedEnv, { readonly id: string }>({
    find: async (c) => {
      told = [...told, "find"];
      return c.req.param("id") === "a" ? { id: "a" } : undefined;
    },
    draw: (c, _, back) => {
      const body: GivenBack = back;
      return c.json(body);
    },
  });
  const say = page.sent({
    form: "say",
    asks,
    act: async (_, { id }, { word }) => {
      told = [...told, `${id} ${word}`];
      if (word === "inconnu") return toMend({ mot: "Personne ne le connaît." });
      if (word === "pris") return refused("taken");
      return word === "tard" ? refused("late") : done(word);
    },
    refusals,
    beside: { taken: "mot" },
    to: (word, { id }) => `/${id}?dit=${word}`,
  });
  const look = page.sent({
    asks: async ({ id }, c) => {
      const { mot } = await typedOf(c);
      return form({ at: lookedUp(PLACE, { found: await placeNamed(id, mot), write: String }) });
    },
    act: async (_, __, { at }) => done(at),
    refusals: {},
    to: (at) => `/lieux/${at}`,
  });
  const stop = page.pressed({ act: async () => done(1), refusals: {}, to: () => "/" });
  const web = new Hono<AskedEnv>();
  web.use(async (c, next) => {
    c.set("actor", visitor);
    await next();
  });
  return web.get("/:id", page.show).post("/:id", say).post("/:id/ou", look).post("/:id/fin", stop);
}

const PLACE = { name: "mot", label: "Où ?", as: "line" } as const;

async function placeNamed(id: string, typed: unknown): Promise<Found<string | undefined>> {
  return typed === "Crest" ? { value: `${id}-26` } : { problem: `« ${String(typed)} » ?` };
}

async function send(path: string, word?: string) {
  const body = word === undefined ? new URLSearchParams() : new URLSearchParams({ mot: word });
  const answer = await site().request(path, { method: "POST", body });
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
}

test("a page is shown, or not found", async () => {
  expect(await (await site().request("/a")).json()).toEqual({});
  expect((await site().request("/b")).status).toBe(404);
});

test("what cannot be found is a 404, and nothing is done", async () => {
  expect((await send("/b", "oui")).status).toBe(404);
  expect(told).toEqual(["find"]);
});

test("what was done leads away, by 303", async () => {
  expect(await send("/a", "oui")).toMatchObject({ status: 303, to: "/a?dit=oui" });
  expect(told).toEqual(["find", "a oui"]);
  expect(await send("/a/fin")).toMatchObject({ status: 303, to: "/" });
});

test("what is to be mended is given back with what was typed, and nothing is done", async () => {
  const { text } = await send("/a", " ");
  expect(JSON.parse(text)).toEqual({
    form: "say",
    typed: { mot: " " },
    problems: { mot: "Écrivez un mot." },
  });
  expect(told).toEqual(["find"]);
});

test("what is typed may be looked up before it is read", async () => {
  expect(await send("/a/ou", "Crest")).toMatchObject({ status: 303, to: "/lieux/a-26" });
  expect(JSON.parse((await send("/a/ou", "Crestt")).text)).toEqual({
    typed: { mot: "Crestt" },
    problems: { mot: "« Crestt » ?" },
  });
});

test("a refusal is said on the page as it stands after it", async () => {
  await send("/a", "tard");
  expect(told).toEqual(["find", "a tard", "find"]);
});

test("what only the action can read is to be mended beside its field", async () => {
  expect(JSON.parse((await send("/a", "inconnu")).text)).toEqual({
    form: "say",
    typed: { mot: "inconnu" },
    problems: { mot: "Personne ne le connaît." },
  });
});

test("a refusal is said on top, or beside its field", async () => {
  expect(JSON.parse((await send("/a", "tard")).text)).toEqual({
    form: "say",
    typed: { mot: "tard" },
    refusal: "late",
    problem: refusals.late,
  });
  expect(JSON.parse((await send("/a", "pris")).text)).toEqual({
    form: "say",
    typed: { mot: "pris" },
    refusal: "taken",
    problems: { mot: refusals.taken },
  });
});
