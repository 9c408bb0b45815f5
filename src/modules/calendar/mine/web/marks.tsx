import { useFirstDrawing } from "#ui/frame";

import type { Kind } from "./list-asked.ts";

/** Whose a date is, as a shape first: a sail is mine, an island my circle, a house a structure, a ring everybody's, a lozenge from elsewhere. */
const SHAPES: Readonly<Record<Kind, { readonly d: string; readonly class?: string }>> = {
  mine: { d: "M2 11V1l9 10z" },
  circle: {
    d: "M1 7c0-4 3-6 6-5 3 0 4 2 4 4 0 3-3 5-5 5S1 10 1 7z",
    class: "m-c",
  },
  organisation: { d: "M1 11V5l5-4 5 4v6z", class: "m-o" },
  public: { d: "M6 1.400a4.600 4.600 0 1 0 .01 0z", class: "m-t" },
  brought: { d: "M6 1l5 5-5 5-5-5z" },
};

/** Hidden from ears: whose it is is always said in words beside. Drawn once a page, then only named. */
export function Mark({ kind }: { readonly kind: Kind }) {
  const id = `marque-${kind}`;
  const isFirst = useFirstDrawing()(id);
  const shape = SHAPES[kind];
  return (
    <svg class="mq" viewBox="0 0 12 12" aria-hidden="true">
      {isFirst ? <path id={id} d={shape.d} class={shape.class} /> : <use href={`#${id}`} />}
    </svg>
  );
}
