import type { Columns } from "#basics/formats/whole-lists";

import type { ShownVenue } from "../actions/list-venues.ts";
import { labelOf } from "../domain/equipment.ts";
import { addressOf, type Venue } from "../domain/venue.ts";
import { readTag } from "../domain/hours-tag.ts";
import { listTexts } from "./texts.fr.ts";

type Cell = (shown: ShownVenue, publicUrl: string) => string;

const COLUMNS: readonly (readonly [string, Cell])[] = [
  ["id", ({ venue }) => venue.id],
  ["nom", ({ venue }) => venue.name],
  ["type", ({ venue }) => venue.kind ?? ""],
  ["presentation", ({ venue }) => venue.about],
  ["adresse", ({ venue }) => venue.address ?? ""],
  ["code_postal", ({ venue }) => venue.postcode ?? ""],
  ["commune", ({ venue }) => venue.town],
  ["code_insee", ({ venue }) => venue.commune],
  ["latitude", ({ venue }) => venue.point?.latitude.toString() ?? ""],
  ["longitude", ({ venue }) => venue.point?.longitude.toString() ?? ""],
  ["places", ({ venue }) => venue.seats?.toString() ?? ""],
  ["horaires", ({ venue }) => venue.hours ?? venue.hoursWords ?? ""],
  ["equipements", ({ venue }) => venue.equipment.map(labelOf).join(" | ")],
  ["structure", ({ keeper }) => keeper?.name ?? ""],
  ["etat", ({ keeper }) => (keeper === undefined ? listTexts.unconfirmed : "")],
  ["source", ({ venue }) => venue.source?.name ?? ""],
  ["date_maj", ({ venue }) => venue.source?.dated?.toString() ?? ""],
  ["licence", ({ venue }) => venue.source?.licence ?? ""],
  ["page", ({ venue }, publicUrl) => publicUrl + addressOf(venue)],
];

/** A spreadsheet that LibreOffice opens by itself, in the columns that an import of another instance reads. */
export function venueColumns(publicUrl: string): Columns<ShownVenue> {
  return COLUMNS.map(([title, cell]) => [title, (shown) => cell(shown, publicUrl)]);
}

/** A feature of GeoJSON (RFC 7946): what everyone may read. Where the point is not for everyone there is none. */
export function venueFeature({ venue, keeper }: ShownVenue, publicUrl: string) {
  return {
    type: "Feature",
    id: venue.id,
    geometry:
      venue.point === undefined
        ? null
        : {
            type: "Point",
            coordinates: [venue.point.longitude, venue.point.latitude],
          },
    properties: {
      name: venue.name,
      kind: venue.kind,
      address: venue.address,
      postcode: venue.postcode,
      town: venue.town,
      commune: venue.commune,
      seats: venue.seats,
      opening_hours: venue.hours,
      equipment: venue.equipment,
      keeper: keeper?.name,
      source: venue.source?.name,
      licence: venue.source?.licence,
      url: publicUrl + addressOf(venue),
    },
  };
}

/** In schema.org words. */
export function venueLinked(venue: Venue, publicUrl: string) {
  const at = publicUrl + addressOf(venue);
  const { point } = venue;
  return {
    "@context": "https://schema.org/",
    "@id": at,
    "@type": "Place",
    name: venue.name,
    description: venue.about === "" ? undefined : venue.about,
    url: venue.site ?? at,
    maximumAttendeeCapacity: venue.seats,
    address: {
      "@type": "PostalAddress",
      streetAddress: venue.address,
      postalCode: venue.postcode,
      addressLocality: venue.town,
      addressCountry: "FR",
    },
    geo: point && { "@type": "GeoCoordinates", ...point },
    openingHours: openingHoursOf(venue),
    amenityFeature: venue.equipment.map((key) => ({
      "@type": "LocationFeatureSpecification",
      name: labelOf(key),
      value: true,
    })),
    license: venue.source?.licence,
  };
}

/** schema.org reads a plain week alone, « Mo-Fr 09:00-12:00 ». */
function openingHoursOf({ hours }: Venue): readonly string[] | undefined {
  const read = hours === undefined ? undefined : readTag(hours);
  if (read?.week === undefined) return undefined;
  return read.tag.split("; ").filter((rule) => !rule.startsWith("PH"));
}
