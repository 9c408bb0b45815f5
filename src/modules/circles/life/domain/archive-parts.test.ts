import { expect, test } from "vitest";

import { archiveParts } from "./archive-parts.ts";

const occasion = (from: string) => [
  {
    title: "Repiquage",
    kind: "Réunion",
    themes: [],
    about: null,
    address: null,
    place: null,
    venue: null,
    video: null,
    madeBy: "Lise",
    madeAt: "2026-01-01T08:00:00Z",
    repeats: null,
    seenBy: "members",
    capacity: null,
    cancelledAt: null,
    dates: [
      {
        from,
        to: "2026-11-25T20:00",
        coming: 0,
        waiting: 0,
        maybe: 0,
        notComing: 0,
        came: null,
        cancelledAt: null,
      },
    ],
  },
];

test.each(["2026-11-25T18:00", "2026-11-25T18:00:00", "2026-11-25T18:00:00.5"])(
  "a date begins at %s",
  (from) => {
    expect(archiveParts.dates.safeParse(occasion(from)).success).toBe(true);
  },
);

test.each(["2026-02-31T18:00", "2026-13-01T18:00", "2026-11-25T28:00", "2026-11-25T18:00 ou plus"])(
  "a date does not begin at %s",
  (from) => {
    expect(archiveParts.dates.safeParse(occasion(from)).success).toBe(false);
  },
);
