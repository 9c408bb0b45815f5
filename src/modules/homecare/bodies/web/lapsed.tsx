import { writeDay } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { HELPERS } from "../../domain/address.ts";
import { type Lapsed, listLapsedIn } from "../actions/lapsed.ts";
import { lapsedTexts as texts } from "./lapsed-texts.fr.ts";

/** « Qui m’aide »: who comes no more for want of a yes, above who comes. */
export function LapsedLines({
  lapsed,
  today,
}: {
  readonly lapsed: readonly Lapsed[];
  readonly today: Temporal.PlainDate;
}) {
  return (
    <>
      {lapsed.map(({ name, on }) => (
        <p class="raison">{texts.says(name, writeDay(on, today))}</p>
      ))}
    </>
  );
}

/** The same, among what waits: one line for all. */
export async function waitsOnLapsed(work: Work): Promise<readonly Waiting[]> {
  const names = (await listLapsedIn(work)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    { group: "look", says: texts.waits(names), at: HELPERS, go: texts.go, label: texts.goTo },
  ];
}
