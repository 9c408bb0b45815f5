import type { Result } from "#basics/result";
import type { App } from "#services/house";

import { bringPastInvitationsIn } from "../invitations/actions/bring-past-invitations.ts";
import { bringListIn } from "../invitations/actions/invite-people.ts";
import { makePosterIn, makeSlipsIn } from "../invitations/actions/make-paper.ts";
import { welcomeWithoutAddressIn } from "../invitations/actions/welcome-without-address.ts";
import { demonstrationCircles as circles } from "../data/demonstration-circles.ts";
import {
  demonstrationDraft,
  demonstrationInvited,
  demonstrationWelcomed,
} from "../data/demonstration-invitations.ts";
import { did } from "./moments.ts";

/** How people came: by letters, a poster, slips of paper, and through somebody. */
export async function fillInvitations(app: App): Promise<void> {
  const quality = circles.quality.id;
  const plants = circles.plants.id;
  await did(app, { by: "jean-remy", daysAgo: 12 }, (work) =>
    bringPastInvitationsIn(work, { circle: quality, persons: demonstrationInvited }),
  );
  await did(app, { by: "jean-remy", daysAgo: 0 }, async (work) =>
    sure(
      await bringListIn(work, {
        circle: quality,
        sent: { bytes: new TextEncoder().encode(demonstrationDraft) },
      }),
    ),
  );
  await did(app, { by: "adrienne", daysAgo: 20 }, async (work) =>
    sure(await makePosterIn(work, { circle: plants, months: 6 })),
  );
  await did(app, { by: "jean-remy", daysAgo: 3 }, async (work) => {
    sure(await makePosterIn(work, { circle: quality, months: 3 }));
    sure(await makeSlipsIn(work, { circle: quality, many: 12 }));
  });
  await did(app, { by: "solene", daysAgo: 9 }, async (work) =>
    sure(
      await welcomeWithoutAddressIn(work, {
        circle: plants,
        ...demonstrationWelcomed,
        consent: "presence",
        months: 12,
      }),
    ),
  );
}

function sure(told: Result<unknown, string>): void {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
