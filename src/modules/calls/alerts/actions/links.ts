import { isId } from "#basics/id";
import type { App } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { AlertId } from "../../domain/alert.ts";

/** What a link of a mail about an alert lets do: see and change it, or confirm it. */
export type AlertLinkUse = "change" | "confirm";

/** The words of such a link's path. */
export interface AlertLink {
  readonly use: AlertLinkUse;
  readonly id: string;
  readonly signature: string;
}

const PATHS: Readonly<Record<AlertLinkUse, string>> = {
  change: "/l/alerte",
  confirm: "/l/alerte/confirmer",
};

/** The path of a link that we sign for one alert. It does not end: an alert is stopped whenever one likes. */
export function alertPath(app: App, use: AlertLinkUse, alert: AlertId): string {
  return `${PATHS[use]}/${alert}/${sign(app, `alert ${use}`, alert)}`;
}

/** The alert that a link was signed for; undefined when it was not by us, or for another use. */
export function readAlertLink(app: App, { use, id, signature }: AlertLink): AlertId | undefined {
  return isId<"Alert">(id) && isSigned(app, `alert ${use}`, id, signature) ? id : undefined;
}
