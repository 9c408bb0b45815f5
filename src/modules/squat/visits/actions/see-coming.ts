import { employersOfIn, findOrganisationIn } from "#modules/organisations";
import { type WayTo, wayToIn } from "#modules/premises";
import { placeIndexIn } from "#modules/territory";
import { distanceToClaim } from "#rules/territory";
import type { Work } from "#services/house";

import { comingByLetterIn } from "../../invite/actions/door-at.ts";
import { isTimeToCome } from "../domain/lights.ts";
import type { Visit } from "../store/visits.ts";
import { readComingIn } from "./welcome.ts";

/** How a guest comes: all of it said by the host, or reckoned here; nobody else is asked. */
export interface SeenComing extends WayTo {
  /** The nearest stop, the door, the Wi-Fi: in the host's words. */
  readonly says: string | undefined;
  /** The commune, to see it on the map of the house. */
  readonly town: string | undefined;
  /** How far it is from where the guest works, commune to commune, in whole kilometres. */
  readonly far: { readonly from: string; readonly kilometres: number } | undefined;
}

/** For the guest of an agreed day, from the evening before until the evening of the day; undefined at any other hour. */
export async function seeComingIn(
  work: Work,
  { venue, day, zone, guest, commune }: Visit & { readonly commune: string | undefined },
): Promise<SeenComing | undefined> {
  if (!isTimeToCome(work.now, { day, zone })) return undefined;
  const way = await wayToIn(work, { venue, isExpected: true });
  const index = await placeIndexIn(work);
  return {
    address: way?.address,
    point: way?.point,
    access: way?.access ?? [],
    welcomes: way?.welcomes,
    says: (await readComingIn(work, venue)) ?? (await comingByLetterIn(work, venue)),
    town: commune === undefined ? undefined : index.communes.get(commune)?.name,
    far: commune === undefined ? undefined : await farIn(work, { guest, commune }),
  };
}

async function farIn(
  work: Work,
  { guest, commune }: Pick<Visit, "guest"> & { readonly commune: string },
): Promise<SeenComing["far"]> {
  const [works] = await employersOfIn(work, guest);
  const employer = works && (await findOrganisationIn(work, works.organisation));
  const { communes } = await placeIndexIn(work);
  const [from, to] = [
    employer && communes.get(employer.commune)?.centre,
    communes.get(commune)?.centre,
  ];
  const kilometres = from && to && distanceToClaim(from, to);
  return employer === undefined || kilometres === undefined || kilometres === 0
    ? undefined
    : { from: employer.name, kilometres };
}
