/**
 * What one reads and accepts when one shares a note. Changing a word means a new version: the
 * fingerprint of the words is kept with each sharing.
 */
export const sharingText = {
  name: "conversations.share-note",
  version: 1,
  words:
    "Cette personne pourra lire ce mot, et rien d’autre. Vous verrez chaque fois qu’elle l’ouvre. Vous pouvez le reprendre quand vous voulez.",
} as const;

/** What a reported message is called, for who decides of it. */
export function reportedTitle(author: string, title: string): string {
  return `Un message de ${author} dans « ${title} »`;
}

/** The same for who decides of it without being of its circle: nobody is named. */
export function reportedElsewhere(title: string): string {
  return `Un message dans « ${title} »`;
}
