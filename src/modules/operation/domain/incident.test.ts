import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { type Incident, isToTell, type Maintenance, stateAt } from "./incident.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const ago = (hours: number) => now.subtract({ hours });
const incident = (from: number, to?: number): Incident => ({
  id: newId<"Incident">(),
  title: "Panne",
  words: "…",
  begunAt: ago(from),
  ended: to === undefined ? undefined : { at: ago(to), words: "Réparé" },
});
const maintenance = { from: ago(1), until: now.add({ hours: 1 }), words: "…" };

const said = (incidents: readonly Incident[], announced?: Maintenance) =>
  stateAt(now, { incidents, maintenance: announced, isFull: false });

test("without room it is full, whatever the operator wrote when there was some", () => {
  const [incidents, full] = [[incident(3)], { state: "full", since: undefined }];
  expect(stateAt(now, { incidents: [], maintenance: undefined, isFull: true })).toEqual(full);
  expect(stateAt(now, { incidents, maintenance, isFull: true })).toEqual(full);
});

test("it is well until an incident, and again after it", () => {
  expect(said([])).toEqual({ state: "well", since: undefined });
  expect(said([incident(9, 8), incident(5, 4)])).toEqual({ state: "well", since: ago(4) });
  const lasting = [incident(9, 8), incident(3), incident(2)];
  expect(said(lasting)).toEqual({ state: "incident", since: ago(3) });
});

test("a maintenance is a state while it goes on; an incident tells more", () => {
  expect(said([], maintenance)).toEqual({ state: "maintenance", since: ago(1) });
  expect(said([incident(2)], maintenance)).toEqual({ state: "incident", since: ago(2) });
  const later = { ...maintenance, from: now.add({ minutes: 1 }) };
  expect(said([], later).state).toBe("well");
  expect(said([], { ...maintenance, until: now }).state).toBe("well");
});

test("a maintenance is told until its end", () => {
  expect(isToTell(maintenance, now)).toBe(true);
  expect(isToTell({ ...maintenance, until: now }, now)).toBe(false);
});
