import type { SeenOutlines } from "#modules/territory";
import type { Line } from "#rules/territory";

import type { ListedAround } from "../actions/list-around.ts";

/**
 * What the map shows as GeoJSON (RFC 7946): a feature a point, longitude first (section 3.1.1); what covers a whole
 * territory has no geometry (section 3.2).
 */
export function aroundGeoJson({ points, wide, box }: ListedAround, publicUrl: string) {
  const { west, south, east, north } = box;
  return {
    type: "FeatureCollection",
    bbox: [west, south, east, north],
    features: [
      ...points.map(({ placed, told }) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [placed.longitude, placed.latitude] },
        properties: {
          kind: told.kind,
          title: told.title,
          url: publicUrl + told.address,
          line: told.line ?? null,
          at: placed.at,
          exact: placed.exact,
          commune: placed.commune ?? null,
        },
      })),
      ...wide.map((told) => ({
        type: "Feature",
        geometry: null,
        properties: {
          kind: told.kind,
          title: told.title,
          url: publicUrl + told.address,
          line: told.line ?? null,
          at: told.at,
        },
      })),
    ],
  };
}

/** To a hundred metres: outlines are no more exact. */
const rounded = (line: Line) =>
  line.map(([longitude, latitude]) => [Number(longitude.toFixed(3)), Number(latitude.toFixed(3))]);

/** Outlines as GeoJSON: a département a feature, and the limits of communes as one. */
export function contoursGeoJson({ departments, communes }: SeenOutlines) {
  return {
    type: "FeatureCollection",
    features: [
      ...departments.map(({ code, polygons }) => ({
        type: "Feature",
        id: code,
        geometry: {
          type: "MultiPolygon",
          coordinates: polygons.map((rings) => rings.map(rounded)),
        },
        properties: { code },
      })),
      ...(communes.length === 0
        ? []
        : [
            {
              type: "Feature",
              geometry: { type: "MultiLineString", coordinates: communes.map(rounded) },
              properties: {},
            },
          ]),
    ],
  };
}
