import { raw } from "hono/html";

import { useFirstDrawing, useFrame } from "../frame.tsx";

/**
 * The ten acts that everyone does, drawn for who reads with difficulty: two inks of the button itself, a line and a
 * light filling (`aplat`), in a box of 24. Each stands beside its word, never instead of it (DESIGN.md, « Dix gestes »).
 */
const PICTOGRAMS = {
  /** A door, and the arrow that goes through it. */
  enter:
    '<path class="aplat" d="M11 3.5h8.5v17H11z"/><path d="M11 8V3.5h8.5v17H11V16M3 12h11.5M11 8.5l3.5 3.5-3.5 3.5"/>',
  /** A lifebuoy. */
  ask: '<path class="aplat" fill-rule="evenodd" d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z"/><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5.7 5.7l3.8 3.8M14.5 14.5l3.8 3.8M18.3 5.7l-3.8 3.8M9.5 14.5l-3.8 3.8"/>',
  /** An open hand that holds a heart out. */
  offer:
    '<path class="aplat" d="M12.5 10.5C9 8 8.3 6.7 8.3 5.3a2.2 2.2 0 0 1 4.2-.9 2.2 2.2 0 0 1 4.2.9c0 1.4-.7 2.7-4.2 5.2z"/><path d="M12.5 10.5C9 8 8.3 6.7 8.3 5.3a2.2 2.2 0 0 1 4.2-.9 2.2 2.2 0 0 1 4.2.9c0 1.4-.7 2.7-4.2 5.2zM2.5 14.5H7c1.5 0 2.3 1 3.5 1H14c1.8 0 1.8 2.5 0 2.5h-3.5M14.5 17.5l4.5-3c1.8-1 3.2 1 1.7 2.3L15.5 21H2.5"/>',
  /** A tick in a ring. */
  yes: '<circle class="aplat" cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="9"/><path d="M7.5 12.5l3.2 3.2 6-7"/>',
  /** A cross in a square: told from « yes » by its shape too. */
  no: '<path class="aplat" d="M4 4h16v16H4z"/><path d="M4 4h16v16H4zM8.5 8.5l7 7M15.5 8.5l-7 7"/>',
  /** A heart with its rays. */
  thank:
    '<path class="aplat" d="M12 20.5C6 16.5 4 14 4 11.3A3.9 3.9 0 0 1 12 9.7a3.9 3.9 0 0 1 8 1.6c0 2.7-2 5.2-8 9.2z"/><path d="M12 20.5C6 16.5 4 14 4 11.3A3.9 3.9 0 0 1 12 9.7a3.9 3.9 0 0 1 8 1.6c0 2.7-2 5.2-8 9.2zM12 2.5V5M5.5 3.5L7 5.5M18.5 3.5L17 5.5"/>',
  /** A bulb. */
  propose:
    '<path class="aplat" d="M9 16.5c0-2-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 5-3 7z"/><path d="M9 16.5c0-2-3-3.5-3-7a6 6 0 0 1 12 0c0 3.5-3 5-3 7zM9.5 19h5M10.5 21.5h3"/>',
  /** A ballot that goes into its box. */
  vote: '<path class="aplat" d="M3 12.5h18v8.5H3z"/><path d="M7.5 12.5H3V21h18v-8.5h-4.5M7.5 15.5h9M8 15.5V3h8v12.5M10 8l1.5 1.5L14.3 6.5"/>',
  /** A day of the calendar, and somebody who is there. */
  come: '<path class="aplat" d="M3.5 5.5h17V10h-17z"/><path d="M20.5 21h-17V5.5h17V21zM3.5 10h17M8 3v4M16 3v4M12 12a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM8 21c0-2.2 1.6-3.4 4-3.4s4 1.2 4 3.4"/>',
  /** Somebody, and words for them. */
  write:
    '<path class="aplat" d="M11 3h10.5v8H17l-3 3v-3h-3z"/><path d="M11 3h10.5v8H17l-3 3v-3h-3zM13.5 6h5.5M13.5 8.3h3.5M6 9a2.7 2.7 0 1 0 0 5.4A2.7 2.7 0 0 0 6 9zM1.5 21c0-3 1.8-4.5 4.5-4.5s4.5 1.5 4.5 4.5"/>',
} as const;

export type PictogramName = keyof typeof PICTOGRAMS;

/** Every one of them, in the order of DESIGN.md. */
export const pictogramNames = Object.keys(PICTOGRAMS);

/** A pictogram beside the word of its act, hidden from ears; drawn once in a page, then used again. */
export function Pictogram({ name }: { readonly name: PictogramName }) {
  const isFirst = useFirstDrawing();
  const { person } = useFrame();
  const id = `pg-${name}`;
  // A simple page is parted afterwards, and a part may stand twice: there each is drawn for itself.
  if (person?.simple === true)
    return raw(
      `<svg class="ic pg" viewBox="0 0 24 24" aria-hidden="true">${PICTOGRAMS[name]}</svg>`,
    );
  const drawing = isFirst(id) ? `<g id="${id}">${PICTOGRAMS[name]}</g>` : `<use href="#${id}"/>`;
  return raw(`<svg class="ic pg" viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`);
}
