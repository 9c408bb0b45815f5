import { capital } from "#basics/text";
import type { Dated } from "#services/house";
import { useFrame } from "#ui/frame";

import { sayHours } from "./hours.fr.ts";

/** When it is, in words; undefined: in the day. */
export function hoursBeside({ when }: Dated): string | undefined {
  if (when.kind === "day") return undefined;
  const at = (one: Temporal.Instant) => one.toZonedDateTimeISO(when.zone);
  return capital(sayHours(at(when.start), when.end && at(when.end)));
}

/** What is lived besides, by its own page; in simple mode, bare. */
export function BesideWords({ one }: { readonly one: Dated }) {
  const bare = useFrame().person?.simple === true;
  return bare ? <>{one.title}</> : <a href={one.address}>{one.title}</a>;
}

/** The same as a line of a day. */
export function BesideItem({ one }: { readonly one: Dated }) {
  return (
    <li>
      <span class="heure">{hoursBeside(one)}</span>
      <p>
        <BesideWords one={one} />
      </p>
    </li>
  );
}
