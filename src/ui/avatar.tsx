import type { Child } from "hono/jsx";

import { landOf } from "./drawing/island.ts";

/** « Jean-Rémy Roux » gives « JR », « Adrienne » gives « AD », « 3ᵉ lieu » gives « 3L ». */
export function initialsOf(name: string): string {
  const [first = "", second] = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters =
    second === undefined ? lettersOf(first, 2) : lettersOf(first, 1) + lettersOf(second, 1);
  return letters.toLocaleUpperCase("fr");
}

function lettersOf(word: string, most: number): string {
  return Array.from(word).slice(0, most).join("");
}

/**
 * The initials of a person or structure on the colour of their land. Hidden from ears: their name is written beside.
 */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span class={`jeton ${landOf(id)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

export interface PersonLineProps {
  readonly id: string;
  readonly name: string;
  /** What is said under the name. */
  readonly children?: Child;
}

/** Someone in a list: initials, name, and a word about them. */
export function PersonLine({ id, name, children }: PersonLineProps) {
  return (
    <span class="voisin">
      <Avatar id={id} name={name} />
      <span>
        <strong>{name}</strong>
        {children !== undefined && (
          <>
            <br />
            <span class="petit">{children}</span>
          </>
        )}
      </span>
    </span>
  );
}
