import type { Chapter } from "#services/house";

import { HOME } from "../actions/standing.ts";
import { AT } from "../domain/address.ts";
import { RIGHT, tellFirst } from "./actions/tell-first.ts";
import { firstKinds } from "./web/kinds.ts";
import { firstRoutes } from "./web/routes.tsx";
import { keptTrustedTexts } from "./web/texts.fr.ts";

const trusted = ["homecare.trusted"];

/** The first passage of somebody new is told to whom one trusts. */
export const first: Chapter = {
  name: "first",
  routes: [{ at: AT, mandate: HOME, pages: firstRoutes }],
  rights: {
    [RIGHT]: [...trusted, "homecare.passed"],
    "homecare-about-person": trusted,
    "write-mail": [...trusted, "homecare.passed"],
  },
  hears: { "homecare.passed-said": tellFirst },
  notificationKinds: firstKinds,
  keeps: [keptTrustedTexts],
};
