import { writeDate } from "#basics/dates";

interface AsleepLetter {
  readonly instance: string;
  readonly enter: string;
  /** The day from which the account is erased. */
  readonly ends: Temporal.PlainDate;
  /** What they hold for others. */
  readonly held: readonly string[];
}

/** What this module says that somebody holds for others. */
export const holdings = { instance: "cette instance", mandate: "un mandat" } as const;

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** To whoever did not come for two years. */
export function asleepLetter({ instance, enter, ends, held }: AsleepLetter) {
  const day = writeDate(ends);
  return {
    subject: `${instance} : votre compte dort depuis deux ans`,
    text: [
      "Bonjour,",
      `Vous n’êtes pas venu·e sur ${instance} depuis deux ans.`,
      ...(held.length === 0
        ? [
            `Pour garder votre compte, entrez une fois avant le ${day} :\n${enter}`,
            "Sinon il sera effacé ce jour-là, avec tout ce qui est à vous. Vous n’avez rien d’autre à faire.",
          ]
        : [
            `Vous tenez encore, pour d’autres : ${list.format(held)}. Votre compte n’est pas effacé tant que vous le tenez.`,
            `Si vous ne voulez plus venir, entrez une fois et passez la main :\n${enter}`,
            `Une fois la main passée, un compte dont personne ne se sert est effacé, au plus tôt le ${day}.`,
          ]),
    ].join("\n\n"),
  };
}
