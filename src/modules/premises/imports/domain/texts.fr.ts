/** What a column says that is no fact of ours: « Accessibilité : oui », in the words of its source. */
export const sourceSays = (column: string, says: string): string =>
  `La source dit : « ${column} : ${says} ».`;
