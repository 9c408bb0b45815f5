import { gather, type Module } from "#services/house";

import { words } from "./words/chapter.ts";

const own: Module = { name: "subjects", floor: 1, needs: [] };

export const subjects = gather(own, [words]);
