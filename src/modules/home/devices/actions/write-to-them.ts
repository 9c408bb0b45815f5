import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { PersonId, Work } from "#services/house";

/** To the person, by the house: what is done with their devices, or said in their name. */
export async function writeToThemIn(
  work: Work,
  person: PersonId,
  kind: "home.you-named-to-close" | "home.devices-closed" | "home.acting-stopped",
): Promise<void> {
  const addresses = await reachPeopleIn(work, [person], undefined);
  await notifyAllIn(
    work,
    [...addresses.values()].map((address) => ({
      address,
      kind,
      object: `${person} ${work.now.toString()}`,
      facts: { person },
    })),
  );
}
