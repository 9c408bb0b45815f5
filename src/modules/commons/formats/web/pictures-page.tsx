import type { GivenBack } from "#basics/form";
import { form } from "#basics/form";
import { maybeLine } from "#basics/questions";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenPage } from "../../actions/see-document.ts";
import { pictureOf, type PictureSize } from "../../domain/picture.ts";
import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import { type NamedPicture, picturesIn } from "../domain/pictures.ts";
import { pictureTexts as texts } from "./picture-texts.fr.ts";

/** What stands after the address of a document, for the page of its pictures. */
export const PICTURES = "/images";

/** In letters. */
export const MOST_SAYS = 300;

/** The field of a picture, by its address: the same wherever it stands meanwhile. */
export const fieldOf = ({ name }: NamedPicture) => `image-${pictureOf(name) ?? ""}`;

/** The pictures of a text that are shown, each once, in their order. */
export function shownIn({ contents, pictures }: SeenPage): readonly NamedPicture[] {
  return picturesIn(contents).filter(({ name }) => pictures.has(name));
}

/** One question for each. */
export function picturesForm(named: readonly NamedPicture[]) {
  const each = named.map((one, index) => [
    fieldOf(one),
    maybeLine(fieldOf(one), {
      label: texts.says(index + 1),
      help: texts.saysHelp,
      most: MOST_SAYS,
    }),
  ]);
  // Their names are made as it runs: what is read of them is looked up by name.
  const fields: object = Object.fromEntries(each);
  return form({ ...fields });
}

export interface PicturesPageProps {
  readonly seen: SeenPage;
  readonly back: GivenBack;
}

/** « Décrire les images »: each picture of a text, with what it says. */
export function PicturesPage({ seen, back }: PicturesPageProps) {
  const { document, pictures } = seen;
  const named = shownIn(seen);
  const says = named.map((one) => [fieldOf(one), one.says]);
  return (
    <Page
      title={texts.title(document.title)}
      heading={texts.heading}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      {named.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <PicturesShown of={named} sizes={pictures} />
          <Form
            action={documentAt(document.id) + PICTURES}
            asks={picturesForm(named)}
            values={Object.fromEntries(says)}
            back={back}
            send={texts.send}
          />
        </>
      )}
    </Page>
  );
}

export interface PicturesShownProps {
  readonly of: readonly NamedPicture[];
  readonly sizes: ReadonlyMap<string, PictureSize>;
}

/** Pictures small, each under its number, so that one can say what they say. */
export function PicturesShown({ of, sizes }: PicturesShownProps) {
  const shown = of.flatMap(({ name }, index) => {
    const size = sizes.get(name);
    return size === undefined ? [] : [{ name, at: index + 1, ...size }];
  });
  if (shown.length === 0) return null;
  return (
    <ol class="vignettes">
      {shown.map(({ name, at, width, height }) => (
        <li value={at}>
          <img src={name} width={width} height={height} alt={texts.number(at)} loading="lazy" />
        </li>
      ))}
    </ol>
  );
}
