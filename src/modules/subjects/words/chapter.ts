import type { Chapter } from "#services/house";

import { retains } from "./actions/note-unmet.ts";
import { wordsCommand } from "./web/command.ts";
import { wordRoutes, wordsCard } from "./web/routes.tsx";

const NOTED = ["subjects.unmet_print", "subjects.unmet_word", "subjects.left_word"];

/** Which words count, and what stands for them: the one home for all that searches by words. */
export const words: Chapter = {
  name: "words",
  routes: [{ at: "/operateur/mots", pages: wordRoutes }],
  rights: { "note-words": NOTED, "forget-words": NOTED },
  retains,
  operatorCards: [wordsCard],
  commands: [wordsCommand],
};
