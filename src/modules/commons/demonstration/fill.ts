import type { App } from "#services/house";

/** What some circles of the demonstration wrote. */
export async function fillCommons(_: App): Promise<void> {}
