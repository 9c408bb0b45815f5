import { gather, type Module } from "#services/house";

import { fillWords } from "./demonstration/words.ts";
import { names } from "./names.fr.ts";
import { up as ownWords } from "./store/migrations/0001-words.ts";
import { clarity } from "./clarity/chapter.ts";
import { words } from "./words/chapter.ts";

const own: Module = {
  name: "subjects",
  floor: 1,
  needs: [],
  names,
  migrations: { "0001_words": { up: ownWords } },
  demonstration: fillWords,
};

export const subjects = gather(own, [words, clarity]);
