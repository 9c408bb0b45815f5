/** Of a silence, in one’s list: its quiet hours, and who was told already as one of the two. */
export const silenceTexts = {
  /** Raised in the quiet hours of whose list it is. */
  ofSilenceWaits: (at: string) => `Sans nouvelles de vous, votre liste est prévenue ${at}`,
  go: "Dire que tout va bien, ou voir",
  look: "Voir",
  ofSilenceHeld: (at: string) =>
    `Ce sont vos heures calmes : personne de plus n’est prévenu. La suite vient ${at}.`,
  /** To whose silence it is, once nobody of their list answered. */
  none: "Personne n’a encore répondu. Si tout va bien, dites-le. Si vous avez besoin d’aide, appelez le 15 ou le 112.",
  quietNow: (hours: string) => `Vos heures calmes : ${hours}.`,
  quietChange: "Changer ces heures",
  /** The other of the two whom a silence is between. */
  toldAlready: (name: string) => `On a déjà prévenu ${name} : ce silence est entre vous deux.`,
  silenceOfTwo:
    "La personne avec qui le silence dure est déjà prévenue, avec vous. Si elle est dans cette liste, elle ne l’est pas une seconde fois.",
} as const;
