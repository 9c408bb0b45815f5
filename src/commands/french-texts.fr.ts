const instead = (near: string) => (near === "" ? "" : ` Vouliez-vous dire : ${near} ?`);
const seeHelp = "Ajoutez --help pour voir ce qui est possible.";

type Refusal = (said: string, near: string) => string;

/** The words of the command line itself; each command has its own. */
export const texts: {
  readonly help: string;
  readonly version: string;
  readonly helpOf: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly usage: Readonly<Record<string, string>> & Record<"options" | "command", string>;
  readonly refusals: Readonly<Record<string, Refusal>>;
  readonly other: (message: string) => string;
} = {
  version: "dit la version",
  help: "montre cette aide",
  helpOf: "montre l’aide d’une commande",
  titles: {
    "Usage:": "Usage :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
    "Arguments:": "Arguments :",
    "Global Options:": "Options communes :",
  },
  usage: {
    options: "[options]",
    command: "[commande]",
    default: "par défaut",
    choices: "au choix",
  },
  refusals: {
    "commander.unknownCommand": (said, near) =>
      `Commande inconnue : « ${said} ».${instead(near)} ${seeHelp}`,
    "commander.unknownOption": (said, near) =>
      `Option inconnue : « ${said} ».${instead(near)} ${seeHelp}`,
    "commander.missingArgument": (said) => `Argument manquant : « ${said} ». ${seeHelp}`,
    "commander.optionMissingArgument": (said) =>
      `L’option « ${said} » attend une valeur. ${seeHelp}`,
    "commander.missingMandatoryOptionValue": (said) =>
      `L’option « ${said} » est obligatoire. ${seeHelp}`,
    "commander.excessArguments": () => `Il y a trop d’arguments. ${seeHelp}`,
    "commander.invalidArgument": (said) => `Valeur refusée pour « ${said} ». ${seeHelp}`,
    "commander.conflictingOption": (said) =>
      `L’option « ${said} » ne va pas avec une autre qui est donnée. ${seeHelp}`,
    "commander.help": () => `Dites quelle commande. ${seeHelp}`,
  },
  other: (message) => `La commande n’est pas comprise (${message}). ${seeHelp}`,
};
