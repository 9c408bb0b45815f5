import { expect, test } from "vitest";

import { newId } from "#basics/id";

import type { Point } from "./meeting.ts";
import { leftOverOf } from "./minutes.ts";

const at = Temporal.Instant.from("2026-12-01T17:30:00Z");
const point = (title: string, more: Partial<Point> = {}): Point => ({
  id: newId<"Point">(),
  meeting: newId<"Meeting">(),
  space: newId<"Space">(),
  place: 1,
  title,
  about: undefined,
  closedSession: undefined,
  minutes: 10,
  approves: undefined,
  addedBy: newId<"Person">(),
  addedAt: at,
  openedAt: undefined,
  closedAt: undefined,
  ...more,
});

test("what was not opened or not closed is left, and once it is a point of this meeting, no more", () => {
  const before = [
    point("Clos", { openedAt: at, closedAt: at }),
    point("Commencé", { openedAt: at }),
    point("La date de janvier"),
    point("Le compte rendu d’avant", { approves: newId<"Meeting">() }),
  ];
  const titles = (now: readonly Point[]) => leftOverOf(before, now).map(({ title }) => title);
  expect(titles([])).toEqual(["Commencé", "La date de janvier"]);
  expect(titles([point("La date de janvier")])).toEqual(["Commencé"]);
});
