import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { RIGHT } from "./actions/how-to-enter.ts";
import { entryRoutes } from "./web/routes.tsx";
import { keptEntryTexts } from "./web/texts.fr.ts";

const entries = ["homecare.entry"];

/** « Comment entrer »: written by whose home it is, read by who is expected there, at the hour. */
export const entry: Chapter = {
  name: "entry",
  routes: [{ at: AT, mandate: HOME, pages: entryRoutes }],
  rights: { [RIGHT]: entries, "homecare-about-person": entries },
  keeps: [keptEntryTexts],
};
