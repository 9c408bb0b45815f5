import { raw } from "hono/html";

import { BOAT_DRAWING } from "./landmarks.ts";

/** The kinds of points by their shape alone, in a box of 24 around 0; the word of the kind is always beside. */
const MARKS = {
  buoy: '<path class="cone" d="M0-9L7 6H-7z"/><path class="flot" d="M-9 9c2-1.5 4-1.5 6 0s4 1.5 6 0 4-1.5 6 0"/>',
  flag: '<path class="amer" d="M-6 10V-10M-6-9H9L5-3.5 9 2H-6z"/>',
  anchor:
    '<path class="ancre" d="M0-6V9M-8 2c1 5 4 7 8 7s7-2 8-7M-5-2H5M0-10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"/>',
  boat: `<g class="barque" transform="translate(0 6) scale(.62)">${BOAT_DRAWING}</g>`,
  ring: '<circle class="ancre" r="8"/><circle class="ancre" r="3.5"/><path class="ancre" d="M0-8v4.500M0 8V3.500M-8 0h4.500M8 0H3.500"/>',
} as const;

export type Mark = keyof typeof MARKS;

/** Draws a mark on the chart. */
export function markDrawing(mark: Mark): string {
  return MARKS[mark];
}

/** The mark of a kind beside its word, hidden from ears. */
export function PointMark({ mark }: { readonly mark: Mark }) {
  return raw(`<svg class="sg" viewBox="-12 -12 24 24" aria-hidden="true">${MARKS[mark]}</svg>`);
}

/** The marks that a page draws often, once: then `UsedMark` draws each again. */
export function MarkDefinitions({ marks }: { readonly marks: readonly Mark[] }) {
  return raw(marks.map((mark) => `<g id="mq-${mark}">${MARKS[mark]}</g>`).join(""));
}

/** A mark that the chart of the same page defined. */
export function UsedMark({ mark }: { readonly mark: Mark }) {
  return raw(
    `<svg class="sg" viewBox="-12 -12 24 24" aria-hidden="true"><use href="#mq-${mark}"/></svg>`,
  );
}
