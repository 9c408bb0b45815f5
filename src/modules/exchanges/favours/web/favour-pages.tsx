import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import type { Companion } from "#modules/circles";
import { Button, ButtonLink, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Land } from "#ui/panel";

import { isWaiting, type SeenFavour } from "../actions/see-favours.ts";
import { FavourState } from "./favours-page.tsx";
import { toHelp } from "../../domain/to-help.fr.ts";
import { sayForm, thankForm, thankNeighbourForm, USUAL } from "./forms.ts";
import { texts } from "./texts.fr.ts";

const HERE = "/coups-de-pouce";
const breadcrumb = [toHelp, { label: texts.title, at: HERE }] as const;
export interface SayPageProps {
  readonly as: "helper" | "helped";
  readonly companions: readonly Companion[];
  readonly back: GivenBack;
}

/** « Remercier quelqu’un » (I was helped), or « J’ai rendu service » (I helped). */
export function SayPage({ as, companions, back }: SayPageProps) {
  const simple = useFrame().person?.simple === true;
  const title = as === "helped" ? texts.thankTitle : texts.sayTitle;
  return (
    <Page title={title} heading={title} back={back} noindex breadcrumb={breadcrumb}>
      {companions.length === 0 ? (
        <>
          <p>{texts.nobody}</p>
          <p>
            <ButtonLink href="/cercles">{texts.circles}</ButtonLink>
          </p>
        </>
      ) : as === "helped" ? (
        <Form
          action={`${HERE}/remercier`}
          asks={thankNeighbourForm(companions, simple)}
          values={USUAL}
          back={back}
          send={texts.send}
          pictogram="thank"
        />
      ) : (
        <Form
          action={`${HERE}/rendu`}
          asks={sayForm(companions)}
          back={back}
          send={texts.sendSaid(undefined)}
        >
          <p>{texts.afterwards}</p>
        </Form>
      )}
    </Page>
  );
}

export interface FavourPageProps {
  readonly favour: SeenFavour;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** One favour: what was done, where it stands, and the answer when it is the reader's turn. */
export function FavourPage({ favour, now, back }: FavourPageProps) {
  const { standing, helpedName, helperName, what, thanks } = favour;
  return (
    <Page
      title={standing === "helper" ? texts.youHelped(helpedName) : texts.youWereHelped(helperName)}
      lead={what ?? texts.lostWords}
      beneath={<p class="doux">{saidText(favour, writeDay(dayOf(favour.saidAt), dayOf(now)))}</p>}
      back={back}
      noindex
      breadcrumb={breadcrumb}
    >
      {isWaiting(favour) ? (
        <Answer favour={favour} back={back} />
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
    </Page>
  );
}

function Answer({ favour, back }: Omit<FavourPageProps, "now">) {
  const at = `${HERE}/${favour.id}`;
  return (
    <>
      <Land title={texts.answer} id="repondre">
        <Form
          action={`${at}/remercier`}
          asks={thankForm(useFrame().person?.simple === true)}
          values={USUAL}
          back={back}
          send={texts.send}
          pictogram="thank"
        />
      </Land>
      <Form action={`${at}/mettre-de-cote`} class="pile-s" prefix="cote">
        <Button kind="clair">{texts.setAside}</Button>
        <p class="petit">{texts.setAsideSays}</p>
      </Form>
    </>
  );
}

/** Who said it, and when; to the one who did: « Vous l’avez dit ». */
function saidText(favour: SeenFavour, day: string): string {
  const { saidBy, helper, standing, helperName, helpedName } = favour;
  const byHelper = saidBy === helper;
  if (byHelper === (standing === "helper")) return texts.youSaidOn(day);
  return texts.saidOn(byHelper ? helperName : helpedName, day);
}
