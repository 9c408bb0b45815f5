import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { venuesOfIn } from "../actions/venues-of.ts";
import { addressOf, type Venue } from "../domain/venue.ts";
import { listTexts as texts } from "./texts.fr.ts";

/** On the page of an organisation: the premises that it opens, and where its representatives add one. */
export async function showVenuesOf(
  work: Work,
  organisation: string | undefined,
): Promise<Child | undefined> {
  const { venues, mayAdd } = await venuesOfIn(work, organisation);
  if (venues.length === 0 && !mayAdd) return undefined;
  const withdrawn = venues.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
  const open = venues.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return (
    <Section title={texts.ofKeeper} id="locaux" class="pile-s">
      <VenueLinks venues={open} />
      {mayAdd && (
        <p>
          <a href={`/locaux/nouveau/${organisation ?? ""}`}>{texts.add}</a>
        </p>
      )}
      {withdrawn.length > 0 && (
        <>
          <h3 class="h-petit">{texts.withdrawnOnes}</h3>
          <p class="petit doux">{texts.withdrawnOnesSay}</p>
          <VenueLinks venues={withdrawn} />
        </>
      )}
    </Section>
  );
}

function VenueLinks({ venues }: { readonly venues: readonly Venue[] }) {
  if (venues.length === 0) return null;
  return (
    <ul class="liens">
      {venues.map((venue) => (
        <li>
          <a href={addressOf(venue)}>{venue.name}</a>{" "}
          <span class="doux petit">
            {venue.town}
            {venue.seats !== undefined && `, ${texts.seatsSaid(venue.seats)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
