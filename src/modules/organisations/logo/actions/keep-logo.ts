import { createHash } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import type { Redrawn } from "#services/files";
import { action, reading, type Work, withRight } from "#services/house";

import { beforeIn } from "../../actions/see-organisation.ts";
import type { LogoRefusal } from "../../domain/logo.ts";
import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { deleteLogo, findLogoBytes, holdLogo, saveLogo } from "../store/logos.ts";

export interface KeepLogo {
  readonly organisation: OrganisationId;
  /** What it shows. */
  readonly words: string;
  /** As we drew it again, before the transaction (`readyPicture`, `LOGO_FRAME`). */
  readonly picture: Redrawn;
}

/** Who may change what a page says gives it a logo, in the place of its flag. */
export const keepLogo = action(keepLogoIn);

export async function keepLogoIn(
  work: Work,
  { organisation: id, words, picture }: KeepLogo,
): Promise<Result<{ readonly print: string }, LogoRefusal>> {
  const organisation = await changeable(work, id);
  if (organisation === undefined) return refused("not-allowed");
  const print = createHash("sha256").update(picture.bytes).digest("hex");
  const before = await holdLogo(work, id);
  if (before?.isHidden === true && before.print === print)
    return refused("taken-down-by-moderation");
  await saveLogo(work, { organisation: id, print, words, bytes: picture.bytes });
  await note(work, id, "logo-kept");
  return done({ print });
}

/** Its flag stands there again; nothing is left of the picture. What moderation took down stays known to it. */
export const takeLogoDown = action(takeLogoDownIn);

export async function takeLogoDownIn(
  work: Work,
  { organisation: id }: { readonly organisation: OrganisationId },
): Promise<Result<undefined, LogoRefusal>> {
  const organisation = await changeable(work, id);
  if (organisation === undefined) return refused("not-allowed");
  if (organisation.logo === undefined) return refused("no-logo");
  await deleteLogo(work, id);
  await note(work, id, "logo-taken-down");
  return done(undefined);
}

/** The picture at an address, for anyone; undefined once its page shows it no more. */
export const openLogo = reading(
  (work: Work, asked: { readonly number: number; readonly print: string }) =>
    findLogoBytes(work, asked),
);

async function changeable(work: Work, id: OrganisationId): Promise<Organisation | undefined> {
  const organisation = await holdOrganisation(work, id);
  if (organisation === undefined) return undefined;
  const { may } = await beforeIn(work, organisation);
  return may("change what its page says") ? organisation : undefined;
}

async function note(
  work: Work,
  organisation: OrganisationId,
  what: "logo-kept" | "logo-taken-down",
): Promise<void> {
  await withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation, what }),
  );
  await work.tell({
    name: "organisations.changed",
    subject: organisation,
    payload: { organisation },
  });
}
