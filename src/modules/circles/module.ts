import type { Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { reportableCircle } from "./actions/moderate-circle.ts";
import { listCirclesIn } from "./actions/see-circles.ts";
import { addressOf } from "./domain/circle.ts";
import { fillCircles } from "./demonstration/fill.ts";
import { up } from "./store/migrations/0001-circles.ts";
import { up as living } from "./store/migrations/0002-living-circles.ts";
import { circleRoutes } from "./web/routes.tsx";
import { deedTexts, keptTexts, texts } from "./web/texts.fr.ts";

/** Some persons, a purpose, a charter that they accepted, roles. */
export const circles: Module = {
  name: "circles",
  floor: 4,
  needs: ["people", "access"],
  migrations: { "0001_circles": { up }, "0002_living_circles": { up: living } },
  deeds: deedTexts,
  routes: [{ at: "/cercles", mandate: "circles", pages: circleRoutes }],
  menu: [{ label: texts.menu, at: "/cercles" }],
  rights: {
    "make-circle": ["circles.circle"],
    "join-circle": ["circles.member"],
    "count-members": ["circles.member", "circles.role", "circles.holding"],
    "keep-circles": [
      "circles.circle",
      "circles.member",
      "circles.charter",
      "circles.role",
      "circles.holding",
      "circles.request",
      "circles.link",
      "circles.line",
    ],
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
