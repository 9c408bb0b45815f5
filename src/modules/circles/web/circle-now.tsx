import type { Child } from "hono/jsx";

import { compareDues } from "#basics/waiting";
import type { ShownPanel } from "#services/house";
import { Land } from "#ui/panel";
import { Folded } from "#ui/thing";

import { texts } from "./texts.fr.ts";

/** How many kinds of things stand open; the others are folded under their headings. */
const OPEN = 2;

export interface NowProps {
  /** What the circle itself awaits of the reader. */
  readonly awaits: readonly Child[];
  /** What modules show there. */
  readonly panels: readonly ShownPanel[];
}

/** « En ce moment »: each kind of thing under its heading, what presses first, the rest folded. */
export function Now({ awaits, panels }: NowProps) {
  if (awaits.length + panels.length === 0) return null;
  const sorted = panels.toSorted((one, other) => compareDues(one.presses, other.presses));
  return (
    <Land title={texts.waiting} id="attend">
      {[...awaits]}
      {sorted.slice(0, OPEN).map(({ title, body }) => (
        <div class="pile-s">
          {title !== undefined && <h3>{title}</h3>}
          {body}
        </div>
      ))}
      {sorted.slice(OPEN).map(({ title, body }) => (
        <Folded title={title ?? texts.more}>{body}</Folded>
      ))}
    </Land>
  );
}
