import { ofNamed } from "#basics/french/elision.fr";

/** The yes of the organisation that the asker works for, as each of the three reads it. */
export const employerTexts = {
  /** How the other side reads it, which never learns which organisation it is. */
  theirEmployer: "son employeur",
  asker: {
    awaited: (name: string) => `Il manque l’accord ${ofNamed(name)}, pour qui vous travaillez.`,
    nobody: (name: string) =>
      `Personne ne peut dire oui pour ${name} en ce moment. Vous pouvez retirer votre demande, ou continuer à titre personnel.`,
    left: (name: string) =>
      `Vous ne travaillez plus pour ${name} : son accord ne vaut plus. Vous pouvez retirer votre demande, ou continuer à titre personnel.`,
    said: (name: string) => `${name}, pour qui vous travaillez, a dit oui.`,
    waived: "Vous venez à titre personnel : ce jour n’est pas confirmé comme un jour de travail.",
    unnamed: "votre employeur",
  },
  giver: {
    awaited: (asker: string) => `${asker} attend l’accord de son employeur.`,
    nobody: (asker: string) =>
      `Personne ne peut dire oui pour l’employeur ${ofNamed(asker)} en ce moment.`,
    left: (asker: string) =>
      `${asker} ne travaille plus pour l’employeur qui devait être d’accord : cet accord ne vaut plus.`,
    said: (asker: string) => `L’employeur ${ofNamed(asker)} a dit oui.`,
    waived: (asker: string) => `${asker} vient à titre personnel, sans l’accord d’un employeur.`,
  },
  approver: {
    awaited: (asker: string, name: string) =>
      `${asker} travaille pour ${name}, et a besoin de son accord.`,
    over: "Votre accord n’est plus attendu.",
    said: (name: string) => `Oui, au nom ${ofNamed(name)}.`,
  },
  waive: "Continuer à titre personnel",
  waiveSays:
    "L’accord de votre employeur n’est plus demandé. L’autre le lit. Ce jour n’est pas confirmé comme un jour de travail.",
  /** Of a step taken by a yes given beforehand. */
  beforehand: (day: string) => `oui donné d’avance le ${day}`,
  ownPage: "Voir tout ce qui est prévu",
} as const;
