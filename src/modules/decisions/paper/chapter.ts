import type { Chapter } from "#services/house";

/** Ballots and proxies on paper, recorded for somebody. */
export const paper: Chapter = {
  name: "paper",
  rights: { "record-paper": ["decisions.ballot", "decisions.delegation", "decisions.voice"] },
};
