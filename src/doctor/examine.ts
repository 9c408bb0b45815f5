import { join } from "node:path";

import { type App, operator, seeInstanceIn } from "#services/house";

import type { Check } from "./check.ts";
import { checkDatabase, isOpenToUs } from "./database-checks.ts";
import {
  checkJobs,
  checkMail,
  checkPublisher,
  checkWeb,
  checkListening,
} from "./instance-checks.ts";
import { checkMailDomain, type Resolve, resolveText } from "./mail-domain.ts";
import { checkBackups, checkFolder, checkTime } from "./machine-checks.ts";

/** Looks at everything, and changes nothing. The DNS is the one of this machine. */
export async function examine(app: App, resolve: Resolve = resolveText): Promise<readonly Check[]> {
  const { config, clock } = app;
  const database = await checkDatabase(app);
  const instance = (await isOpenToUs(app, "house.setting"))
    ? await app.transaction(operator(), seeInstanceIn)
    : { name: "Archipel", demonstration: false };
  const isPublic = instance.publisher !== undefined;
  return [
    ...database,
    ...checkFolder(config.dataFolder),
    checkTime(clock),
    ...checkPublisher(instance),
    ...checkWeb(config, isPublic),
    ...checkListening(config, isPublic),
    await checkMail(config, isPublic),
    ...(await checkMailDomain(config, isPublic, resolve)),
    await checkJobs(app),
    ...checkBackups(join(config.dataFolder, "backups"), clock, isPublic),
  ];
}
