import { isId } from "#basics/id";
import { findOrganisationIn, representativeIdsIn } from "#modules/organisations";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Organisation } from "#rules/organisations";
import { type Job, type Work } from "#services/house";

import { ageingOf, ASKED_BEFORE, CONFIRMED_FOR, type Venue } from "../domain/venue.ts";
import { listAgeing, saveAsked, saveAsleep, sleepOfLetters } from "../store/venue-life.ts";
import { findVenue, holdVenue } from "../store/venues.ts";

/**
 * Each night: a month before a year is over since somebody said that it is all right, its keepers are asked; at its
 * end it falls asleep, until they say so again. What a letter said, and nobody confirmed, sleeps after a year too.
 */
export const ageVenues: Job = {
  cron: "41 3 * * *",
  run: async (app, _, actor) => {
    const hours = 24 * (CONFIRMED_FOR.days - ASKED_BEFORE.days);
    const ageing = await app.transaction(actor, (work) =>
      listAgeing(work, work.now.subtract({ hours })),
    );
    await app.transaction(actor, (work) =>
      sleepOfLetters(work, work.now.subtract({ hours: 24 * CONFIRMED_FOR.days })),
    );
    // One transaction each: those of a whole territory are not held together.
    for (const { id } of ageing)
      await app.transaction(actor, async (work) => {
        const venue = await holdVenue(work, id);
        if (venue !== undefined) await ageOneIn(work, venue);
      });
  },
};

async function ageOneIn(work: Work, venue: Venue): Promise<void> {
  const { confirmedAt, askedAt, organisation: id } = venue;
  if (confirmedAt === undefined || id === undefined) return;
  switch (ageingOf({ confirmedAt, askedAt }, work.now)) {
    case "fresh":
    case "asked":
      return;
    case "to ask":
      await saveAsked(work, venue.id);
      return tellKeepersIn(work, venue, "premises.still-right");
    case "to fall asleep":
      await saveAsleep(work, venue.id);
      await work.tell({
        name: "premises.fell-asleep",
        subject: venue.id,
        payload: { venue: venue.id },
      });
      return tellKeepersIn(work, venue, "premises.asleep");
  }
}

async function tellKeepersIn(
  work: Work,
  venue: Venue,
  kind: "premises.still-right" | "premises.asleep",
): Promise<void> {
  const organisation = venue.organisation && (await findOrganisationIn(work, venue.organisation));
  if (organisation === undefined) return;
  const keepers = await representativeIdsIn(work, {
    organisation: organisation.id,
    power: "publish",
  });
  // The house itself speaks: it carries nobody's words.
  for (const [, address] of await reachPeopleIn(work, keepers, undefined))
    await notifyIn(work, {
      address,
      kind,
      object: `${venue.id} ${venue.confirmedAt?.toString() ?? ""}`,
      facts: { venue: venue.id, confirmed: venue.confirmedAt?.toString() ?? "" },
    });
}

/** A venue as a letter tells it. */
export interface ToldVenue {
  readonly venue: Venue;
  readonly organisation: Organisation;
}

/** The venue that a fact names, while nobody has said since that it is all right. */
export async function seeToldVenueIn(
  work: Work,
  { venue: id, confirmed }: Readonly<Record<string, unknown>>,
): Promise<ToldVenue | undefined> {
  const venue = typeof id === "string" && isId<"Venue">(id) ? await findVenue(work, id) : undefined;
  if (venue === undefined || venue.withdrawnAt !== undefined || venue.isHidden) return undefined;
  if (venue.confirmedAt?.toString() !== confirmed) return undefined;
  const organisation = venue.organisation && (await findOrganisationIn(work, venue.organisation));
  return organisation && { venue, organisation };
}
