import { raw } from "hono/html";

/** Three shapes; the colour only repeats the shape, and the word beside says the kind. */
const SHAPES = {
  cone: '<path class="cone" d="M12 3l7 14H5z"/>',
  can: '<path class="cylindre" d="M6 4h12v13H6z"/>',
  sphere: '<circle class="sphere" cx="12" cy="10" r="7"/>',
} as const;

export type BuoyShape = keyof typeof SHAPES;

const BUOYS = {
  cone: buoy("cone"),
  can: buoy("can"),
  sphere: buoy("sphere"),
} as const satisfies Record<BuoyShape, unknown>;

/** A floating mark of a kind, hidden from ears: the word of the kind is written beside. */
export function Buoy({ shape }: { readonly shape: BuoyShape }) {
  return BUOYS[shape];
}

function buoy(shape: BuoyShape) {
  return raw(
    `<svg class="bouee" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[shape]}<path class="flot" d="M3 20.5c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0"/></svg>`,
  );
}
