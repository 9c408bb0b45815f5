import { raw } from "hono/html";

/** A light at the entrance of a harbour: lit, awaited, or out. */
export interface HarbourLight {
  /** What stands under it, in two words: « Nora : oui ». */
  readonly says: string;
  readonly is: "lit" | "awaited" | "out";
}

const TOWER =
  '<g class="amer"><path d="M-6 0L-4-30H4L6 0z"/><path class="creux" d="M-5-12h10l.6 6h-11z"/><path d="M-6-30h12M-4-30v-7h8v7M-5-37L0-43 5-37z"/></g>';
const RAYS = '<path class="rayon" d="M0-40L-46-58-46-26zM0-40L46-58 46-26z"/>';
const LANTERN = '<path class="lanterne" d="M-4-37h8v6h-8z"/>';
const OUT = '<path class="mat" d="M-7-44L7-30M7-44L-7-30"/>';
const QUAYS =
  '<path class="onde" d="M112 72h20M148 84h18M118 100h14"/><path class="jetee" d="M-4 66H92q8 6 2 14H-4zM284 66H188q-8 6-2 14h98z"/>';
const BOAT = '<path d="M-13 0H13L8 7H-8z"/><path d="M-1-2V-22L11-4z"/><path d="M-3-2V-18L-11-4z"/>';

const DRAWN: Readonly<Record<HarbourLight["is"], string>> = {
  lit: RAYS + TOWER,
  awaited: TOWER + LANTERN,
  out: TOWER + OUT,
};

/**
 * The entrance of a harbour between its lights, one for each yes that is needed: the boat enters when all are lit. A
 * picture of what the sentence beside it says, and nothing more: it is hidden from ears.
 */
export function Passage({ lights }: { readonly lights: readonly HarbourLight[] }) {
  const isOpen = lights.every(({ is }) => is === "lit");
  return (
    <svg class="passe" viewBox="0 0 280 112" aria-hidden="true">
      {raw(QUAYS)}
      {isOpen && <path class="route" d="M140 110V58" />}
      {lights.map(({ says, is }, place) => {
        const x = lights.length === 1 ? 210 : 70 + 140 * place;
        return (
          <>
            <g transform={`translate(${x} 66)`}>{raw(DRAWN[is])}</g>
            <text x={x} y="102">
              {says}
            </text>
          </>
        );
      })}
      <g class="barque" transform={`translate(140 ${isOpen ? 46 : 92}) scale(.95)`}>
        {raw(BOAT)}
      </g>
    </svg>
  );
}
