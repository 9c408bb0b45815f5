import { openWithKey, recipientOf } from "#services/files";
import type { App } from "#services/house";
import { secretOf } from "#services/keys";

const PURPOSE = "archives for this house";

/** The public key of this house: what anybody locks with it, this house alone opens. It is the same for as long as its master key. */
export function houseRecipient(app: App): Promise<string> {
  return recipientOf(secretOf(app, PURPOSE));
}

/** What was locked for this house. */
export function openForHouse(app: App, bytes: Uint8Array): ReturnType<typeof openWithKey> {
  return openWithKey(bytes, secretOf(app, PURPOSE));
}
