import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "commons.document.made_by": {
    leaves: byAct("removeOwnDocuments", "id stays", "row goes"),
    merges: "moves",
  },
  // What a circle keeps, or everyone reads, was written by somebody: an id stays, and no name.
  "commons.version.written_by": {
    leaves: byAct("removeOwnDocuments", "id stays", "row goes"),
    merges: "moves",
  },
  "commons.author.person": {
    leaves: byAct("removeOwnDocuments", "id stays", "row goes"),
    merges: once("document"),
  },
  // What waits goes with who suggested it; what was answered is of the document, under an id and no name.
  "commons.suggestion.person": {
    leaves: byAct("removeOwnSuggestions", "id stays", "row goes"),
    merges: "moves",
  },
  "commons.suggestion.decided_by": { leaves: "id stays", merges: "moves" },
};
