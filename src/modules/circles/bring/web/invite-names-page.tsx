import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";

import { PartPage } from "../../web/part.tsx";
import type { SeenBrought, SeenName } from "../actions/see-brought.ts";
import { atOf } from "./brought-page.tsx";
import { inviteNamesForm } from "./forms.ts";
import { inviteNamesTexts as texts } from "./texts.fr.ts";

/** How many names one page asks an address for; the next come when these are asked. */
const AT_ONCE = 100;

/** Whom one may still invite of those whom the archive names: those who were members first. */
export function toInvite({ names }: SeenBrought): readonly SeenName[] {
  return names
    .filter(({ name, isInvited, claimedBy }) => name !== undefined && !isInvited && !claimedBy)
    .toSorted((one, other) => Number(other.wasMember) - Number(one.wasMember))
    .slice(0, AT_ONCE);
}

/** An address beside each name: those whom one knows are asked in, once. */
export function InviteNamesPage({
  seen,
  back,
}: {
  readonly seen: SeenBrought;
  readonly back: GivenBack;
}) {
  const names = toInvite(seen);
  return (
    <PartPage circle={seen.circle} title={texts.title} lead={texts.lead} back={back}>
      {names.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Form
          action={`${atOf(seen)}/inviter`}
          asks={inviteNamesForm(names)}
          back={back}
          send={texts.send}
        />
      )}
    </PartPage>
  );
}
