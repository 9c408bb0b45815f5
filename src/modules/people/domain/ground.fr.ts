import type { Ground } from "./ground.ts";

/** What each is called, with its articles of the Code civil. */
export const groundNames: Readonly<Record<Ground, string>> = {
  curatelle: "Curatelle (articles 440 et 467)",
  tutelle: "Tutelle (articles 440 et 473)",
  habilitation: "Habilitation familiale (article 494-1)",
  future: "Mandat de protection future, mis en œuvre (articles 477 et 481)",
};
