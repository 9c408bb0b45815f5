import { gather, type Module } from "#services/house";

import { ageVenues } from "./actions/age-venues.ts";
import { passVenuesOfMerged, withdrawVenuesOfDissolved } from "./actions/keepers-end.ts";
import { reportableVenue } from "./actions/moderate-venue.ts";
import { sitemapIn } from "./actions/sitemap.ts";
import { fillPremises } from "./demonstration/fill.ts";
import { imports } from "./imports/chapter.ts";
import { names } from "./names.fr.ts";
import { up } from "./store/migrations/0001-premises.ts";
import { up as joined } from "./store/migrations/0002-joined.ts";
import { venueKinds } from "./web/kinds.ts";
import { listRoutes } from "./web/list-routes.tsx";
import { venuesOnMap } from "./web/on-map.ts";
import { showVenuesOf } from "./web/panels.tsx";
import { photoRoutes } from "./web/photo-routes.tsx";
import { venueRoutes } from "./web/routes.tsx";
import { keptTexts } from "./web/texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "premises",
  floor: 4,
  needs: ["people", "territory", "subjects", "access", "notifications", "organisations"],
  names,
  migrations: { "0001_premises": { up }, "0002_joined": { up: joined } },
  rights: {
    // To seal an address again when its keeper turns out to be another, or to forget it.
    "premises-keep": ["premises.whereabouts"],
    // To tell its address to who is expected at something held there: the module above vouches for them.
    "premises-expected": ["premises.whereabouts"],
    // A picture of premises is shown to all, and lies in the space of who keeps them.
    "premises-photos": ["access.file"],
  },
  parts,
  routes: [listRoutes, venueRoutes, photoRoutes].map((pages) => ({ at: "/locaux", pages })),
  panels: [{ place: "organisation", order: 15, show: showVenuesOf }],
  points: [venuesOnMap],
  jobs: { "age-venues": ageVenues },
  hears: {
    "organisations.merged": passVenuesOfMerged,
    "organisations.dissolved": withdrawVenuesOfDissolved,
  },
  notificationKinds: venueKinds,
  reportables: { local: reportableVenue },
  sitemap: sitemapIn,
  keeps: [keptTexts],
  demonstration: fillPremises,
};

/** Premises where one is welcomed: what they are, when they open, how one comes in, and who may know where. */
export const premises = gather(own, [imports]);
