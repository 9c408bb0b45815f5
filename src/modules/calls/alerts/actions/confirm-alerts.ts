import { done, refused, type Result } from "#basics/result";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { confirmAddressIn } from "#modules/people";

import type { Alert, AlertId } from "../../domain/alert.ts";
import { findAlert, holdAlert, listAlertsOf, saveAlert } from "../store/alerts.ts";
import { type AlertLink, readAlertLink } from "./links.ts";

export interface SeenConfirmation {
  /** The alert of the link; undefined when it waited too long, or was stopped. */
  readonly alert: Alert | undefined;
  /** All that waits for this address: who opened this mail reads them all, so one page confirms them. */
  readonly waiting: readonly Alert[];
}

/** What a link of confirmation shows; undefined for a link that is not ours. Opening it confirms nothing. */
export async function seeConfirmation(
  app: App,
  link: Omit<AlertLink, "use">,
): Promise<SeenConfirmation | undefined> {
  const id = readAlertLink(app, { ...link, use: "confirm" });
  return id && seeAction(app, linkHolder("calls.alert", id), id);
}

const seeAction = reading(async (work: Work, id: AlertId): Promise<SeenConfirmation> => {
  const alert = await findAlert(work, id);
  if (alert === undefined) return { alert, waiting: [] };
  const waiting = await withRight(work, "keep-alerts", (lent) =>
    listAlertsOf(lent, alert.address, ["asked"]),
  );
  return { alert, waiting };
});

/**
 * Who reads the mails of the address confirms alerts that wait for it, and by that the address. Only
 * those named: one that a stranger asked for may be left out. Twice changes nothing.
 */
export async function confirmAlerts(
  app: App,
  link: Omit<AlertLink, "use">,
  alerts: readonly AlertId[],
): Promise<Result<readonly AlertId[], "unknown-alert">> {
  const id = readAlertLink(app, { ...link, use: "confirm" });
  if (id === undefined) return refused("unknown-alert");
  return confirmAction(app, linkHolder("calls.alert", id), { id, alerts });
}

const confirmAction = action(
  async (
    work: Work,
    asked: { readonly id: AlertId; readonly alerts: readonly AlertId[] },
  ): Promise<Result<readonly AlertId[], "unknown-alert">> => {
    const mine = await findAlert(work, asked.id);
    if (mine === undefined) return refused("unknown-alert");
    await confirmAddressIn(work, mine.address);
    return withRight(work, "keep-alerts", async (lent) => {
      const confirmed: AlertId[] = [];
      for (const id of asked.alerts.toSorted()) {
        const alert = await holdAlert(lent, id);
        if (alert?.address !== mine.address || alert.state !== "asked") continue;
        await saveAlert(lent, id, { state: "on", rhythm: alert.rhythm });
        confirmed.push(id);
      }
      return done(confirmed);
    });
  },
);
