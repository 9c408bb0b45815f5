import { done, refused, type Result } from "#basics/result";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { changeRhythmIn, forgetSourceIn } from "#modules/notifications";
import { letAddressGoIn } from "#modules/people";
import type { Rhythm } from "#rules/notifications";
import type { AddressId } from "#rules/people";

import type { Alert, AlertId } from "../../domain/alert.ts";
import {
  deleteAlert,
  findAlert,
  holdAlert,
  listAlertsOf,
  saveAlert,
  STATES,
} from "../store/alerts.ts";
import { type AlertLink, readAlertLink } from "./links.ts";

/** What can be done with an alert. */
export type AlertChange =
  | { readonly what: "rhythm"; readonly rhythm: Rhythm }
  | { readonly what: "pause" | "resume" | "stop" | "put-back" };

export interface ChangeAlert {
  readonly alert: AlertId;
  readonly change: AlertChange;
}

/**
 * Changes an alert: the person of its address does, or who holds its link; for anyone else it is
 * unknown. Paused, it finds nothing; what already waited is not said. Stopped, it tells nothing either, and may be put
 * back for a week; one that nobody had confirmed, or whose call is over, is deleted at once.
 */
export async function changeAlertIn(
  work: Work,
  { alert: id, change }: ChangeAlert,
): Promise<Result<undefined, "unknown-alert">> {
  const alert = await holdAlert(work, id);
  if (alert === undefined) return refused("unknown-alert");
  switch (change.what) {
    case "rhythm":
      await saveAlert(work, id, { state: alert.state, rhythm: change.rhythm });
      await changeRhythmIn(work, { address: alert.address, source: id, rhythm: change.rhythm });
      break;
    case "pause":
      if (alert.state === "on")
        await saveAlert(work, id, { state: "paused", rhythm: alert.rhythm });
      await forgetSourceIn(work, { source: id });
      break;
    case "resume":
      // Only who reads the mails of the address confirms; the link of a mail about another act does not.
      if (alert.state === "asked" && work.actor.for === undefined) return refused("unknown-alert");
      await saveAlert(work, id, { state: "on", rhythm: alert.rhythm });
      break;
    case "stop":
      await stopAlertIn(work, alert);
      break;
    case "put-back":
      if (alert.state === "stopped")
        await saveAlert(work, id, { state: "on", rhythm: alert.rhythm });
      break;
  }
  return done(undefined);
}

export const changeAlert = action(changeAlertIn);

async function stopAlertIn(work: Work, alert: Alert): Promise<void> {
  await forgetSourceIn(work, { source: alert.id });
  if (alert.state === "stopped") return;
  if (alert.state !== "asked" && !hasEnded(alert))
    return saveAlert(work, alert.id, { state: "stopped", rhythm: alert.rhythm });
  await deleteAlert(work, alert.id);
  await letGoIfLastIn(work, alert.address);
}

/** Nothing more can come of it: there is nothing to put back. */
function hasEnded({ wanted }: Alert): boolean {
  return wanted.what === "call" && wanted.ended !== undefined;
}

/** An address that has no alert any more, and is nobody's, is let go: it is forgotten after a week. */
export async function letGoIfLastIn(work: Work, address: AddressId): Promise<void> {
  const others = await withRight(work, "keep-alerts", (lent) =>
    listAlertsOf(lent, address, STATES),
  );
  if (others.length === 0) await letAddressGoIn(work, address);
}

/** Sees the alert of a link that a mail holds: undefined for a link that is not ours, without an alert when it is stopped. */
export async function seeLinkedAlert(
  app: App,
  link: Omit<AlertLink, "use">,
): Promise<{ readonly alert: Alert | undefined } | undefined> {
  const id = readAlertLink(app, { ...link, use: "change" });
  return id && seeAction(app, linkHolder("calls.alert", id), id);
}

const seeAction = reading(async (work: Work, id: AlertId) => ({
  alert: await findAlert(work, id),
}));

/** Changes it by its link. One that already stopped stays so: no refusal. */
export async function changeLinkedAlert(
  app: App,
  link: Omit<AlertLink, "use">,
  change: AlertChange,
): Promise<Result<undefined, "unknown-alert">> {
  const id = readAlertLink(app, { ...link, use: "change" });
  if (id === undefined) return refused("unknown-alert");
  const answer = await changeAlert(app, linkHolder("calls.alert", id), { alert: id, change });
  return !answer.done && change.what === "stop" ? done(undefined) : answer;
}
