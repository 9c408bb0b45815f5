import type { GivenBack } from "#basics/form";
import { Button, FileField, Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { SeenVenue } from "../actions/see-venue.ts";
import { addressOf } from "../domain/venue.ts";
import { photoWordsForm } from "./forms.ts";
import { formTexts as texts, pageTexts } from "./texts.fr.ts";

interface PhotosPageProps {
  readonly seen: SeenVenue;
  readonly back: GivenBack;
}

/** The pictures of a venue, for its keeper. */
export function PhotosPage({ seen: { venue, photos }, back }: PhotosPageProps) {
  const at = addressOf(venue);
  return (
    <Page
      title={texts.photos}
      narrow
      noindex
      sheets={["venues.css"]}
      breadcrumb={[
        { label: pageTexts.back, at: "/locaux" },
        { label: venue.name, at },
      ]}
      lead={venue.name}
      back={back}
    >
      {photos.length === 0 ? (
        <p>{texts.noPhotos}</p>
      ) : (
        <ul class="photos">
          {photos.map(({ id, words }) => (
            <li class="pile-s">
              <img src={`${at}/photos/${id}`} alt={words} loading="lazy" />
              <Press action={`${at}/photos/${id}/retirer`} back={{}}>
                {texts.removePhoto(words)}
              </Press>
            </li>
          ))}
        </ul>
      )}
      <Form action={`${at}/photos`} files back={back}>
        <FileField
          name="photo"
          label={texts.photo}
          help={texts.photoHelp}
          accept="image/jpeg,image/png,image/webp"
        />
        <Questions of={photoWordsForm} />
        <Button>{texts.addPhoto}</Button>
      </Form>
    </Page>
  );
}
