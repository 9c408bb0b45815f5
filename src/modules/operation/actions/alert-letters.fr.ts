import type { Alert, Mail } from "../domain/alerts.ts";

/** The mails to who keeps the instance. */
export const letters = {
  subject: (instance: string, { which, begun, over }: Mail) => {
    if (begun.length === 0)
      return over.length === 1
        ? `${instance} : de nouveau bien, ${over[0]?.title ?? ""}`
        : `${instance} : ${over.length} choses vont de nouveau bien`;
    const first = begun[0]?.title ?? "";
    const more = begun.length > 1 ? `, et ${begun.length - 1} de plus` : "";
    return `${instance} : ${which === "urgent" ? "à faire maintenant" : "à voir"}, ${first}${more}`;
  },
  text: ({ begun, over }: Mail, at: string) =>
    [
      "Bonjour,",
      ...begun.map(({ title, says, todo }) => `${title}\n${says}\nQuoi faire : ${todo}`),
      ...(over.length === 0 ? [] : [`De nouveau bien : ${titlesOf(over)}.`]),
      `Tout l’état de l’instance :\n${at}`,
      "Ce qui ne change pas n’est pas redit.",
    ].join("\n\n"),
} as const;

const titlesOf = (alerts: readonly Alert[]) => alerts.map(({ title }) => title).join(", ");
