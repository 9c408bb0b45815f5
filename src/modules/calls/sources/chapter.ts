import type { Chapter } from "#services/house";

import { fetchOneSource, fetchSources } from "./actions/jobs.ts";
import { sourceCommand } from "./web/command.ts";
import { importCommand } from "./web/import-command.ts";
import { importRoutes } from "./web/import-routes.tsx";
import { sourceRoutes } from "./web/routes.tsx";
import { tableRoutes } from "./web/table-routes.tsx";

/** Where calls are gathered from: sources, files that are sent, tables whose columns are understood. */
export const sources: Chapter = {
  name: "sources",
  routes: [
    { at: "/operateur/imports/tableau", pages: tableRoutes },
    { at: "/operateur/imports", pages: importRoutes },
    { at: "/operateur/sources", pages: sourceRoutes },
  ],
  commands: [sourceCommand, importCommand],
  rights: {
    "fetch-sources": ["calls.source"],
    "fetch-source": ["calls.source", "calls.source_fetch"],
    "import-calls": ["calls.refused_record", "calls.mapping"],
    "forget-tables": ["calls.table_file"],
  },
  jobs: { "fetch-sources": fetchSources, "fetch-source": fetchOneSource },
};
