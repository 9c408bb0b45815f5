import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readRecording, withOwnKeys, writeRecording } from "./entry.ts";
import { addressFrom, formKey, pageKey, partsOf } from "./keys.ts";
import { freshPlan, planAfter } from "./plan.ts";

const ID = "0d0b6a52-6f2e-4a7c-9a34-7c1f5f5f0a11";
const NAMES = new Map([[ID, "<circles.circle:1>"]]);

const form = (on: string, action: string) => ({
  on,
  form: {
    action,
    method: "POST" as const,
    fields: [],
    offers: { words: [], act: [] },
    controls: {},
    buttons: [],
  },
});

const threadKey = (persona: string, place: number) =>
  formKey(persona, form(`/fils/${place}`, ""), NAMES);

test("the name of an entry is read as it was written", () => {
  const page = pageKey("Odile", `/cercles/${ID}.ics?mois=2`, NAMES);
  expect(page).toBe("Odile GET /cercles/<circles.circle:1>.ics?mois=2 ics");
  expect(partsOf(page)).toMatchObject({ persona: "Odile", kind: undefined });
  expect(addressFrom(partsOf(page)?.at ?? "", NAMES)).toBe(`/cercles/${ID}.ics?mois=2`);
  const sent = `${formKey("Odile", form("/fils/12", `/fils/12/${ID}`), NAMES)} right`;
  expect(partsOf(sent)).toEqual({
    persona: "Odile",
    at: "/fils/12/<circles.circle:1>",
    on: "/fils/12",
    kind: "POST /fils/*/* [act,words] ",
  });
  expect(partsOf("command sources --json")).toBeUndefined();
});

test("an address with a token is found on the way only", () => {
  expect(addressFrom("/l/<token:1>", NAMES)).toBeUndefined();
});

test("who finds a kind of form first sends it in every way, once", () => {
  const plan = freshPlan("", false);
  expect(plan.ways("visitor", threadKey("visitor", 1))).toEqual(["empty", "hostile", "right"]);
  expect(plan.ways("visitor", threadKey("visitor", 2))).toEqual([]);
  expect(plan.ways("Adrienne", threadKey("Adrienne", 2))).toEqual(["right"]);
  expect(plan.ways("Inès", threadKey("Inès", 2))).toEqual([]);
  expect(freshPlan("", true).ways("Inès", threadKey("Inès", 2))).toHaveLength(3);
});

test("what another recording sent is sent again, and what it never met is sent too", () => {
  const known = formKey("Odile", form("/fils/1", "/fils/1"), NAMES);
  const plan = planAfter([`${known} right`, "Odile GET /fils/1 html"], "/fils");
  expect(plan.walks).toBe(false);
  expect(plan.known("Odile")?.map(({ at }) => at)).toEqual(["/fils/1", "/fils/1"]);
  expect(plan.ways("Odile", known)).toEqual(["right"]);
  expect(plan.ways("Inès", formKey("Inès", form("/fils/1", "/fils/1"), NAMES))).toEqual([]);
  const fresh = formKey("Odile", form("/fils/1", "/fils/1/fermer"), NAMES);
  expect(plan.ways("Odile", fresh)).toEqual(["empty", "hostile", "right"]);
  expect(plan.ways("Inès", fresh.replace("Odile", "Inès"))).toEqual([]);
});

test("a recording is read as it was written, sorted, each entry under a key of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "archipel-recording-"));
  const file = join(folder, "r.gz");
  const entries = withOwnKeys([
    { key: "b", head: ["200 /"], body: "é\nline" },
    { key: "a", head: [], body: "" },
    { key: "b", head: [], body: "other" },
  ]);
  writeRecording(file, entries);
  expect(readRecording(file).map(({ key, head, body }) => ({ key, head, body }))).toEqual([
    { key: "a", head: [], body: "" },
    { key: "b", head: ["200 /"], body: "é\nline" },
    { key: "b (2)", head: [], body: "other" },
  ]);
  rmSync(folder, { recursive: true });
});
