import type { Chapter } from "#services/house";

import { endSharesOfGone } from "./actions/share-paper.ts";
import { showPapersOf, waitsWithPapers } from "./web/panels.tsx";
import { papersKept } from "./web/texts.fr.ts";

/** The papers of an organisation: kept, dated, shared one by one. */
export const papers: Chapter = {
  name: "papers",
  rights: {
    // To share one row by row, and to destroy those of the dissolved.
    "organisations-papers": [
      "organisations.paper",
      "organisations.paper_version",
      "organisations.paper_share",
      "access.file",
    ],
    "write-mail": ["organisations.paper", "organisations.paper_version"],
    "organisations-about-person": ["organisations.paper_version", "organisations.paper_share"],
  },
  hears: {
    "organisations.merged": endSharesOfGone,
    "organisations.dissolved": endSharesOfGone,
  },
  panels: [
    { place: "feed", order: 30, waits: waitsWithPapers },
    { place: "organisation-aside", order: 30, show: showPapersOf },
  ],
  keeps: [papersKept],
};
