import type { Chapter } from "#services/house";

/** Voices that are entrusted, for one question or for all, and where they go. */
export const voices: Chapter = {
  name: "voices",
  entrusts: { votes: ["decisions.ballot", "decisions.delegation", "decisions.voice"] },
  rights: { "tell-voices": ["decisions.delegation"] },
};
