/** A point in WGS 84, in degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Nearer to a pole than this, the plane has no end. */
const MOST = 85.051_128_78;

/**
 * Where a point lies on the plane that charts of the web are drawn on (Web Mercator, EPSG:3857): both from 0 to
 * 1, from west to east and from north to south. Angles are kept, so shapes are right near any place.
 */
export function toPlane({ latitude, longitude }: Point): readonly [number, number] {
  const sine = Math.sin((Math.min(MOST, Math.max(-MOST, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The point that lies there on the plane. */
export function fromPlane([x, y]: readonly [number, number]): Point {
  const latitude = (360 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI))) / Math.PI - 90;
  return { latitude, longitude: (x - 0.5) * 360 };
}
