import type { LandmarkName } from "./island.ts";

/** Landmarks stand on (0, 0) and rise to about −45. In black ink; `creux` is a hole in it. */
export const LANDMARK_DRAWINGS: Readonly<Record<LandmarkName | "plante" | "poule", string>> = {
  phare:
    '<path d="M-6 0L-4-30H4L6 0z"/><path class="creux" d="M-5-12h10l.6 6h-11z"/><path d="M-6-30h12M-4-30v-7h8v7M-5-37L0-43 5-37z"/>',
  clocher:
    '<path d="M-7 0V-20H7V0zM-8-20L0-40 8-20zM0-40v-7M-3-44h6"/><path class="creux" d="M-2-8h4v-6h-4z"/><path d="M7 0V-10H20V0z"/>',
  moulin:
    '<path d="M-8 0L-5-22H5L8 0zM-6-22L0-29 6-22z"/><path fill="none" d="M-14-36L14-12M14-36L-14-12" stroke-width="2.4"/>',
  pins: '<path d="M-2 0V-20H2V0zM-18-20C-16-34 16-34 18-20z"/><path d="M21 0V-12H24V0zM12-12C13-22 32-22 33-12z"/>',
  cypres:
    '<path d="M-6 0C-14-14-10-32-6-40C-2-32 2-14-6 0zM10 0C4-10 7-24 10-30C13-24 16-10 10 0z"/>',
  maisons:
    '<path d="M-22 0V-13L-13-22-4-13V0zM2 0V-17L11-27 20-17V0z"/><path class="creux" d="M-15 0v-8h5v8zM8 0v-9h5v9z"/>',
  tour: '<path d="M-8 0V-30H8V0zM-11-30V-40H-6V-36H-2V-40H2V-36H6V-40H11V-30z"/><path class="creux" d="M-2-12h4v-8h-4z"/>',
  dolmen: '<path d="M-17 0L-16-15H-9L-9 0zM9 0L9-15H16L18 0zM-24-15L-20-24 20-23 25-15z"/>',
  plante: '<path fill="none" d="M0 0c2-8 6-10 10-10M0 0c-2-7-5-9-9-9M0 0V-14"/>',
  poule:
    '<path d="M-10-9C-12-15-8-17-5-12C-1-8 5-9 8-15C12-13 10-4 3-2L2 2M-3-2L-4 2M-10-10L-14-8"/>',
};

/** A small boat, its water line at 0. */
export const BOAT_DRAWING =
  '<path d="M-13 0H13L8 7H-8z"/><path d="M-1-2V-22L11-4z"/><path d="M-3-2V-18L-11-4z"/>';
