import type { Child } from "hono/jsx";

import { texts } from "./texts.fr.ts";

/** From this many days down, the sounding is marked near (and its words say the date). */
const NEAR = 10;

export interface SoundingProps {
  /** Whole days left: 0 is the last day, negative is over, undefined has no end. */
  readonly days: number | undefined;
  /** « jusqu’au lundi 30 novembre à midi » */
  readonly children?: Child;
}

/** Days left, a number in italics like a depth on a chart, with the date in words. */
export function Sounding({ days, children }: SoundingProps) {
  const near = days !== undefined && days >= 0 && days <= NEAR;
  return (
    <p class={near ? "sonde proche" : "sonde"}>
      <Depth days={days} /> {children !== undefined && <span>{children}</span>}
    </p>
  );
}

function Depth({ days }: { readonly days: number | undefined }) {
  if (days === undefined) return null;
  if (days < 0) return <b class="mots">{texts.closed}</b>;
  if (days === 0) return <b class="mots">{texts.lastDay}</b>;
  return (
    <b>
      {days}
      <small> {texts.days(days)}</small>
    </b>
  );
}
