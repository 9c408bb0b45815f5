import type { Chapter } from "#services/house";

import { countCommand } from "./web/command.ts";

/** How a vote is counted, sealed, shown, and counted again by anyone. */
export const counts: Chapter = { name: "counts", commands: [countCommand] };
