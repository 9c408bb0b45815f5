import { findOrMakeAddressIn } from "#modules/people";
import { siteOf } from "#services/config";
import { type Job, operator, seeInstanceIn, type Work } from "#services/house";
import { postIn } from "#services/mail";

import { afterMail, follow, type Mail, mailDue } from "../domain/alerts.ts";
import { findAll } from "../domain/findings.ts";
import { holdAlerts, saveAlertMail, saveAlerts } from "../store/alerts.ts";
import { letters } from "./alert-letters.fr.ts";
import { cardsIn, HEALTH_AT, seeFactsIn } from "./see-health.ts";

/** Every ten minutes: the operator is written to when something needs their eye, or is well again. */
export const alertOperator: Job = {
  cron: "*/10 * * * *",
  run: (app) => app.transaction(operator(), alertOperatorIn),
};

/**
 * The step. Without a mail server, or somebody to write to, nothing is noted as told: the page of
 * health says it all the same.
 */
export async function alertOperatorIn(work: Work): Promise<void> {
  const findings = findAll(await seeFactsIn(work, await cardsIn(work)));
  const { alerts: known, written } = await holdAlerts(work);
  const alerts = follow(known, findings, work.now);
  const { name, operatorAddress } = await seeInstanceIn(work);
  const reached = operatorAddress !== undefined && work.app.config.smtpUrl !== undefined;
  const mail = reached ? mailDue(alerts, written, work.now) : undefined;
  if (mail === undefined || operatorAddress === undefined) return saveAlerts(work, alerts);
  await saveAlerts(work, afterMail(alerts, mail, work.now));
  await saveAlertMail(work, mail.which);
  await writeTo(work, { to: operatorAddress, name, mail });
}

async function writeTo(
  work: Work,
  { to, name, mail }: { readonly to: string; readonly name: string; readonly mail: Mail },
): Promise<void> {
  const holder = await findOrMakeAddressIn(work, to);
  await postIn(work, {
    kind: "operator-alert",
    holder,
    to,
    subject: letters.subject(name, mail),
    text: letters.text(mail, `${siteOf(work.app.config)}${HEALTH_AT}`),
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
