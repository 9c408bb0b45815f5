import { Command } from "commander";

import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { makeSignInLink } from "../actions/make-sign-in-link.ts";
import { commandTexts } from "./texts.fr.ts";

const DEFAULT_PORT = 8080;

/** `archipel sign-in <address>`: a link valid one hour, for who is locked out or while no mail leaves. */
export function signInCommand(house: OpenHouse): Command {
  return new Command("sign-in")
    .description(commandTexts.describe)
    .argument("<adresse>", commandTexts.address)
    .action((email: string) =>
      house.withApp(async (app) => {
        const told = await makeSignInLink(app, operator(), { email });
        if (!told.done) throw new CommandProblem(commandTexts[told.refusal]);
        const { publicUrl, port = DEFAULT_PORT } = app.config;
        const link = `${publicUrl ?? `http://localhost:${port}`}${told.value.path}`;
        const said = [
          commandTexts.link(link),
          ...(publicUrl === undefined ? [commandTexts.otherPort(port)] : []),
        ];
        house.say(said.join("\n"), { link, until: told.value.until.toString() });
      }),
    );
}
