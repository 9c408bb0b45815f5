/** What is said alike of every letter that confirms an address. */
export const letterSentTexts = {
  kept: "Cette instance n’a pas encore de serveur de courriel : celui-ci n’est pas parti, il est gardé sur cette machine.",
  spam: "Rien reçu dans dix minutes ? Regardez dans les indésirables.",
} as const;
