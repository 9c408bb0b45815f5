import { dayOf } from "#basics/dates";
import { type Id, isId } from "#basics/id";
import { hasWhoMayIn } from "#modules/organisations";
import { openedByLetterIn, openingOnIn, venuesNamedIn } from "#modules/premises";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { askedAtDoorIn, closingOfVenueIn } from "../../invite/actions/door-at.ts";
import { sayEvening } from "../../invite/actions/door-texts.fr.ts";
import { HERE } from "../domain/search.ts";
import { placeTexts as texts } from "./texts.fr.ts";

/** A place that a letter opened closes, or is closed by now. */
async function showClosingIn(work: Work, venue: Id<"Venue">) {
  const closing = await closingOfVenueIn(work, venue);
  if (closing === undefined) return undefined;
  const { isOver, lastDay } = closing;
  const evening = lastDay && sayEvening(lastDay, dayOf(work.now));
  return (
    <Section title={texts.atVenue} small id="journee-ici" class="pile-s">
      <p>{isOver ? texts.atVenueClosed : texts.atVenueCloses(evening)}</p>
    </Section>
  );
}

/** On the page of premises: one may work a day there, and whoever keeps them says how. Nothing of what sleeps. */
export async function showAtVenue(work: Work, id: string | undefined) {
  if (id === undefined || !isId<"Venue">(id)) return undefined;
  const venue = (await venuesNamedIn(work, [id])).get(id);
  const opening = await openingOnIn(work, { venue: id, day: dayOf(work.now) });
  if (venue === undefined || opening === undefined) return undefined;
  const opened = await openedByLetterIn(work, id);
  const isKept = opened === undefined || opened.isKept;
  // What a letter opened, and where nobody is asked.
  if (!isKept && (await askedAtDoorIn(work, id)) === undefined) return showClosingIn(work, id);
  const { organisation } = venue;
  const mayAsk =
    organisation === undefined || (await hasWhoMayIn(work, { organisation, power: "approve" }));
  return (
    <Section title={texts.atVenue} small id="journee-ici" class="pile-s">
      <p>{mayAsk ? texts.atVenueSays : texts.atVenueNot}</p>
      <p>
        <a href={`${HERE}/lieux/${venue.number}`}>{texts.atVenueWay}</a>
      </p>
    </Section>
  );
}
