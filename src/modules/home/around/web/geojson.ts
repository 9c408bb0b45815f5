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
