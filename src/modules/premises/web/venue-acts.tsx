import { backTo, type GivenBack } from "#basics/form";
import { CopyLink } from "#ui/copy-link";
import { Button, ButtonLink, Form, Press, Select } from "#ui/form";
import { Cove, Inlet } from "#ui/panel";

import type { SeenVenue } from "../actions/see-venue.ts";
import { isByLetter } from "../domain/by-letter.fr.ts";
import { addressOf, type Venue } from "../domain/venue.ts";
import { byLetterTexts } from "./by-letter-texts.fr.ts";
import { giveBackForm } from "./claim-forms.ts";
import { joinedTexts } from "./joined-texts.fr.ts";
import { pageTexts as texts } from "./texts.fr.ts";

interface ActsProps {
  readonly seen: SeenVenue;
  readonly back: GivenBack;
}

/** What its keeper does from here. */
export function KeepIt({ seen: { venue, may }, back }: ActsProps) {
  if (!may.keep) return null;
  const at = addressOf(venue);
  const isOpen = venue.withdrawnAt === undefined;
  return (
    <Cove title={texts.yours} small id="tenir" class="pile-s">
      {isOpen && (
        <>
          <p class="petit">{texts.confirmSays}</p>
          <Press action={`${at}/confirmer`} back={backTo("confirmer", back)}>
            {texts.confirm}
          </Press>
        </>
      )}
      <ul class="liens">
        <li>
          <a href={`${at}/modifier`}>{texts.change}</a>
        </li>
        <li>
          <a href={`${at}/photos`}>{texts.addPhotos}</a>
        </li>
      </ul>
      {isOpen ? (
        <details class="pile-s">
          <summary>{texts.withdraw}</summary>
          <p class="petit">{texts.withdrawMeans}</p>
          <Press action={`${at}/retirer`} kind="clair" back={{}}>
            {texts.withdraw}
          </Press>
        </details>
      ) : (
        <Press action={`${at}/rouvrir`} back={{}}>
          {texts.reopen}
        </Press>
      )}
      <JoinIt venue={venue} to={may.joinTo} back={back} />
    </Cove>
  );
}

/** « La remise, 3 rue du Four », or by its number where the street is not for everyone. */
const toldApart = ({ name, number, address }: Venue) =>
  joinedTexts.oneOf(name, address ?? joinedTexts.numbered(number));

/** There twice, as where two structures were one: it goes on in the other. */
function JoinIt({
  venue,
  to,
  back,
}: Pick<ActsProps, "back"> & Pick<SeenVenue, "venue"> & { readonly to: readonly Venue[] }) {
  if (to.length === 0) return null;
  const own = backTo("meme-local", back);
  return (
    <details class="pile-s" open={own.form !== undefined}>
      <summary>{joinedTexts.title}</summary>
      <p class="petit">{joinedTexts.says}</p>
      <Form action={`${addressOf(venue)}/meme-local`} class="pile-s" back={own}>
        <Select
          name="reste"
          label={joinedTexts.into}
          options={to.map((one) => ({ value: one.id, label: toldApart(one) }))}
        />
        <Button kind="clair">{joinedTexts.send}</Button>
      </Form>
    </details>
  );
}

/** Of what nobody keeps here: who could be told, and who may say that it is theirs. */
export function ClaimIt({
  seen: { venue, keeper, may },
  isSignedIn,
  back,
}: ActsProps & { readonly isSignedIn: boolean }) {
  if (keeper !== undefined || venue.source === undefined) return null;
  const at = addressOf(venue);
  return (
    <Inlet title={texts.claim} small id="notre-local" class="pile-s">
      <p>{texts.claimSays}</p>
      {may.claimFor.length > 0 && (
        <Form action={`${at}/notre-local`} class="pile-s" back={backTo("notre-local", back)}>
          <Select
            name="structure"
            label={texts.claimFor}
            options={may.claimFor.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button kind="clair">{texts.claim}</Button>
        </Form>
      )}
      {may.claimFor.length === 0 && (
        <p>
          <ButtonLink href={isSignedIn ? "/structures" : `/entrer?vers=${at}`} kind="clair">
            {isSignedIn ? texts.findStructure : texts.claimFirst}
          </ButtonLink>
        </p>
      )}
      <CopyLink label={texts.invite} at={at} id="inviter" />
    </Inlet>
  );
}

/** The operator gives it back to its source, or takes back what a letter said, with the reason. */
export function GiveItBack({ seen: { venue, may }, back }: ActsProps) {
  if (!may.giveBack) return null;
  const isTakenBack = isByLetter(venue);
  const title = isTakenBack ? byLetterTexts.takeBack : texts.giveBack;
  return (
    <Inlet title={title} small id="rendre" class="pile-s">
      <p class="petit">{isTakenBack ? byLetterTexts.takeBackSays : texts.giveBackSays}</p>
      <Form
        action={`${addressOf(venue)}/rendre`}
        asks={giveBackForm}
        send={title}
        back={backTo("rendre", back)}
        class="pile-s"
      />
    </Inlet>
  );
}
