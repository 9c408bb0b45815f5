import { dayOf, writeDay } from "#basics/dates";
import type { Companion } from "#modules/circles";
import {
  Button,
  ButtonLink,
  Choices,
  Field,
  type FieldProblems,
  Form,
  Select,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";

import { isWaiting, type SeenFavour } from "../actions/see-favours.ts";
import { MOST_WORDS } from "../domain/favour.ts";
import { FavourState } from "./favours-page.tsx";
import { texts } from "./texts.fr.ts";

const HERE = "/coups-de-pouce";
const breadcrumb = [{ label: texts.title, at: HERE }] as const;
/** How many kori are offered to choose from; on a simple page, three choices. */
const KORI = [0, 1, 2, 3, 4, 5] as const;
const FEW_KORI = [0, 2, 4] as const;

export interface SayPageProps {
  readonly as: "helper" | "helped";
  readonly companions: readonly Companion[];
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** « Remercier quelqu’un » (I was helped), or « J’ai rendu service » (I helped). */
export function SayPage({ as, companions, ...form }: SayPageProps) {
  const title = as === "helped" ? texts.thankTitle : texts.sayTitle;
  return (
    <Page title={titleOf(title, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <h1>{title}</h1>
        {companions.length === 0 ? (
          <>
            <p>{texts.nobody}</p>
            <p>
              <ButtonLink href="/cercles">{texts.circles}</ButtonLink>
            </p>
          </>
        ) : (
          <Form action={`${HERE}/${as === "helped" ? "remercier" : "rendu"}`} {...form}>
            <Select
              name="person"
              label={as === "helped" ? texts.who : texts.whom}
              empty={texts.choosePerson}
              options={companions.map(({ person, name }) => ({ value: person, label: name }))}
            />
            <Field
              name="what"
              label={texts.what}
              help={
                <>
                  {texts.whatHelp} {texts.noHealth}
                </>
              }
              maxlength={MOST_WORDS}
            />
            {as === "helped" ? <ThankFields /> : <p>{texts.afterwards}</p>}
            <div class="rang">
              <Button>{as === "helped" ? texts.send : texts.sendSaid(undefined)}</Button>
            </div>
          </Form>
        )}
      </div>
    </Page>
  );
}

function ThankFields() {
  const few = useFrame().person?.simple === true;
  return (
    <>
      <Choices
        name="kori"
        question={texts.howMany}
        value="2"
        layout={few ? undefined : "jours"}
        choices={(few ? FEW_KORI : KORI).map((count) => ({
          value: String(count),
          label: count === 0 ? texts.wordsOnly : texts.koriCount(count),
        }))}
      />
      <TextArea
        name="thanks"
        label={texts.words}
        help={texts.noHealth}
        optional
        rows={3}
        maxlength={MOST_WORDS}
      />
    </>
  );
}

export interface FavourPageProps {
  readonly favour: SeenFavour;
  readonly now: Temporal.Instant;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** One favour: what was done, where it stands, and the answer when it is the reader's turn. */
export function FavourPage({ favour, now, ...form }: FavourPageProps) {
  const { standing, helpedName, helperName, what, thanks } = favour;
  const title =
    standing === "helper" ? texts.youHelped(helpedName) : texts.youWereHelped(helperName);
  const at = `${HERE}/${favour.id}`;
  const day = writeDay(dayOf(favour.saidAt), dayOf(now));
  return (
    <Page title={titleOf(title, form)} noindex breadcrumb={breadcrumb}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{what ?? texts.lostWords}</p>
          <p class="doux">{saidText(favour, day)}</p>
        </header>
        {isWaiting(favour) ? (
          <>
            <Land title={texts.answer} id="repondre">
              <Form action={`${at}/remercier`} send={texts.send} {...form}>
                <ThankFields />
              </Form>
            </Land>
            <Form action={`${at}/mettre-de-cote`} class="pile-s" prefix="cote">
              <Button kind="clair">{texts.setAside}</Button>
              <p class="petit">{texts.setAsideSays}</p>
            </Form>
          </>
        ) : (
          <FavourState favour={favour} now={now} />
        )}
        {thanks !== undefined && (
          <blockquote class="bulle">
            <p>{thanks}</p>
          </blockquote>
        )}
        {standing === "helped" && (
          <p>
            <a href={`${HERE}/remercier`}>{texts.thankAnother}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

/** Who said it, and when; to the one who did: « Vous l’avez dit ». */
function saidText(favour: SeenFavour, day: string): string {
  const { saidBy, helper, standing, helperName, helpedName } = favour;
  const byHelper = saidBy === helper;
  if (byHelper === (standing === "helper")) return texts.youSaidOn(day);
  return texts.saidOn(byHelper ? helperName : helpedName, day);
}
