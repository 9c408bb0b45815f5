import type { Call } from "../../../domain/call.ts";

/** Points of the calls of a list. */
export interface CallPoint {
  readonly call: string;
  readonly commune: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A feature of GeoJSON (RFC 7946); a call that covers a whole territory has no geometry. */
export function callFeature(call: Call, points: readonly CallPoint[], publicUrl: string) {
  return {
    type: "Feature",
    id: call.id,
    geometry: geometryOf(points),
    properties: {
      url: `${publicUrl}/appels/${call.number}`,
      title: call.title,
      kind: call.kind,
      body: call.body.name,
      places: call.places.map(({ label, code }) => label ?? code),
      deadline: call.deadline?.date.toString() ?? null,
      themes: call.themes,
    },
  };
}

function geometryOf(points: readonly CallPoint[]) {
  const coordinates = points.map(({ latitude, longitude }) => [longitude, latitude]);
  if (coordinates.length === 0) return null;
  return coordinates.length === 1
    ? { type: "Point", coordinates: coordinates[0] }
    : { type: "MultiPoint", coordinates };
}
