import { figure, voices } from "../../web/result-texts.fr.ts";

/** The words of the tree of voices. */
export const treeTexts = {
  carries: (carried: number) => voices(carried),
  listed: (carried: number, word: string | undefined) =>
    word === undefined ? `(${voices(carried)})` : `(${voices(carried)}, ${word})`,
  others: (count: number) => (count === 1 ? "et une autre voix" : `et ${figure(count)} autres`),
  asList: "Le même arbre, en liste",
  help: "En pointillés, le chemin des voix, de qui les confie à qui les porte ; plus il en passe, plus il est large.",
} as const;
