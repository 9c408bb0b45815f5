import type { Chapter } from "#services/house";

import { readCircleCommand } from "./web/command.ts";

/** A circle that comes from another instance: its archive, read over and brought; what it said there, read here. */
export const bring: Chapter = {
  name: "bring",
  commands: [readCircleCommand],
  rights: {
    "bring-circle": [
      "circles.circle",
      "circles.brought",
      "circles.request",
      "circles.member",
      "circles.bring_draft",
      "access.file",
    ],
  },
};
