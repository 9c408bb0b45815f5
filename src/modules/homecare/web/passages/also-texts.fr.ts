import { capital } from "#basics/text";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Who else comes for the same visit on the same day. */
export const alsoTexts = {
  says: ({ names, unnamed }: { readonly names: readonly string[]; readonly unnamed: number }) => {
    const others = unnamed === 1 ? "quelqu’un d’autre" : `${unnamed} autres personnes`;
    const all = unnamed === 0 ? names : [...names, others];
    return `${capital(LIST.format(all))} ${names.length + unnamed === 1 ? "vient" : "viennent"} aussi.`;
  },
  letter: "Quelqu’un d’autre vient aussi.",
  letterAt: (hours: string) => `${capital(hours)}, quelqu’un d’autre vient aussi.`,
  /** One said that one comes, on a day for which one was asked. */
  yes: "Vous avez dit que vous venez.",
  unsaid: (count: number) =>
    count === 1
      ? "Un passage de ces deux semaines n’est pas dit"
      : `${count} passages de ces deux semaines ne sont pas dits`,
  unsaidNone: "Ces deux semaines : ce que vous avez dit aujourd’hui",
  unsaidLead: "Vous y êtes allé·e ? Dites-le. Sinon, vous n’avez rien à faire.",
  /** Said just now, asked or finally. */
  comesSaid:
    "C’est dit : vous venez. Quand quelqu’un d’autre vient aussi, c’est écrit sous ce jour.",
  sayLater:
    "« Je suis passé·e » se dit ici pendant deux semaines. Plus tard, qui vous reçoit le note, pendant quatre semaines : « Noter qui est venu », dans sa semaine.",
} as const;
