import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fromPlane, toPlane } from "./mercator.ts";

test("the middle of the plane is where the meridian of Greenwich meets the equator; the north is above", () => {
  expect(toPlane({ latitude: 0, longitude: 0 })).toEqual([0.5, 0.5]);
  const [x, y] = toPlane({ latitude: 44.7283, longitude: 5.0237 });
  expect(x).toBeCloseTo(0.513955, 6);
  expect(y).toBeCloseTo(0.361137, 3);
});

test("a point of France is found again where it was laid", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -63, max: 56, noNaN: true }),
      fc.double({ min: -22, max: 52, noNaN: true }),
      (longitude, latitude) => {
        const back = fromPlane(toPlane({ longitude, latitude }));
        expect(back.longitude).toBeCloseTo(longitude, 9);
        expect(back.latitude).toBeCloseTo(latitude, 9);
      },
    ),
  );
});
