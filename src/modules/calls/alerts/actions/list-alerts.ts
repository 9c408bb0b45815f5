import { type MailSource, type MailSources, reading, type Work } from "#services/house";
import { isId } from "#basics/id";
import { addressesOfIn } from "#modules/people";

import type { Alert } from "../../domain/alert.ts";
import type { Call, CallId } from "../../domain/call.ts";
import { listCallsById } from "../../store/calls.ts";
import { countFound, findAlert, isFollowed, listAlertsOf, STATES } from "../store/alerts.ts";
import { describeWanted } from "./alert-mails.fr.ts";
import { changeAlertIn } from "./change-alert.ts";

export interface ListedAlert extends Alert {
  readonly words: string;
  /** How many calls it found, and when the last. */
  readonly found: { readonly calls: number; readonly last: Temporal.Instant } | undefined;
}

/** The alerts of the person who acts, latest first, those lately stopped included; undefined for who is not signed in. */
export async function listMyAlertsIn(work: Work): Promise<readonly ListedAlert[] | undefined> {
  if (work.actor.for === undefined) return undefined;
  const alerts: Alert[] = [];
  for (const { id } of await addressesOfIn(work, work.actor.for))
    alerts.push(...(await listAlertsOf(work, id, STATES)));
  const found = await countFound(
    work,
    alerts.map(({ id }) => id),
  );
  return alerts
    .map((alert) => ({ ...alert, words: describeWanted(alert.wanted), found: found.get(alert.id) }))
    .toSorted((one, other) => Temporal.Instant.compare(other.madeAt, one.madeAt));
}

export const listMyAlerts = reading((work: Work) => listMyAlertsIn(work));

/** The calls that the person who acts follows, those that were withdrawn included; not while the alert is paused. */
export async function listFollowedIn(work: Work): Promise<readonly Call[]> {
  const followed = ((await listMyAlertsIn(work)) ?? []).flatMap(({ state, wanted }) =>
    state === "on" && wanted.what === "call" ? [wanted.call] : [],
  );
  const calls = await listCallsById(work, [...new Set(followed)]);
  return calls.filter(({ state }) => state === "published" || state === "withdrawn");
}

/** Whether the person who acts follows this call. */
export async function isFollowedIn(work: Work, call: CallId): Promise<boolean> {
  if (work.actor.for === undefined) return false;
  const addresses = await addressesOfIn(work, work.actor.for);
  return isFollowed(
    work,
    addresses.map(({ id }) => id),
    call,
  );
}

function toSource(alert: Alert): MailSource {
  return {
    id: alert.id,
    title: describeWanted(alert.wanted),
    rhythm: alert.rhythm,
    paused: alert.state === "paused",
    waits: alert.state === "asked",
    at: "/moi/alertes",
  };
}

/** Alerts, as what writes to people: each is stopped by its own link. */
export const alertSources: MailSources = {
  mandate: "calls",
  table: "calls.alert",
  list: async (work, address) =>
    isId<"Address">(address) ? (await listAlertsOf(work, address)).map(toSource) : [],
  find: async (work, id) => {
    const alert = isId<"Alert">(id) ? await findAlert(work, id) : undefined;
    return alert && toSource(alert);
  },
  stop: async (work, id) => {
    if (isId<"Alert">(id)) await changeAlertIn(work, { alert: id, change: { what: "stop" } });
  },
};
