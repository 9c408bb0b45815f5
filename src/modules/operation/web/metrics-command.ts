import { Command } from "commander";

import { siteOf } from "#services/config";
import { type OpenHouse, operator } from "#services/house";

import { changeMetricsTokenIn } from "../actions/see-metrics.ts";
import { metricsTexts as words } from "./metrics-texts.fr.ts";

/** `archipel metrics-token`: shows once a token that reads « /metrics »; `--drop` leaves none. */
export function metricsTokenCommand(house: OpenHouse): Command {
  return new Command("metrics-token")
    .description(words.describe)
    .option("--drop", words.drop)
    .action(async ({ drop = false }: { readonly drop?: boolean }) => {
      await house.withApp(async (app) => {
        const token = await app.transaction(operator(), (work) =>
          changeMetricsTokenIn(work, { wanted: !drop }),
        );
        if (token === undefined) house.say(words.dropped, { token: null });
        else house.say(words.made(token, `${siteOf(app.config)}/metrics`), { token });
      });
    });
}
