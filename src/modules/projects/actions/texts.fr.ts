/** The title of the part that tells what was learnt: it is kept with the answer, never handed in. */
export const learntTitle = "Ce que nous avons appris";

const and = new Intl.ListFormat("fr-FR");

/** What the journal of the circle says of an answer, after the name of who did it. */
export const deedWords = {
  start: (call: string) => `a commencé la réponse à « ${call} »`,
  send: (call: string) => `a dit que la réponse à « ${call} » est partie`,
  "send-more": (call: string) => `a dit qu’un complément à la réponse à « ${call} » est parti`,
  "call-back": (call: string) => `a dit que la réponse à « ${call} » n’est pas partie`,
  won: (call: string) => `a dit que la réponse à « ${call} » est retenue`,
  lost: (call: string) => `a dit que la réponse à « ${call} » n’est pas retenue`,
  withdrawn: (call: string) => `a retiré la réponse à « ${call} »`,
  reopen: (call: string) => `a effacé l’issue de la réponse à « ${call} », dite par erreur`,
} as const;

/** « , pour Les Jardins de la Gervanne et La Grande Tablée »; nothing for oneself. */
export function forWhom(organisations: readonly string[]): string {
  return organisations.length === 0 ? "" : `, pour ${and.format(organisations)}`;
}

/** What stands at the end of an ask: who accepts enters the circle, and has read its charter. */
export function charterOfAsk(circle: string, charter: readonly string[]): string {
  const sentences = charter.map((one) => `- ${one}`).join("\n");
  return `En acceptant, vous entrez dans le cercle « ${circle} » et vous acceptez sa charte :\n${sentences}`;
}
