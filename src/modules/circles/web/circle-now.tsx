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
  const sorted = gathered(panels.toSorted((one, other) => compareDues(one.presses, other.presses)));
  return (
    <Land title={texts.waiting} id="attend">
      {[...awaits]}
      {sorted.slice(0, OPEN).map(({ title, bodies }) => (
        <div class="pile-s">
          {title !== undefined && <h3>{title}</h3>}
          {[...bodies]}
        </div>
      ))}
      {sorted.slice(OPEN).map(({ title, bodies }) => (
        <Folded title={title ?? texts.more}>{[...bodies]}</Folded>
      ))}
    </Land>
  );
}

interface Gathered {
  readonly title: string | undefined;
  readonly bodies: readonly Child[];
}

/** What several modules say under one heading stands under it, where the first of them does. */
function gathered(panels: readonly ShownPanel[]): readonly Gathered[] {
  const all: { readonly title: string | undefined; readonly bodies: Child[] }[] = [];
  for (const { title, body } of panels) {
    const known = title === undefined ? undefined : all.find((one) => one.title === title);
    if (known === undefined) all.push({ title, bodies: [body] });
    else known.bodies.push(body);
  }
  return all;
}
