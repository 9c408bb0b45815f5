import type { Module } from "#services/house";

import { names } from "./names.fr.ts";
import { guideRoutes } from "./web/routes.tsx";
import { helps } from "./web/helps-texts.fr.ts";
import { parts } from "./web/parts-texts.fr.ts";
import { seeSitemapIn } from "./actions/see-sitemap.ts";

/** Guides in plain French, by need and level, and advice for whoever writes. It keeps nothing. */
export const guides: Module = {
  name: "guides",
  floor: 6,
  needs: ["subjects"],
  names,
  parts,
  routes: [{ at: "/communs/guides", pages: guideRoutes }],
  helps,
  sitemap: seeSitemapIn,
};
