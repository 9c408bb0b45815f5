import type { GivenBack } from "#basics/form";
import { Avatar } from "#ui/avatar";
import { FileField, Form, Press, titleOf } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { Done } from "../../web/mine-pages.tsx";
import { texts as mine } from "../../web/texts.fr.ts";
import type { MyPicture } from "../actions/keep-picture.ts";
import { audienceForm, PICTURE_FILE } from "./forms.ts";
import { pictureTexts as words } from "./texts.fr.ts";

export interface PicturePageProps {
  readonly seen: MyPicture;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « /moi/photo »: what stands for oneself, who sees it, and how it is taken down. */
export function PicturePage({ seen, said, back }: PicturePageProps) {
  const { shown, audiences } = seen;
  return (
    <Page
      title={titleOf(words.title, back)}
      heading={words.title}
      lead={words.lead}
      noindex
      narrow
      breadcrumb={[{ label: mine.mine.title, at: "/moi" }]}
    >
      <Done says={said} />
      <Now seen={seen} />
      {audiences.length > 0 && (
        <Section title={shown === undefined ? words.add : words.change} small>
          <Form
            action="/moi/photo"
            send={shown === undefined ? words.send : words.save}
            files
            back={back}
          >
            <FileField
              name={PICTURE_FILE}
              label={words.file}
              help={`${words.fileHelp}${shown === undefined ? "" : ` ${words.sameFile}`}`}
              accept=".jpg,.jpeg,.png,.gif,.webp,.avif"
            />
            {audiences.length > 1 && (
              <Questions of={audienceForm} values={{ audience: shown?.audience ?? "near" }} />
            )}
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Now({ seen: { shown, isHidden, band } }: Pick<PicturePageProps, "seen">) {
  const { person } = useFrame();
  return (
    <Section title={words.now} small class="pile-s">
      {shown === undefined ? (
        <p class="voisin">
          {person !== undefined && <Avatar id={person.id} name={person.name} />}
          <span>{isHidden ? words.takenDown : words.initials}</span>
        </p>
      ) : (
        <img class="jeton portrait" src={shown.at} alt={words.yours} width="128" height="128" />
      )}
      {words.ages[band] !== undefined && <p>{words.ages[band]}</p>}
      {(shown !== undefined || isHidden) && (
        <>
          <Press action="/moi/photo/retirer" class="" kind="clair">
            {isHidden ? words.erase : words.takeDown}
          </Press>
          {!isHidden && <p class="petit doux">{words.takeDownSays}</p>}
        </>
      )}
    </Section>
  );
}
