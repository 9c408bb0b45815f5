import type { Child } from "hono/jsx";

import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";
import { sayHours as sayLong } from "#rules/gifts";
import { Section } from "#ui/panel";

import { sayHours } from "../../web/hours.fr.ts";
import type { SeenComing } from "../actions/see-asked.ts";
import { isGap, type Kept, type Occasion } from "../domain/occasion.ts";
import { bodyTexts as texts } from "./texts.fr.ts";

/** Of what it was entrusted with until today: kept or not, how long, and nothing else. */
export function Past({
  past,
  today,
}: Pick<SeenComing, "past"> & { readonly today: Temporal.PlainDate }) {
  if (past.length === 0) return null;
  return (
    <Section title={texts.past} id="passes" class="pile-s">
      <ul class="jour">
        {past.map((one) => (
          <KeptLine one={one} today={today} />
        ))}
      </ul>
      <p class="petit doux">{texts.pastHours}</p>
    </Section>
  );
}

function KeptLine({
  one: { starts, ends, isKept, quarters },
  today,
}: {
  readonly one: Kept;
  readonly today: Temporal.PlainDate;
}) {
  return (
    <li>
      <span class="heure">{capital(writeDay(starts.toPlainDate(), today))}</span>
      <p>
        {`${capital(sayHours(starts, ends))} : `}
        {isKept ? texts.kept(quarters === 0 ? undefined : sayLong(quarters)) : texts.notKept}
      </p>
    </li>
  );
}

export function OccasionLine({
  one,
  names,
  today,
  children,
}: {
  readonly one: Occasion;
  readonly names: SeenComing["names"];
  readonly today: Temporal.PlainDate;
  /** What one may do where nobody comes. */
  readonly children: Child;
}) {
  const { starts, ends, isOff, comes, cannot } = one;
  const named = (some: Occasion["comes"]) => some.flatMap((person) => names.get(person) ?? []);
  return (
    <li>
      <span class="heure">{capital(writeDay(starts.toPlainDate(), today))}</span>
      <div class="pile-s">
        <p>
          {capital(sayHours(starts, ends))}
          {isOff && ` : ${texts.offDay}`}
          {!isOff && comes.length > 0 && ` : ${texts.comesThen(named(comes))}`}
        </p>
        {!isOff && cannot.length > 0 && <p>{texts.cannot(named(cannot))}</p>}
        {isGap(one) && (
          <>
            <p>
              <strong>{texts.gap}</strong>
            </p>
            {children}
          </>
        )}
      </div>
    </li>
  );
}
