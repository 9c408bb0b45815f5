import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { reportableCircle } from "./actions/moderate-circle.ts";
import { listCirclesIn } from "./actions/see-circles.ts";
import { addressOf } from "./domain/circle.ts";
import { fillCircles } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-circles.ts";
import { circleRoutes } from "./web/routes.tsx";
import { keptTexts, texts } from "./web/texts.fr.ts";

/** Some persons, a purpose, a charter that they accepted, roles. */
export const circles: Module = {
  name: "circles",
  floor: 4,
  needs: ["people", "access"],
  migrations: { "0001_circles": { up } },
  routes: [{ at: "/cercles", pages: circleRoutes }],
  menu: [{ label: texts.menu, at: "/cercles" }],
  rights: {
    "make-circle": ["circles.circle"],
    "join-circle": ["circles.member"],
    "count-members": ["circles.member"],
    "moderate-circles": ["circles.circle"],
    "circles-about-person": ["circles.circle", "circles.member"],
  },
  aboutPerson,
  demonstration: fillCircles,
  keeps: [keptTexts],
  reportables: { circle: reportableCircle },
  sitemap: async (work) =>
    (await listCirclesIn(work))
      .filter(({ isOpen }) => isOpen)
      .map((circle) => ({ at: addressOf(circle) })),
};
