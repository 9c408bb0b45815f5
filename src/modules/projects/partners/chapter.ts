import type { Chapter } from "#services/house";

import { hearShare } from "./actions/welcome-partner.ts";

/** Finding, asking and welcoming a partner for a joint answer. */
export const partners: Chapter = {
  name: "partners",
  rights: {
    "write-mail": ["projects.partner_ask"],
    "projects-hears": ["projects.partner_ask"],
  },
  hears: { "exchanges.stepped": hearShare },
};
