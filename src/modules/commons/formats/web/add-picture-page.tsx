import { form, type GivenBack } from "#basics/form";
import { choice, maybeLine } from "#basics/questions";
import { sentFile, type SentFile } from "#services/forms";
import { FileField, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { SeenPage } from "../../actions/see-document.ts";
import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import { END, HEAD, spotsOf } from "../domain/place-picture.ts";
import { pictureTexts as texts } from "./picture-texts.fr.ts";
import { MOST_SAYS, PICTURES } from "./pictures-page.tsx";

/** What stands after the address of a document, for the page that adds a picture. */
export const ADD_PICTURE = `${PICTURES}/ajouter`;
/** The field that carries the picture. */
export const PICTURE = "image";
export const SPOT = "ou";

/** Where it may stand in a text, and what is asked of it beside its file. */
function questionsOf({ contents }: SeenPage) {
  const spots = spotsOf(contents.kind === "text" ? contents.markdown : "");
  const says: Record<string, string> = { [HEAD]: texts.spots.debut, [END]: texts.spots.fin };
  for (const { id, under } of spots) if (under !== undefined) says[id] = texts.under(under);
  return {
    says: maybeLine("dit", { label: texts.what, help: texts.whatHelp, most: MOST_SAYS }),
    spot: choice(SPOT, {
      label: texts.where,
      help: texts.whereHelp,
      of: spots.map(({ id }) => id),
      says,
      otherwise: END,
    }),
  };
}

export const addPictureForm = (seen: SeenPage, sent: SentFile | undefined) =>
  form({ file: sentFile(PICTURE, sent, texts.noFile), ...questionsOf(seen) });

export interface AddPicturePageProps {
  readonly seen: SeenPage;
  readonly back: GivenBack;
}

/** « Ajouter une image »: a file, what it shows, and where it stands. */
export function AddPicturePage({ seen, back }: AddPicturePageProps) {
  const { document } = seen;
  return (
    <Page
      title={texts.addTitle(document.title)}
      heading={texts.add}
      lead={texts.addLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Form action={documentAt(document.id) + ADD_PICTURE} files send={texts.addSend} back={back}>
        <FileField
          name={PICTURE}
          label={texts.file}
          help={texts.fileHelp}
          accept=".jpg,.jpeg,.png,.gif,.webp,.avif"
        />
        <Questions of={form(questionsOf(seen))} values={{ spot: END }} />
      </Form>
    </Page>
  );
}
