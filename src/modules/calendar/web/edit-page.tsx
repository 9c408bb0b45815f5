import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";
import { Questions } from "#ui/questions";

import type { SeenOccasion } from "../actions/see-occasions.ts";
import type { Where } from "../actions/standing.ts";
import { addressOf } from "../domain/occasion.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import {
  againForm,
  isDoubted,
  keepForm,
  moreForm,
  themesForm,
  type VenueChoice,
  venueForm,
  whatForm,
  whenForm,
  whereForm,
} from "./forms.ts";
import { texts } from "./texts.fr.ts";
import { answersOf } from "./told-of.ts";

export interface AddPageProps {
  readonly where: Where;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  /** Premises that they keep, where it may be held. */
  readonly venues: readonly VenueChoice[];
  /** Where the form goes: this very address. */
  readonly at: string;
  readonly back: GivenBack;
}

/** A new occasion, of a circle, an organisation or oneself. */
export function AddPage({ where, kinds, venues, at, back }: AddPageProps) {
  const { name, of } = where;
  const title =
    of === "organisation"
      ? says.forOrganisation(name ?? "")
      : says.title(of === "person" ? undefined : name);
  return (
    <Page
      title={title}
      narrow
      noindex
      back={back}
      heading={title}
      breadcrumb={[
        { label: of === "person" ? texts.title : texts.ofSpace(name ?? ""), at: where.listAt },
      ]}
    >
      <p>
        {says.notFixed}{" "}
        <a href={at.replace("/nouveau", "/sondages/nouveau")}>{says.severalDates}</a>.
      </p>
      <Form
        action={at}
        back={back}
        send={of === "person" ? says.sendOwn : says.send}
        pictogram="propose"
        class="pile-l"
      >
        <Asked
          kinds={kinds}
          venues={venues}
          values={{}}
          open={isAsked(back)}
          saysThemes={saysThemes(back)}
          doubted={isDoubted(back)}
        />
      </Form>
    </Page>
  );
}

export interface EditPageProps {
  readonly seen: SeenOccasion;
  readonly kinds: AddPageProps["kinds"];
  /** Those that they keep, and the one where it is held. */
  readonly venues: readonly VenueChoice[];
  readonly back: GivenBack;
}

/** An occasion that is changed. */
export function EditPage({ seen, kinds, venues, back }: EditPageProps) {
  const { occasion, words } = seen;
  return (
    <Page
      title={texts.editTitle(words.title)}
      narrow
      noindex
      back={back}
      heading={texts.editTitle(words.title)}
      breadcrumb={[{ label: words.title, at: addressOf(occasion) }]}
    >
      {back.refusal === "changed-meanwhile" && (
        <Cove>
          <p>{texts.theirs}</p>
        </Cove>
      )}
      <Form
        action={`${addressOf(occasion)}/changer`}
        version={occasion.version}
        back={back}
        send={texts.save}
        class="pile-l"
      >
        <Asked
          kinds={kinds}
          venues={venues}
          values={answersOf(seen)}
          open={occasion.when.rule.every !== "once"}
          saysThemes={occasion.themes.length > 0 || saysThemes(back)}
          doubted={isDoubted(back)}
        />
      </Form>
    </Page>
  );
}

/** Whether what was sent says how it comes again: then that part is shown open. */
function isAsked({ typed, problems = {} }: GivenBack): boolean {
  const fields = ["revient", "chaque", "jours", "dernier", "fois"];
  const { revient = "once" } = typed ?? {};
  return revient !== "once" || fields.some((field) => field in problems);
}

/** Whether what was sent says what it is about. */
function saysThemes({ typed, problems = {} }: GivenBack): boolean {
  return (typed?.["themes"] ?? []).length > 0 || "themes" in problems;
}

function Asked(props: {
  readonly kinds: AddPageProps["kinds"];
  readonly venues: readonly VenueChoice[];
  readonly values: object;
  readonly open: boolean;
  readonly saysThemes: boolean;
  readonly doubted: boolean;
}) {
  const { values } = props;
  return (
    <>
      <Questions of={whatForm(props.kinds)} values={values} />
      <Questions of={whenForm} values={values} />
      <details class="pile" open={props.open}>
        <summary>{says.again}</summary>
        <Questions of={againForm} values={{ every: "once", ending: "never", ...values }} />
      </details>
      {props.venues.length > 0 && <Questions of={venueForm(props.venues)} values={values} />}
      {props.doubted && <Questions of={keepForm} />}
      <Questions of={whereForm} values={values} />
      <Questions of={moreForm} values={{ seenBy: "members", ...values }} />
      <details class="pile" open={props.saysThemes}>
        <summary>{says.themesFold}</summary>
        <Questions of={themesForm} values={values} />
      </details>
    </>
  );
}
