import { figure, voices } from "./result-texts.fr.ts";

/** The words of the tree of voices. */
export const treeTexts = {
  carries: (carried: number) => voices(carried),
  listed: (carried: number, word: string | undefined) =>
    word === undefined ? `(${voices(carried)})` : `(${voices(carried)}, ${word})`,
  others: (count: number) => (count === 1 ? "et une autre voix" : `et ${figure(count)} autres`),
  asList: "Le même arbre, en liste",
  help: "Les pointillés vont de qui porte les voix à qui les confie ; plus il y passe de voix, plus ils sont larges.",
} as const;
