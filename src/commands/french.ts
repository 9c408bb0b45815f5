import { type Command, type CommanderError, Help } from "commander";

import { texts } from "./french-texts.fr.ts";

/** Lets a command and all those under it speak French: their help, and what they refuse. */
export function speakFrench(command: Command): void {
  command
    .helpOption("-h, --help", texts.help)
    .configureHelp({
      styleTitle: (title) => texts.titles[title] ?? title,
      commandUsage: (asked) => inFrench(new Help().commandUsage(asked)),
      subcommandTerm: (asked) => inFrench(new Help().subcommandTerm(asked)),
      optionDescription: (option) => inFrench(new Help().optionDescription(option)),
      argumentDescription: (argument) => inFrench(new Help().argumentDescription(argument)),
    })
    // We say it ourselves, once: see `refusalOf`.
    .configureOutput({ outputError: () => undefined })
    .showSuggestionAfterError(true)
    .exitOverride();
  if (command.commands.length > 0) command.helpCommand("help [commande]", texts.helpOf);
  for (const sub of command.commands) speakFrench(sub);
}

/** Words that commander puts among ours. */
function inFrench(text: string): string {
  return text
    .replaceAll("[options]", texts.usage.options)
    .replaceAll("[command]", texts.usage.command)
    .replace(/\((default|choices): /g, (_, word: string) => `(${texts.usage[word] ?? word} : `);
}

/** What is refused to who typed a command, in a French sentence; undefined when nothing is (help was asked). */
export function refusalOf(error: CommanderError): string | undefined {
  const { code, message } = error;
  if (error.exitCode === 0) return undefined;
  const [said = "", near] = /'([^']*)'/.exec(message)?.slice(1).concat(nearest(message)) ?? [];
  const make = texts.refusals[code];
  return make === undefined ? texts.other(message.replace(/^error: /, "")) : make(said, near ?? "");
}

function nearest(message: string): string {
  return /\(Did you mean (?:one of )?([^()]+)\?\)/.exec(message)?.[1] ?? "";
}
