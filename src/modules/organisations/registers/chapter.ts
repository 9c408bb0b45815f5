import type { Chapter } from "#services/house";

import { registerCommand } from "./web/command.ts";
import { gazetteKinds, showGazette } from "./web/gazette.tsx";
import { registerImportRoutes } from "./web/imports-routes.tsx";

/** What public registers say: the RNA, Sirene, the gazette, and what was paid. */
export const registers: Chapter = {
  name: "registers",
  routes: [{ at: "/operateur/registres", pages: registerImportRoutes }],
  rights: { "import-registers": ["organisations.register_refused"] },
  notificationKinds: gazetteKinds,
  panels: [{ place: "organisation", order: 5, show: showGazette }],
  commands: [registerCommand],
};
