import { Section } from "#ui/panel";

import type { SeenVenue } from "../actions/see-venue.ts";
import { labelOf } from "../domain/equipment.ts";
import { sayHours } from "./hours-said.ts";
import { moodNames, pageTexts as texts } from "./texts.fr.ts";

interface SeenProps {
  readonly seen: SeenVenue;
}

/** Places, hours, what one finds there, and the address for who may read it. */
export function Practical({ seen }: SeenProps) {
  const { venue } = seen;
  const { seats, mood, equipment, rules, site } = venue;
  const hours = sayHours(venue);
  const facts = [
    [texts.seats, seats === undefined ? undefined : texts.seatsSaid(seats)],
    [texts.open, hours],
    [texts.mood, mood && moodNames[mood]],
    [texts.equipment, equipment.length === 0 ? undefined : equipment.map(labelOf).join(", ")],
    [texts.rules, rules],
  ] as const;
  return (
    <Section title={texts.practical} small id="pratique" class="pile-s">
      <dl class="pile-s">
        {facts.map(
          ([label, says]) =>
            says !== undefined && (
              <div>
                <dt>{label}</dt>
                <dd>{says}</dd>
              </div>
            ),
        )}
        <Where seen={seen} />
        {site !== undefined && (
          <div>
            <dt>{texts.site}</dt>
            <dd>
              <a href={site} rel="nofollow ugc">
                {new URL(site).hostname}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}

/** Its address for who may read it, and why; for the others its commune, and who reads the rest. */
function Where({ seen: { venue, place, whereabouts } }: SeenProps) {
  const { readers, postcode, town, isHome } = venue;
  const city = [postcode, town].filter((one) => one !== undefined).join(" ");
  const address = whereabouts?.address;
  const point = whereabouts?.point;
  return (
    <>
      <div>
        <dt>{texts.address}</dt>
        <dd>
          <p>{address === undefined ? place : `${address}, ${city}`}</p>
          {readers !== "everyone" && (
            <p class="petit doux">
              {address === undefined ? texts.hidden[readers] : texts.readByYou[readers]}
            </p>
          )}
          {isHome && <p class="petit doux">{texts.home}</p>}
        </dd>
      </div>
      {point !== undefined && (
        <div>
          <dt>{texts.point}</dt>
          <dd>
            <a href={`geo:${point.latitude},${point.longitude}`}>
              {texts.pointAt(point.latitude.toFixed(5), point.longitude.toFixed(5))}
            </a>
          </dd>
        </div>
      )}
    </>
  );
}
