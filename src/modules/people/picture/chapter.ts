import type { Chapter } from "#services/house";

import { openPictureRoutes, pictureRoutes } from "./web/routes.tsx";
import { pictureKept } from "./web/texts.fr.ts";

/** The picture of a person, in the place of their initials. */
export const picture: Chapter = {
  name: "picture",
  routes: [
    { at: "/moi/photo", pages: pictureRoutes },
    // One looks with one's own eyes, also while one acts for another.
    { at: "/photos", mandate: "oneself", pages: openPictureRoutes },
  ],
  rights: { pictures: ["people.picture", "people.person"] },
  keeps: [pictureKept],
};
