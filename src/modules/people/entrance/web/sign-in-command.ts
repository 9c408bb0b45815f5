import { Command } from "commander";

import { siteOf } from "#services/config";
import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { makeSignInLink } from "../actions/make-sign-in-link.ts";
import { commandTexts } from "../../web/texts.fr.ts";

/** `archipel sign-in <address>`: a link valid one hour, for who is locked out or while no mail leaves. */
export function signInCommand(house: OpenHouse): Command {
  return new Command("sign-in")
    .description(commandTexts.describe)
    .argument("<adresse>", commandTexts.address)
    .option("--new", commandTexts.newcomer)
    .action((email: string, { new: newcomer }: { new?: boolean }) =>
      house.withApp(async (app) => {
        const told = await makeSignInLink(app, operator(), { email, newcomer: newcomer === true });
        if (!told.done) throw new CommandProblem(commandTexts[told.refusal]);
        const link = `${siteOf(app.config)}${told.value.path}`;
        const said = [
          commandTexts.link(link),
          ...(app.config.publicUrl === undefined ? [commandTexts.otherPort] : []),
        ];
        house.say(said.join("\n"), { link, until: told.value.until.toString() });
      }),
    );
}
