import { raw } from "hono/html";

import { useFirstDrawing } from "#ui/frame";

import { CHARGES, FLIES, type Flag as Drawn, flagOf } from "./drawing/flag.ts";

/** A picture that a structure chose to be known by. */
export interface LogoShown {
  readonly at: string;
  /** What it shows, in words. */
  readonly words: string;
}

export interface FlagProps {
  readonly id: string;
  /** Takes the place of the flag. */
  readonly logo?: LogoShown | undefined;
  /** On its own page the words of a logo are said; in a list its name stands beside. */
  readonly isHead?: boolean;
}

/**
 * The sign of a structure: its logo, or the flag of its id. Hidden from ears: its name is written beside.
 * A cloth is drawn once a page; shown again, it is only a reference.
 */
export function Flag({ id, logo, isHead = false }: FlagProps) {
  const first = useFirstDrawing();
  if (logo !== undefined) return <Logo logo={logo} isHead={isHead} />;
  const flag = flagOf(id);
  return (
    <svg
      class={`pavillon ${flag.land}${flag.isTurned ? " inv" : ""}`}
      viewBox="-3 0 63 44"
      aria-hidden="true"
    >
      {raw(clothOnce(flag, first))}
    </svg>
  );
}

/** Three wide, two high, on white whatever the hour: it was drawn for paper. */
function Logo({
  logo: { at, words },
  isHead,
}: {
  readonly logo: LogoShown;
  readonly isHead: boolean;
}) {
  return (
    <img
      class="logo"
      src={at}
      alt={isHead ? words : ""}
      width="360"
      height="240"
      loading={isHead ? undefined : "lazy"}
    />
  );
}

function clothOnce(flag: Drawn, first: (drawing: string) => boolean): string {
  const { drawing, fly, charge, isInked } = flag;
  const name = `p-${drawing}`;
  if (!first(name)) return `<use href="#${name}"/>`;
  const clip = `pan-${FLIES.indexOf(fly)}`;
  const cut = first(clip) ? `<clipPath id="${clip}"><path d="${fly}"/></clipPath>` : "";
  return [
    cut,
    `<g id="${name}"><g clip-path="url(#${clip})"><path class="champ-p" d="M0 0H60V44H0z"/>`,
    `<path class="piece-${isInked ? "e" : "p"}" d="${CHARGES[charge]}"/></g>`,
    `<path class="bord-p" d="${fly}"/><path class="mat" d="M0 0V44"/></g>`,
  ].join("");
}
