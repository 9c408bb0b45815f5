import type { App } from "#services/house";

/** The trainings of the demonstration. */
export async function fillTrainings(_app: App): Promise<void> {}
