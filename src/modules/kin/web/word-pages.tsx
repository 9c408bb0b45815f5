import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, FileField, Form, Press, titleOf } from "#ui/form";
import { useFrame } from "#ui/frame";
import { AsTyped } from "#ui/markdown";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { SeenTwo, SeenWord } from "../actions/see-two.ts";
import { AT, bondAt } from "../domain/address.ts";
import { PICTURE, photoFromForm, photoWordsForm, wordForm, wordFromForm } from "./forms.ts";
import { wordTexts as texts } from "./word-texts.fr.ts";
import { texts as words } from "./texts.fr.ts";

interface WordPageProps {
  readonly seen: SeenTwo;
  readonly back: GivenBack;
}

const above = ({ bond }: SeenTwo) => [
  { label: words.title, at: AT },
  { label: words.two(bond.name), at: bondAt(bond.id) },
];

/** A few words for the other. */
export function WritePage({ seen, back }: WordPageProps) {
  const title = texts.writeTo(seen.bond.name);
  const isSimple = useFrame().person?.simple === true;
  return (
    <Page
      title={titleOf(title, back)}
      heading={title}
      lead={texts.readBy}
      noindex
      narrow
      breadcrumb={above(seen)}
    >
      <Form
        action={bondAt(seen.bond.id, "/ecrire")}
        asks={isSimple ? wordForm : wordFromForm}
        back={back}
        send={texts.send}
        pictogram="write"
      />
    </Page>
  );
}

/** A picture for the other, and what it shows in words. */
export function PhotoPage({ seen, back }: WordPageProps) {
  const title = texts.photoTo(seen.bond.name);
  const isSimple = useFrame().person?.simple === true;
  return (
    <Page
      title={titleOf(title, back)}
      heading={title}
      lead={texts.readBy}
      noindex
      narrow
      breadcrumb={above(seen)}
    >
      <Form action={bondAt(seen.bond.id, "/photo")} files back={back}>
        <FileField
          name={PICTURE}
          label={texts.photo}
          help={texts.photoHelp}
          accept=".jpg,.jpeg,.png,.gif,.webp,.avif"
        />
        <Questions of={isSimple ? photoWordsForm : photoFromForm} />
        <div class="rang">
          <Button>{texts.sendPhoto}</Button>
        </div>
      </Form>
    </Page>
  );
}

/** One word in large letters: who wrote it, when, and a way to erase it. */
export function WordView({ one, seen }: { readonly one: SeenWord; readonly seen: SeenTwo }) {
  const { bond, now } = seen;
  const at = bondAt(bond.id, `/mots/${one.id}`);
  const who = one.isMine ? texts.you : bond.name;
  const when = writeMoment(one.writtenAt, now);
  return (
    <article class="anse pile-s">
      <h2 class="petit">{texts.wrote(who, when)}</h2>
      {one.picture !== undefined && (
        <img class="large" src={`${at}/photo`} alt={one.alt ?? ""} loading="lazy" />
      )}
      {one.words !== undefined && (
        <p class="chapo">
          <AsTyped text={one.words} />
        </p>
      )}
      {one.from !== undefined && <p>{texts.isFrom(one.from)}</p>}
      <Press action={`${at}/effacer`} kind="lien" label={texts.eraseOf(who, when)}>
        {texts.erase}
      </Press>
    </article>
  );
}
